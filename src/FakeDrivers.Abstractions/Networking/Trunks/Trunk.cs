namespace FakeDrivers.Networking;

/// <summary>Several networks through one port: a parent port and the ports that come through it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>trunk</c>.</remarks>
public sealed record Trunk : NetworkResource
{
    /// <summary>The name, which several trunks may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>The id of the parent port.</summary>
    public required string PortId { get; init; }

    /// <summary>How the trunk is: active when its parent port is bound.</summary>
    public NetworkResourceStatus Status { get; init; } = NetworkResourceStatus.Down;

    /// <summary>Whether an administrator lets it work.</summary>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>The ports that come through the parent, oldest first.</summary>
    public IReadOnlyList<TrunkSubPort> SubPorts { get; init => field = ValueList<TrunkSubPort>.From(value); } = ValueList<TrunkSubPort>.Empty;
}
