namespace FakeDrivers.Networking;

/// <summary>How many addresses of a network can be given away, and how many are taken.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>network-ip-availabilities</c>.</remarks>
public sealed record NetworkIpAvailability
{
    /// <summary>The id of the network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The name of the network.</summary>
    public required string NetworkName { get; init; }

    /// <summary>The id of the project that owns the network.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The subnets, oldest first.</summary>
    public IReadOnlyList<SubnetIpAvailability> Subnets { get; init => field = ValueList<SubnetIpAvailability>.From(value); }
        = ValueList<SubnetIpAvailability>.Empty;

    /// <summary>The addresses in the allocation pools of all subnets.</summary>
    public UInt128 TotalIps => Subnets.Aggregate(UInt128.Zero, (sum, subnet) => sum + subnet.TotalIps);

    /// <summary>The addresses that ports have.</summary>
    public long UsedIps => Subnets.Sum(subnet => subnet.UsedIps);
}
