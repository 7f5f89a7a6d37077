namespace FakeDrivers.Networking;

/// <summary>Which fields of a port to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdatePortRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>The new hardware address, of a port that is not bound; for administrators and managers of the port's project.</summary>
    public string? MacAddress { get; init; }

    /// <summary>The addresses, which replace the old ones as a whole; those that stay are named again.</summary>
    public IReadOnlyList<FixedIpRequest>? FixedIps { get; init => field = value is null ? null : ValueList<FixedIpRequest>.From(value); }

    /// <summary>Whether it is to work.</summary>
    public bool? IsAdminStateUp { get; init; }

    /// <summary>The id of what is plugged in.</summary>
    public string? DeviceId { get; init; }

    /// <summary>What is plugged in; <c>network:…</c> is for administrators and the network's owner.</summary>
    public string? DeviceOwner { get; init; }

    /// <summary>The ids of the security groups, which replace the old ones as a whole.</summary>
    public IReadOnlyList<string>? SecurityGroups { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>The addresses that it may use besides its own, which replace the old ones as a whole.</summary>
    public IReadOnlyList<AddressPair>? AllowedAddressPairs { get; init => field = value is null ? null : ValueList<AddressPair>.From(value); }

    /// <summary>What more the address service is to tell it: added to the old, in the place of what has the same name and version. No value takes one away.</summary>
    public IReadOnlyList<ExtraDhcpOption>? ExtraDhcpOptions { get; init => field = value is null ? null : ValueList<ExtraDhcpOption>.From(value); }

    /// <summary>Whether it is guarded against false addresses; for administrators and the network's owner.</summary>
    public bool? IsPortSecurityEnabled { get; init; }

    /// <inheritdoc cref="CreatePortRequest.DnsName"/>
    public string? DnsName { get; init; }

    /// <inheritdoc cref="CreatePortRequest.DnsDomain"/>
    public string? DnsDomain { get; init; }

    /// <summary>The id of a quality of service policy; the empty text takes the policy away.</summary>
    public string? QosPolicyId { get; init; }

    /// <summary>Where it is to be plugged in; an empty host unplugs it. A host and a profile are for administrators.</summary>
    public PortBinding? Binding { get; init; }
}
