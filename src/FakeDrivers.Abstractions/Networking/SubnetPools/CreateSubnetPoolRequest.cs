namespace FakeDrivers.Networking;

/// <summary>What a new pool is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateSubnetPoolRequest : CreateNetworkResourceRequest
{
    /// <summary>The name: 1 to 255 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The ranges, one at least, all of one version of IP.</summary>
    public required IReadOnlyList<string> Prefixes { get; init => field = ValueList<string>.From(value); }

    /// <summary>How short the prefix of a subnet may be.</summary>
    /// <value>The default, <see langword="null"/>, is 8, or 64 for version 6.</value>
    public int? MinPrefixLength { get; init; }

    /// <summary>How long the prefix of a subnet may be.</summary>
    /// <value>The default, <see langword="null"/>, is 32, or 128 for version 6.</value>
    public int? MaxPrefixLength { get; init; }

    /// <summary>How long the prefix of a subnet is that does not say.</summary>
    /// <value>The default, <see langword="null"/>, is the shortest.</value>
    public int? DefaultPrefixLength { get; init; }

    /// <summary>How many addresses, for version 6 ranges of 64 bits, a project may have from it.</summary>
    public int? DefaultQuota { get; init; }

    /// <summary>The id of the address scope.</summary>
    public string? AddressScopeId { get; init; }

    /// <summary>Whether all projects may use it; administrators only.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether it is the pool of its version that is taken where none is named; administrators only.</summary>
    public bool IsDefault { get; init; }
}
