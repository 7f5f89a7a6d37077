namespace FakeDrivers.Networking;

/// <summary>What a new port is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreatePortRequest : CreateNetworkResourceRequest
{
    /// <summary>The id of the network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The name: at most 255 characters. Several ports may share it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The hardware address; for administrators and the network's owner.</summary>
    /// <value>The default, <see langword="null"/>, makes one.</value>
    public string? MacAddress { get; init; }

    /// <summary>The addresses; the empty list means none.</summary>
    /// <value>The default, <see langword="null"/>, is one of each version that the network has.</value>
    public IReadOnlyList<FixedIpRequest>? FixedIps { get; init => field = value is null ? null : ValueList<FixedIpRequest>.From(value); }

    /// <summary>Whether it is to work.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>The id of what is plugged in.</summary>
    public string DeviceId { get; init; } = "";

    /// <summary>What is plugged in; <c>network:…</c> is for administrators and the network's owner.</summary>
    public string DeviceOwner { get; init; } = "";

    /// <summary>The ids of the security groups; the empty list means none.</summary>
    /// <value>The default, <see langword="null"/>, is the project's <c>default</c>.</value>
    public IReadOnlyList<string>? SecurityGroups { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>The addresses that it may use besides its own, at most 10.</summary>
    public IReadOnlyList<AddressPair> AllowedAddressPairs { get; init => field = ValueList<AddressPair>.From(value); } = ValueList<AddressPair>.Empty;

    /// <summary>What more the address service is to tell it.</summary>
    public IReadOnlyList<ExtraDhcpOption> ExtraDhcpOptions { get; init => field = ValueList<ExtraDhcpOption>.From(value); }
        = ValueList<ExtraDhcpOption>.Empty;

    /// <summary>Whether it is guarded against false addresses; for administrators and the network's owner.</summary>
    /// <value>The default, <see langword="null"/>, is what the network says.</value>
    public bool? IsPortSecurityEnabled { get; init; }

    /// <summary>Whether it is to go down when the wire below does (<c>propagate_uplink_status</c>).</summary>
    public bool PropagatesUplinkStatus { get; init; }

    /// <summary>Its name: labels of letters, digits and hyphens; one that ends in a dot ends in the service's own domain.</summary>
    public string DnsName { get; init; } = "";

    /// <summary>The domain of its name in a name service outside, with a dot at the end.</summary>
    /// <value>The default is empty: the network's.</value>
    public string DnsDomain { get; init; } = "";

    /// <summary>The id of a quality of service policy.</summary>
    public string? QosPolicyId { get; init; }

    /// <summary>Where it is to be plugged in; a host and a profile are for administrators.</summary>
    /// <value>The default, <see langword="null"/>, is nowhere.</value>
    public PortBinding? Binding { get; init; }

    /// <summary>The tags (<c>tag-ports-during-bulk-creation</c>).</summary>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
