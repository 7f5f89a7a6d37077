namespace FakeDrivers.Networking;

/// <summary>That a port comes through a trunk.</summary>
internal sealed record TrunkMember(string PortId, string TrunkId);
