namespace FakeDrivers.Networking;

/// <content>Networks, subnets and pools.</content>
internal static partial class NetworkErrors
{
    public static ConflictException NetworkInUse(Network network, Port port) => Conflict(
        "NetworkInUse", "network", network.Id,
        $"The network '{network.Id}' cannot be removed: the port '{port.Id}' ({(port.DeviceOwner.Length == 0 ? "nothing plugged in" : port.DeviceOwner)}) is on it.");

    public static ConflictException ExternalNetworkInUse(Network network) => Conflict(
        "ExternalNetworkInUse", "network", network.Id, $"The network '{network.Id}' must stay external: gateways or floating IPs are on it.");

    public static InvalidRequestException DefaultNetworkExists(Network network) => Invalid(
        "DefaultExternalNetworkExists", nameof(CreateNetworkRequest.IsDefault), $"There is a default external network already: '{network.Id}'.");

    public static InvalidRequestException Mtu(int mtu) => Invalid(BadAttribute, nameof(CreateNetworkRequest.Mtu), $"The largest packet must have 0 bytes or more, but has {mtu}.");

    public static InvalidRequestException MtuTooLarge(int mtu, int most, string type) =>
        Invalid(InvalidInput, nameof(CreateNetworkRequest.Mtu), $"A {type} network carries packets of {most} bytes at most, not of {mtu}.");

    public static InvalidRequestException DnsDomain(string parameter, string domain) =>
        Invalid(BadAttribute, parameter, $"'{domain}' is no full domain; one has labels of letters, digits and hyphens and ends in a dot, such as 'example.org.'.");

    public static InvalidRequestException ProviderType(string type, IReadOnlyList<string> known) =>
        Invalid(InvalidInput, nameof(CreateNetworkRequest.ProviderType), $"There is no kind of network '{type}'; there are {string.Join(", ", known)}.");

    public static InvalidRequestException PhysicalNetwork(string type, bool isNeeded) => Invalid(
        InvalidInput, nameof(CreateNetworkRequest.PhysicalNetwork), $"A {type} network {(isNeeded ? "needs" : "has no")} physical network.");

    public static InvalidRequestException NoSegments(string type) => Invalid(InvalidInput, nameof(CreateNetworkRequest.SegmentationId), $"A {type} network has no segment.");

    public static InvalidRequestException Segment(string type, int id, int most) =>
        Invalid(InvalidInput, "SegmentationId", $"A {type} segment is 1 to {most}, not {id}.");

    public static ConflictException FlatNetworkInUse(string physical) =>
        Conflict("FlatNetworkInUse", "network", physical, $"The physical network '{physical}' has a flat network already.");

    public static ConflictException SegmentInUse(string errorType, string type, int id) => Conflict(
        errorType, "segment", id.ToString(System.Globalization.CultureInfo.InvariantCulture), $"The {type} segment {id} is taken; leave it to the service, or name another.");

    public static CapacityExceededException NoSegmentLeft(string type) =>
        new("segments", 1, 0, $"No {type} segment is left.") { ErrorType = "NoNetworkAvailable" };

    public static InvalidRequestException NoCidr() =>
        Invalid(BadRequest, nameof(CreateSubnetRequest.Cidr), "A subnet needs a range, or a pool to take it from.");

    public static InvalidRequestException CidrVersion(string cidr, int version) =>
        Invalid(InvalidInput, nameof(CreateSubnetRequest.IpVersion), $"The range '{cidr}' is not one of version {version}.");

    public static InvalidRequestException Overlap(string cidr, Subnet other) => Invalid(
        InvalidInput, nameof(CreateSubnetRequest.Cidr), $"The range '{cidr}' overlaps '{other.Cidr}' of the subnet '{other.Id}' on the same network.");

    public static InvalidRequestException TooSmallForDhcp(string cidr) =>
        Invalid(InvalidInput, nameof(CreateSubnetRequest.Cidr), $"The range '{cidr}' is too small for an address service; turn IsDhcpEnabled off, or take a larger one.");

    public static InvalidRequestException ModesOfVersion4() =>
        Invalid(InvalidInput, nameof(CreateSubnetRequest.Ipv6AddressMode), "Only a subnet of version 6 has modes of IPv6.");

    public static InvalidRequestException ModesWithoutDhcp() =>
        Invalid(InvalidInput, nameof(CreateSubnetRequest.IsDhcpEnabled), "A subnet with a mode of IPv6 needs IsDhcpEnabled.");

    public static InvalidRequestException DifferentModes(Ipv6Mode address, Ipv6Mode advertised) => Invalid(
        InvalidInput, nameof(CreateSubnetRequest.Ipv6RaMode), $"The modes {advertised.ToText()} (advertised) and {address.ToText()} (addresses) do not go together; take one for both.");

    public static InvalidRequestException AutomaticPrefix(string cidr) =>
        Invalid(InvalidInput, nameof(CreateSubnetRequest.Cidr), $"Hosts make their addresses in ranges of 64 bits only, not in '{cidr}'.");

    public static InvalidRequestException Gateway(string gateway, string cidr) =>
        Invalid(InvalidInput, nameof(CreateSubnetRequest.GatewayIp), $"No host can have the address '{gateway}' in '{cidr}'.");

    public static ConflictException GatewayNotAllocatable(string gateway, string cidr) => Conflict(
        "IpamValueInvalid", "subnet", cidr, $"The gateway '{gateway}' cannot be given away in '{cidr}'; take another gateway, or none.");

    public static InvalidRequestException NameserverTwice(string server) =>
        Invalid(BadAttribute, nameof(CreateSubnetRequest.DnsNameservers), $"The name server '{server}' is named twice.");

    public static InvalidRequestException OtherPool(Subnet other) => Invalid(
        "NetworkSubnetPoolAffinityError", nameof(CreateSubnetRequest.SubnetPoolId),
        $"All subnets of one version on a network come from the same pool or from none, and the subnet '{other.Id}' is from {(other.SubnetPoolId is { } pool ? $"'{pool}'" : "none")}.");

    public static InvalidRequestException PrefixInUse(string prefix, Subnet subnet) => Invalid(
        "IllegalSubnetPoolPrefixUpdate", nameof(SubnetPoolPrefixesRequest.Prefixes), $"The range '{prefix}' cannot be taken from the pool: the subnet '{subnet.Id}' ({subnet.Cidr}) has its range from it.");

    public static InvalidRequestException ScopeStaysShared(AddressScope scope) =>
        Invalid("AddressScopeUpdateError", nameof(UpdateAddressScopeRequest.IsShared), $"The address scope '{scope.Id}' is shared; it cannot be shared no longer.");

    public static ConflictException GatewayInPool(string gateway, string cidr) => Conflict(
        "GatewayConflictWithAllocationPools", "subnet", cidr, $"The gateway '{gateway}' lies in an allocation pool of '{cidr}'; leave it out of the pools.");

    public static ConflictException GatewayInUse(string gateway, Port port) =>
        Conflict("GatewayIpInUse", "port", port.Id, $"The gateway '{gateway}' cannot change: the port '{port.Id}' has its address.");

    public static InvalidRequestException Pool(AddressRange pool) => Invalid(
        "InvalidAllocationPool", nameof(CreateSubnetRequest.AllocationPools), $"'{pool.First}' to '{pool.Last}' is no range of addresses of the subnet's version.");

    public static InvalidRequestException PoolOutside(AddressRange pool, string cidr) => Invalid(
        "OutOfBoundsAllocationPool", nameof(CreateSubnetRequest.AllocationPools), $"'{pool.First}' to '{pool.Last}' is not all hosts' addresses of '{cidr}'.");

    public static ConflictException OverlappingPools(string address, string cidr) =>
        Conflict("OverlappingAllocationPools", "subnet", cidr, $"Two allocation pools of '{cidr}' have the address '{address}'.");

    public static InvalidRequestException TooManyNameservers(int count, int most) =>
        Invalid("DNSNameServersExhausted", nameof(CreateSubnetRequest.DnsNameservers), $"There are {count} name servers; at most {most} are allowed.");

    public static InvalidRequestException TooManyHostRoutes(int count, int most) =>
        Invalid("HostRoutesExhausted", nameof(CreateSubnetRequest.HostRoutes), $"There are {count} routes; at most {most} are allowed.");

    public static InvalidRequestException ServiceType(string type) =>
        Invalid("InvalidSubnetServiceType", nameof(CreateSubnetRequest.ServiceTypes), $"'{type}' is no service type; they begin with 'network:' or 'compute:'.");

    public static ConflictException SubnetInUse(Subnet subnet, Port port) => Conflict(
        "SubnetInUse", "subnet", subnet.Id, $"The subnet '{subnet.Id}' cannot be removed: the port '{port.Id}' has an address of it.");

    public static InvalidRequestException NoPrefixes() => Invalid("EmptySubnetPoolPrefixList", nameof(CreateSubnetPoolRequest.Prefixes), "A pool needs a range at least.");

    public static InvalidRequestException PrefixVersions() =>
        Invalid("PrefixVersionMismatch", nameof(CreateSubnetPoolRequest.Prefixes), "The ranges of a pool are all of one version of IP.");

    public static InvalidRequestException PrefixLost(string prefix) =>
        Invalid("IllegalSubnetPoolPrefixUpdate", nameof(UpdateSubnetPoolRequest.Prefixes), $"The pool's range '{prefix}' is not among the new ones; ranges can only be added.");

    public static InvalidRequestException PrefixLengths(SubnetPool pool) => Invalid(
        "IllegalSubnetPoolPrefixBounds", nameof(CreateSubnetPoolRequest.DefaultPrefixLength),
        $"The prefix lengths {pool.MinPrefixLength} (shortest), {pool.DefaultPrefixLength} (default) and {pool.MaxPrefixLength} (longest) do not go together.");

    public static InvalidRequestException PoolQuota(int quota) =>
        Invalid(InvalidInput, nameof(CreateSubnetPoolRequest.DefaultQuota), $"A pool's quota must be 0 or more, but is {quota}.");

    public static InvalidRequestException ScopeOfOtherVersion(AddressScope scope, int version) =>
        Invalid("IllegalSubnetPoolIpVersionAssociation", nameof(CreateSubnetPoolRequest.AddressScopeId), $"The address scope '{scope.Id}' is of version {scope.IpVersion}, the pool of version {version}.");

    public static ConflictException ScopeOverlap(AddressScope scope, SubnetPool other) =>
        Conflict("AddressScopePrefixConflict", "address_scope", scope.Id, $"The ranges overlap those of the pool '{other.Id}' in the address scope '{scope.Id}'.");

    public static InvalidRequestException DefaultPoolExists(SubnetPool pool) =>
        Invalid(InvalidInput, nameof(CreateSubnetPoolRequest.IsDefault), $"There is a default pool of version {pool.IpVersion} already: '{pool.Id}'.");

    public static InvalidRequestException NoDefaultPool(int version) =>
        Invalid(BadRequest, nameof(CreateSubnetRequest.UseDefaultSubnetPool), $"There is no default pool of version {version}.");

    public static InvalidRequestException PoolVersion(SubnetPool pool, int version) =>
        Invalid(BadRequest, nameof(CreateSubnetRequest.IpVersion), $"The pool '{pool.Id}' is of version {pool.IpVersion}, not {version}.");

    public static InvalidRequestException PoolPrefixLength(SubnetPool pool, int length) => Invalid(
        length < pool.MinPrefixLength ? "MinPrefixSubnetAllocationError" : "MaxPrefixSubnetAllocationError", nameof(CreateSubnetRequest.PrefixLength),
        $"The pool '{pool.Id}' gives prefixes of {pool.MinPrefixLength} to {pool.MaxPrefixLength} bits, not of {length}.");

    public static InvalidRequestException NotInPool(SubnetPool pool, string cidr) =>
        Invalid("SubnetAllocationError", nameof(CreateSubnetRequest.Cidr), $"The range '{cidr}' is not free in the pool '{pool.Id}'.");

    public static CapacityExceededException PoolExhausted(SubnetPool pool, int length) =>
        new("prefixes", 1, 0, $"The pool '{pool.Id}' has no range with a prefix of {length} bits left.") { ErrorType = "SubnetAllocationError" };

    public static QuotaExceededException PoolOverQuota(SubnetPool pool, long requested, long used, int limit) => new(
        "subnetpool_addresses", requested, used, limit, $"The project would have more than {limit} addresses from the pool '{pool.Id}'.")
    { ErrorType = "SubnetPoolQuotaExceeded" };

    public static InvalidRequestException SubnetPoolInUse(SubnetPool pool, Subnet subnet) => Invalid(
        "SubnetPoolDeleteError", nameof(subnet.SubnetPoolId), $"The pool '{pool.Id}' cannot be removed: the subnet '{subnet.Id}' has its range from it.");

    public static ConflictException AddressScopeInUse(AddressScope scope, SubnetPool pool) => Conflict(
        "AddressScopeInUse", "address_scope", scope.Id, $"The address scope '{scope.Id}' cannot be removed: the pool '{pool.Id}' belongs to it.");
}
