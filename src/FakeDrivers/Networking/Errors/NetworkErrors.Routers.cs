namespace FakeDrivers.Networking;

/// <content>Routers and floating IPs.</content>
internal static partial class NetworkErrors
{
    public static InvalidRequestException NotExternal(Network network) =>
        Invalid(BadRequest, nameof(RouterGatewayRequest.NetworkId), $"The network '{network.Id}' does not lead outside; a gateway needs one that does.");

    public static InvalidRequestException GatewayBothWays() => Invalid(
        BadRequest, nameof(UpdateRouterRequest.ClearGateway), "A gateway is named and taken away at once; say one of both.");

    public static InvalidRequestException OtherOwnersSubnet(Subnet subnet) => Invalid(
        BadRequest, nameof(RouterInterfaceRequest.SubnetId),
        $"The subnet '{subnet.Id}' belongs to another project, which shares its network with every project and not with this one; only administrators plug it into a router.");

    public static ConflictException RouterInUse(Router router, Port port) =>
        Conflict("RouterInUse", "router", router.Id, $"The router '{router.Id}' cannot be removed: it has the interface '{port.Id}'.");

    public static ConflictException GatewayInUseByFloatingIp(Router router, FloatingIp floating) => Conflict(
        "RouterExternalGatewayInUseByFloatingIp", "router", router.Id, $"The gateway of the router '{router.Id}' must stay: the floating IP '{floating.Id}' needs it.");

    public static ConflictException NeededByRoute(Router router, HostRoute route) => Conflict(
        "RouterInterfaceInUseByRoute", "router", router.Id, $"The router '{router.Id}' needs its gateway for the route to '{route.Destination}' through '{route.NextHop}'.");

    public static InvalidRequestException TooManyRoutes(int count, int most) =>
        Invalid("RoutesExhausted", nameof(UpdateRouterRequest.Routes), $"There are {count} routes; a router has {most} at most.");

    public static InvalidRequestException RouteToItself(HostRoute route) =>
        Invalid("InvalidRoutes", nameof(UpdateRouterRequest.Routes), $"The next hop '{route.NextHop}' of '{route.Destination}' is the router itself.");

    public static InvalidRequestException RouteNotReached(HostRoute route) => Invalid(
        "InvalidRoutes", nameof(UpdateRouterRequest.Routes), $"The router is on no range with the next hop '{route.NextHop}' of '{route.Destination}'.");

    public static ResourceNotFoundException WrongAgent(NetworkAgent agent, string type) => new(
        "agent", agent.Id, $"The agent '{agent.Id}' is a {agent.AgentType}{(agent.IsAdminStateUp ? "" : " that is down")}; a {type} that is up is needed.")
    { ErrorType = type == AgentRules.Dhcp ? "InvalidDHCPAgent" : "InvalidL3Agent" };

    public static ConflictException NetworkHosted(Network network, NetworkAgent agent) =>
        Conflict("NetworkHostedByDHCPAgent", "network", network.Id, $"The agent '{agent.Id}' serves the network '{network.Id}' already.");

    public static ConflictException NetworkNotHosted(Network network, NetworkAgent agent) =>
        Conflict("NetworkNotHostedByDhcpAgent", "network", network.Id, $"The agent '{agent.Id}' does not serve the network '{network.Id}'.");

    public static ConflictException RouterHosted(Router router, NetworkAgent agent) =>
        Conflict("RouterHostedByL3Agent", "router", router.Id, $"The router '{router.Id}' runs on the agent '{agent.Id}'; take it from there first.");

    public static ConflictException RouterNotHosted(Router router, NetworkAgent agent) =>
        Conflict("RouterNotHostedByL3Agent", "router", router.Id, $"The router '{router.Id}' does not run on the agent '{agent.Id}'.");

    public static InvalidRequestException OneInterface() =>
        Invalid(BadRequest, nameof(RouterInterfaceRequest.SubnetId), "An interface is named by its subnet or by its port; to add one, by one of them.");

    public static InvalidRequestException NoGatewayForInterface(Subnet subnet) =>
        Invalid(BadRequest, nameof(RouterInterfaceRequest.SubnetId), $"The subnet '{subnet.Id}' has no gateway, whose address the router would take; plug in a port.");

    public static InvalidRequestException AlreadyOnSubnet(Router router, Subnet subnet) =>
        Invalid(BadRequest, nameof(RouterInterfaceRequest.SubnetId), $"The router '{router.Id}' is on the subnet '{subnet.Id}' already.");

    public static InvalidRequestException RouterOverlap(Subnet subnet, Subnet other) => Invalid(
        BadRequest, nameof(RouterInterfaceRequest.SubnetId), $"The range '{subnet.Cidr}' of the subnet '{subnet.Id}' overlaps '{other.Cidr}' of '{other.Id}', which the router is on.");

    public static InvalidRequestException InterfaceWithoutAddress(Port port) =>
        Invalid(BadRequest, nameof(RouterInterfaceRequest.PortId), $"The port '{port.Id}' has no address; an interface needs one.");

    public static InvalidRequestException SeveralIpv4Subnets(Port port) =>
        Invalid(BadRequest, nameof(RouterInterfaceRequest.PortId), $"The port '{port.Id}' has several addresses of version 4; an interface has one at most.");

    public static ResourceNotFoundException NoInterface(Router router, string portId) =>
        new("router_interface", portId, $"The router '{router.Id}' has no interface '{portId}'.") { ErrorType = "RouterInterfaceNotFound" };

    public static ResourceNotFoundException NoInterfaceOnSubnet(Router router, string subnetId) =>
        new("router_interface", subnetId, $"The router '{router.Id}' has no interface on the subnet '{subnetId}'.") { ErrorType = "RouterInterfaceNotFoundForSubnet" };

    public static InvalidRequestException SubnetMismatch(Port port, string subnetId) =>
        Invalid("SubnetMismatchForPort", nameof(RouterInterfaceRequest.SubnetId), $"The port '{port.Id}' has no address of the subnet '{subnetId}'.");

    public static ConflictException InterfaceInUseByFloatingIp(Router router, string subnetId, FloatingIp floating) => Conflict(
        "RouterInterfaceInUseByFloatingIP", "router", router.Id, $"The interface of '{router.Id}' on the subnet '{subnetId}' must stay: the floating IP '{floating.Id}' needs it.");

    public static ConflictException InterfaceInUseByRoute(Router router, string subnetId, HostRoute route) => Conflict(
        "RouterInterfaceInUseByRoute", "router", router.Id, $"The interface of '{router.Id}' on the subnet '{subnetId}' must stay: the route to '{route.Destination}' needs it.");

    public static InvalidRequestException NotForFloatingIps(Network network) =>
        Invalid(BadRequest, nameof(CreateFloatingIpRequest.FloatingNetworkId), $"The network '{network.Id}' does not lead outside; floating IPs come from one that does.");

    public static CapacityExceededException NoIpv4(Network network) =>
        new("addresses", 1, 0, $"The external network '{network.Id}' has no address of version 4.") { ErrorType = "ExternalIpAddressExhausted" };

    public static InvalidRequestException OtherProjectsPort(Port port, FloatingIp floating) => Invalid(
        BadRequest, nameof(CreateFloatingIpRequest.PortId), $"The port '{port.Id}' and the floating IP '{floating.Id}' belong to different projects.");

    public static InvalidRequestException NotOnPort(Port port, string address) =>
        Invalid(BadRequest, nameof(CreateFloatingIpRequest.FixedIpAddress), $"The port '{port.Id}' does not have the address '{address}'.");

    public static InvalidRequestException NoFixedIp(Port port) =>
        Invalid(BadRequest, nameof(CreateFloatingIpRequest.PortId), $"The port '{port.Id}' has no address of version 4 to lead to.");

    public static InvalidRequestException SeveralFixedIps(Port port) =>
        Invalid(BadRequest, nameof(CreateFloatingIpRequest.FixedIpAddress), $"The port '{port.Id}' has several addresses of version 4; name the one to lead to.");

    public static ResourceNotFoundException NotReached(FloatingIp floating, Port port, string subnetId) => new(
        "router", subnetId,
        $"No router leads from the external network '{floating.FloatingNetworkId}' to the subnet '{subnetId}' of the port '{port.Id}'; give one an interface there and a gateway.")
    { ErrorType = "ExternalGatewayForFloatingIPNotFound" };

    public static ConflictException AssociatedAlready(FloatingIp other, FloatingIp floating, Port port, string address) => Conflict(
        "FloatingIPPortAlreadyAssociated", "floatingip", other.Id,
        $"The floating IP '{floating.FloatingIpAddress}' cannot lead to '{address}' of the port '{port.Id}': '{other.FloatingIpAddress}' ({other.Id}) does already.");

    public static ConflictException HasForwardings(FloatingIp floating) =>
        Conflict("FipInUseByPortForwarding", "floatingip", floating.Id, $"The floating IP '{floating.Id}' has port forwardings; remove them before it leads to a port as a whole or goes.");

    public static ConflictException LeadsToPort(FloatingIp floating) => Conflict(
        "PortHasBindingFloatingIP", "floatingip", floating.Id, $"The floating IP '{floating.Id}' leads to the port '{floating.PortId}' as a whole; it cannot forward single ports.");

    public static InvalidRequestException FixedIpWithoutPort() => Invalid(
        BadRequest, nameof(CreateFloatingIpRequest.FixedIpAddress), "An address to lead to is named together with its port.");

    public static InvalidRequestException NotForwarded(FloatingIp floating, Port port, string subnetId) => Invalid(
        BadRequest, nameof(CreatePortForwardingRequest.InternalPortId),
        $"No router leads from the external network '{floating.FloatingNetworkId}' to the subnet '{subnetId}' of the port '{port.Id}'; give one an interface there and a gateway.");

    public static InvalidRequestException OtherRouter(FloatingIp floating, string routerId) => Invalid(
        BadRequest, nameof(CreatePortForwardingRequest.InternalPortId), $"The floating IP '{floating.Id}' forwards through the router '{floating.RouterId}'; it cannot through '{routerId}' too.");

    public static InvalidRequestException ForwardedAlready(PortForwarding other, string what, int port) =>
        Invalid(BadRequest, nameof(CreatePortForwardingRequest.ExternalPort), $"The port forwarding '{other.Id}' has {what} {port} already.");

    public static InvalidRequestException ForwardingProtocol(string protocol, IReadOnlyList<string> known) =>
        Invalid(InvalidInput, nameof(CreatePortForwardingRequest.Protocol), $"'{protocol}' cannot be forwarded; {string.Join(", ", known)} can.");

    public static InvalidRequestException PortNumber(string parameter, int port) => Invalid(BadAttribute, parameter, $"{parameter} is 1 to 65535, not {port}.");
}
