namespace FakeDrivers.Networking;

/// <summary>One of the bindings of a server's port to hosts.</summary>
/// <param name="PortId">The id of the port.</param>
/// <param name="Binding">The host and the interface there.</param>
/// <param name="IsActive">Whether it is the one that the port has now.</param>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>binding</c> of the extension <c>binding-extended</c>.</remarks>
public sealed record HostPortBinding(string PortId, PortBinding Binding, bool IsActive);
