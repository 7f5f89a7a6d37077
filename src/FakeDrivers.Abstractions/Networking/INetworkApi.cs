namespace FakeDrivers.Networking;

/// <summary>
/// A network service: networks, subnets and the pools that they come from, ports, routers, floating IPs, security groups, and what guards,
/// limits and shares them.
/// </summary>
/// <remarks>
/// <para>
/// Composed of role interfaces, so that a consumer can depend on the part that it uses. The contract is that of Neutron's API v2.0. Who is
/// asking is bound to the instance: a resource of another project that is not shared does not exist for a caller who is no administrator.
/// </para>
/// <para>
/// An operation that throws has changed nothing. Errors bear Neutron's own name of the failure in
/// <see cref="DriverException.ErrorType"/>. Implementations are safe for concurrent use.
/// </para>
/// </remarks>
public interface INetworkApi
    : INetworks, ISubnets, ISubnetPools, IPorts, IRouters, IFloatingIps, ISecurityGroups, IAddressGroups, IRbacPolicies, ITrunks,
        IQosPolicies, INetworkAgents, INetworkQuotas, INetworkExtensions;
