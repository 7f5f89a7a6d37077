using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>How the networks of a world behave. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public sealed class FakeNetworkOptions : IDomainOptions
{
    /// <summary>How a bound port goes from DOWN to ACTIVE.</summary>
    /// <value>The default is at once.</value>
    public Progress PortUp { get; set; } = Progress.AtOnce;

    /// <summary>How a floating IP that leads to a port goes from DOWN to ACTIVE.</summary>
    /// <value>The default is at once.</value>
    public Progress FloatingIpUp { get; set; } = Progress.AtOnce;

    /// <summary>Whether the address service has a port, with an address of its own, on each network that it serves.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool HasDhcpPorts { get; set; } = true;

    /// <summary>How many networks a project may have; −1 is no limit.</summary>
    /// <value>The default is 100.</value>
    public int MaxNetworks { get; set; } = 100;

    /// <summary>How many subnets a project may have; −1 is no limit.</summary>
    /// <value>The default is 100.</value>
    public int MaxSubnets { get; set; } = 100;

    /// <summary>How many ports a project may have; −1 is no limit.</summary>
    /// <value>The default is 500.</value>
    public int MaxPorts { get; set; } = 500;

    /// <summary>How many routers a project may have; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxRouters { get; set; } = 10;

    /// <summary>How many floating IPs a project may have; −1 is no limit.</summary>
    /// <value>The default is 50.</value>
    public int MaxFloatingIps { get; set; } = 50;

    /// <summary>How many security groups a project may have, its <c>default</c> included; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxSecurityGroups { get; set; } = 10;

    /// <summary>How many rules all security groups of a project may have together; −1 is no limit.</summary>
    /// <value>The default is 100.</value>
    public int MaxSecurityGroupRules { get; set; } = 100;

    /// <summary>How many subnet pools a project may have; −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public int MaxSubnetPools { get; set; } = NetworkQuota.Unlimited;

    /// <summary>How many sharings a project may have; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxRbacPolicies { get; set; } = 10;

    /// <summary>How many trunks a project may have; −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public int MaxTrunks { get; set; } = NetworkQuota.Unlimited;

    /// <summary>The service's own domain, in which the addresses of ports have names.</summary>
    /// <value>The default is <c>openstacklocal</c>. A dot at the end makes no difference.</value>
    public string DnsDomain { get; set; } = "openstacklocal";

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        if (!DnsRules.IsDomain(DnsDomain)) yield return $"{path}:{nameof(DnsDomain)} must be a domain, for example 'openstacklocal', but is '{DnsDomain}'.";
        if (PortUp is null) yield return $"{path}:{nameof(PortUp)} must be set, for example to 'at once'.";
        if (FloatingIpUp is null) yield return $"{path}:{nameof(FloatingIpUp)} must be set, for example to 'at once'.";
        foreach (var (name, limit) in Limits())
        {
            if (limit < NetworkQuota.Unlimited) yield return $"{path}:{name} must be -1 (no limit) or more, but is {limit}.";
        }
    }

    void IDomainOptions.Read(OptionReader reader)
    {
        reader.Progress(nameof(PortUp), value => PortUp = value);
        reader.Progress(nameof(FloatingIpUp), value => FloatingIpUp = value);
        reader.Text(nameof(DnsDomain), value => DnsDomain = value);
        reader.Flag(nameof(HasDhcpPorts), value => HasDhcpPorts = value);
        reader.Number(nameof(MaxNetworks), value => MaxNetworks = value);
        reader.Number(nameof(MaxSubnets), value => MaxSubnets = value);
        reader.Number(nameof(MaxPorts), value => MaxPorts = value);
        reader.Number(nameof(MaxRouters), value => MaxRouters = value);
        reader.Number(nameof(MaxFloatingIps), value => MaxFloatingIps = value);
        reader.Number(nameof(MaxSecurityGroups), value => MaxSecurityGroups = value);
        reader.Number(nameof(MaxSecurityGroupRules), value => MaxSecurityGroupRules = value);
        reader.Number(nameof(MaxSubnetPools), value => MaxSubnetPools = value);
        reader.Number(nameof(MaxRbacPolicies), value => MaxRbacPolicies = value);
        reader.Number(nameof(MaxTrunks), value => MaxTrunks = value);
    }

    IDomainOptions IDomainOptions.Copy() => (FakeNetworkOptions)MemberwiseClone();

    private (string Name, int Limit)[] Limits() =>
    [
        (nameof(MaxNetworks), MaxNetworks), (nameof(MaxSubnets), MaxSubnets), (nameof(MaxPorts), MaxPorts), (nameof(MaxRouters), MaxRouters),
        (nameof(MaxFloatingIps), MaxFloatingIps), (nameof(MaxSecurityGroups), MaxSecurityGroups),
        (nameof(MaxSecurityGroupRules), MaxSecurityGroupRules), (nameof(MaxSubnetPools), MaxSubnetPools),
        (nameof(MaxRbacPolicies), MaxRbacPolicies), (nameof(MaxTrunks), MaxTrunks),
    ];
}
