namespace FakeDrivers.Networking;

/// <summary>A port that comes through a trunk's parent port.</summary>
/// <param name="PortId">The id of the port.</param>
/// <param name="SegmentationId">The number that marks its traffic, once in a trunk: 1 to 4094 for <c>vlan</c>.</param>
/// <param name="SegmentationType">How its traffic is marked: <c>vlan</c>.</param>
public sealed record TrunkSubPort(string PortId, int SegmentationId, string SegmentationType = "vlan");
