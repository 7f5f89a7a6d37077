namespace FakeDrivers.Networking;

/// <summary>Which fields of a pool to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateSubnetPoolRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>The ranges, which must hold all the old ones.</summary>
    public IReadOnlyList<string>? Prefixes { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>How short the prefix of a subnet may be.</summary>
    public int? MinPrefixLength { get; init; }

    /// <summary>How long the prefix of a subnet may be.</summary>
    public int? MaxPrefixLength { get; init; }

    /// <summary>How long the prefix of a subnet is that does not say.</summary>
    public int? DefaultPrefixLength { get; init; }

    /// <summary>How many addresses, for version 6 ranges of 64 bits, a project may have from it.</summary>
    public int? DefaultQuota { get; init; }

    /// <summary>The id of an address scope; the empty text takes the pool out of its own.</summary>
    public string? AddressScopeId { get; init; }

    /// <summary>Whether it is the pool of its version that is taken where none is named; administrators only.</summary>
    public bool? IsDefault { get; init; }
}
