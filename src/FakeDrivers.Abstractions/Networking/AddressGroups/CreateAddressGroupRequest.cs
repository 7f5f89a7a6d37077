namespace FakeDrivers.Networking;

/// <summary>What a new address group is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateAddressGroupRequest : CreateNetworkResourceRequest
{
    /// <summary>The name: at most 255 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>The ranges, as address and prefix length; a single address is a range of its own.</summary>
    public IReadOnlyList<string> Addresses { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
