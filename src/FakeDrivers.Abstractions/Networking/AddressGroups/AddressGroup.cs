namespace FakeDrivers.Networking;

/// <summary>Ranges of addresses under one name, for the rules of security groups.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>address_group</c>.</remarks>
public sealed record AddressGroup : NetworkResource
{
    /// <summary>The name, which several groups may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the group is shared with the caller's project, or with all.</summary>
    public bool IsShared { get; init; }

    /// <summary>The ranges, as address and prefix length.</summary>
    public IReadOnlyList<string> Addresses { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
