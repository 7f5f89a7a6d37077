namespace FakeDrivers.Networking;

/// <summary>A binding to a host that a port does not have yet, or has no longer.</summary>
internal sealed record PreparedBinding(string PortId, PortBinding Binding);
