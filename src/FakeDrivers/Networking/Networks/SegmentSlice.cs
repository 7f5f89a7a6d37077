using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The slice of the numbers of segments of laid-over networks that are free.</summary>
internal sealed class SegmentSlice() : DerivedSlice<SegmentNumbers>("networking.segments", SegmentNumbers.All);
