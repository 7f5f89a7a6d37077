namespace FakeDrivers.Networking;

/// <summary>A place on a network into which something is plugged: a server, a router, an address service.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>port</c>.</remarks>
public sealed record Port : NetworkResource
{
    /// <summary>The name, which several ports may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>The id of the network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The hardware address, six pairs of hexadecimal digits, unique on the network.</summary>
    public required string MacAddress { get; init; }

    /// <summary>The addresses.</summary>
    public IReadOnlyList<FixedIp> FixedIps { get; init => field = ValueList<FixedIp>.From(value); } = ValueList<FixedIp>.Empty;

    /// <summary>How the port is: down until it is bound.</summary>
    public NetworkResourceStatus Status { get; init; } = NetworkResourceStatus.Down;

    /// <summary>Whether an administrator lets it work.</summary>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>The id of what is plugged in, such as a server's; empty for nothing.</summary>
    public string DeviceId { get; init; } = "";

    /// <summary>What is plugged in: <c>compute:nova</c>, <c>network:router_interface</c>, <c>network:dhcp</c>…; empty for nothing.</summary>
    public string DeviceOwner { get; init; } = "";

    /// <summary>The ids of the security groups.</summary>
    public IReadOnlyList<string> SecurityGroups { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The addresses that it may use besides its own.</summary>
    public IReadOnlyList<AddressPair> AllowedAddressPairs { get; init => field = ValueList<AddressPair>.From(value); } = ValueList<AddressPair>.Empty;

    /// <summary>What more the address service tells it.</summary>
    public IReadOnlyList<ExtraDhcpOption> ExtraDhcpOptions { get; init => field = ValueList<ExtraDhcpOption>.From(value); }
        = ValueList<ExtraDhcpOption>.Empty;

    /// <summary>Whether it is guarded against false addresses; without, it has no security groups.</summary>
    public bool IsPortSecurityEnabled { get; init; } = true;

    /// <summary>How it came to its addresses (<c>ip_allocation</c>).</summary>
    public IpAllocation IpAllocation { get; init; }

    /// <summary>Whether it goes down when the wire below does (<c>propagate_uplink_status</c>).</summary>
    public bool PropagatesUplinkStatus { get; init; }

    /// <summary>Its name in the service's own domain, in lower case; empty for none.</summary>
    public string DnsName { get; init; } = "";

    /// <summary>The domain of its name in a name service outside, with a dot at the end; empty for the network's.</summary>
    public string DnsDomain { get; init; } = "";

    /// <summary>The service's own domain, in which its addresses have names.</summary>
    /// <value>The default is <c>openstacklocal.</c></value>
    public string DnsSuffix { get; init; } = "openstacklocal.";

    /// <summary>The names of its addresses: its own name for each, or one made of the address.</summary>
    public IReadOnlyList<DnsAssignment> DnsAssignments => [.. FixedIps.Select(AssignmentOf)];

    /// <summary>The id of its own quality of service policy; <see langword="null"/> for none.</summary>
    public string? QosPolicyId { get; init; }

    /// <summary>The id of the network's quality of service policy; <see langword="null"/> for none.</summary>
    public string? QosNetworkPolicyId { get; init; }

    /// <summary>Where it is plugged in; for a caller who is no administrator only the kind of interface that was asked for.</summary>
    public PortBinding Binding { get; init; } = PortBinding.None;

    private DnsAssignment AssignmentOf(FixedIp address)
    {
        var name = DnsName.Length > 0 ? DnsName : $"host-{address.IpAddress.Replace('.', '-').Replace(':', '-')}";
        return new(address.IpAddress, name, name.EndsWith('.') ? name : $"{name}.{DnsSuffix}");
    }
}
