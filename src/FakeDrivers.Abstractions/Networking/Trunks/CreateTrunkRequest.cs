namespace FakeDrivers.Networking;

/// <summary>What a new trunk is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateTrunkRequest : CreateNetworkResourceRequest
{
    /// <summary>The id of the parent port.</summary>
    public required string PortId { get; init; }

    /// <summary>The name: at most 255 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is to work.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>The ports that are to come through the parent.</summary>
    public IReadOnlyList<TrunkSubPort> SubPorts { get; init => field = ValueList<TrunkSubPort>.From(value); } = ValueList<TrunkSubPort>.Empty;
}
