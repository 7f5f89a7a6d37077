using FakeDrivers.Networking;

namespace FakeDrivers.Compute;

/// <summary>What one interface of a server is plugged into: a network on which a port is made, or a port that is there.</summary>
internal sealed record ServerPlug(Network? Network, string? FixedIp, Port? Port, string? Tag = null);
