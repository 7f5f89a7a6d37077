namespace FakeDrivers.Networking;

/// <summary>Numbers of segments in a row, as a file has them.</summary>
internal sealed record SegmentRow(int First, int Last);
