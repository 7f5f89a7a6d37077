using System.Collections.Immutable;

namespace FakeDrivers.Networking;

/// <summary>A network with one range of IPv4 addresses, and which of these are taken.</summary>
internal sealed record NetworkRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The first and the last address that may be given away, as numbers.</summary>
    public required uint First { get; init; }

    public required uint Last { get; init; }

    /// <summary>The lowest address that was never given away.</summary>
    public required uint Next { get; init; }

    /// <summary>Addresses that were given away and came back; the lowest is given away first.</summary>
    public ImmutableSortedSet<uint> Returned { get; init; } = [];
}
