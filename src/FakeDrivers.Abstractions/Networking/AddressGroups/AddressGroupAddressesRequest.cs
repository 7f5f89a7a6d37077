namespace FakeDrivers.Networking;

/// <summary>Ranges to add to an address group, or to take from it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record AddressGroupAddressesRequest
{
    /// <summary>The id of the group.</summary>
    public required string AddressGroupId { get; init; }

    /// <summary>The ranges, as address and prefix length.</summary>
    public IReadOnlyList<string> Addresses { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
