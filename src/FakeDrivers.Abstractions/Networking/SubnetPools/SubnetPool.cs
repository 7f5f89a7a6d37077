namespace FakeDrivers.Networking;

/// <summary>Ranges of addresses from which subnets take theirs.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>subnetpool</c>.</remarks>
public sealed record SubnetPool : NetworkResource
{
    /// <summary>The name, which several pools may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>4 or 6.</summary>
    public required int IpVersion { get; init; }

    /// <summary>The ranges in ascending order, those that touch joined.</summary>
    public IReadOnlyList<string> Prefixes { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>How short the prefix of a subnet may be.</summary>
    public int MinPrefixLength { get; init; }

    /// <summary>How long the prefix of a subnet may be.</summary>
    public int MaxPrefixLength { get; init; }

    /// <summary>How long the prefix of a subnet is that does not say.</summary>
    public int DefaultPrefixLength { get; init; }

    /// <summary>How many addresses, for version 6 ranges of 64 bits, a project may have from it; <see langword="null"/> for no limit.</summary>
    public int? DefaultQuota { get; init; }

    /// <summary>The id of the address scope, in which no two subnets overlap; <see langword="null"/> for none.</summary>
    public string? AddressScopeId { get; init; }

    /// <summary>Whether the pool is shared with the caller's project, or with all.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether it is the pool of its version that is taken where none is named.</summary>
    public bool IsDefault { get; init; }
}
