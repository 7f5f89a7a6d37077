using System.Globalization;

namespace FakeDrivers.Compute;

/// <content>Errors about flavors, groups, hosts as such, tags and listings.</content>
internal static partial class ComputeErrors
{
    public static InvalidRequestException TooLong(string parameter, int most, int length) => new(
        parameter, $"{parameter} has {length} characters; at most {most} are allowed.");

    public static InvalidRequestException ServerHostName(string hostName) => new(
        nameof(CreateServerRequest.HostName), $"The host name '{hostName}' is refused: it has 1 to 255 letters, digits, '-' and '.', and no '-' at either end.");

    public static InvalidRequestException AccessAddress(string parameter, string address) => new(
        parameter, $"'{address}' is no address of the kind that {parameter} takes, such as {(parameter.EndsWith('6') ? "'2001:db8::1'" : "'192.0.2.1'")}.");

    public static ResourceNotFoundException MetadataNotFound(Server server, string key) => new(
        "metadata item", key, $"The server '{server.Name}' ({server.Id}) has no metadata item '{key}'; it has: {Listed(server.Metadata.Keys)}.");

    public static ResourceNotFoundException TagNotFound(Server server, string tag) => new(
        "tag", tag, $"The server '{server.Name}' ({server.Id}) does not have the tag '{tag}'; it has: {Listed(server.Tags)}.");

    public static InvalidRequestException TooManyTags(int count, int most) => new(
        nameof(ServerTagsRequest.Tags), $"{count} tags are too many; a server has at most {most}.");

    public static InvalidRequestException Tag(string tag, int most) => new(
        nameof(ServerTagsRequest.Tags), $"The tag '{tag}' is refused: it has 1 to {most} characters, and neither slash nor comma.");

    public static InvalidRequestException NamePattern(string pattern, string reason) => new(
        nameof(ServerQuery.NamePattern), $"'{pattern}' is no pattern that can be used: {reason}");

    public static InvalidRequestException SortKey(ServerSortKey key) => new(
        nameof(ServerQuery.Sort), $"Servers cannot be sorted by {key}; they can by {string.Join(", ", Enum.GetNames<ServerSortKey>())}.");

    public static InvalidRequestException FlavorText(string parameter, string text) => new(
        parameter, $"'{text}' is refused: a flavor's {parameter.ToLowerInvariant()} has 1 to 255 letters, digits, blanks and '.', '-', '_', and no blank at either end.");

    public static InvalidRequestException FlavorSize(string parameter, int size, int least) => new(
        parameter, $"{parameter} is {size}; it must be {least} or more.");

    public static InvalidRequestException RxTxFactor(double factor) => new(
        nameof(CreateFlavorRequest.RxTxFactor), $"RxTxFactor is {factor.ToString(CultureInfo.InvariantCulture)}; it must be above 0.");

    public static InvalidRequestException Description(int most, int length) => TooLong(nameof(CreateFlavorRequest.Description), most, length);

    public static ConflictException FlavorExists(Flavor flavor, string what, string value) => new(
        "flavor", flavor.Id, $"There is a flavor with the {what} '{value}' already: '{flavor.Name}' ({flavor.Id}).");

    public static InvalidRequestException ExtraSpec(string key, int most) => new(
        nameof(FlavorExtraSpecsRequest.ExtraSpecs), $"The extra spec '{key}' is refused: keys have 1 to {most} letters, digits, blanks and '-', '_', '.', ':', values at most {most} characters.");

    public static ResourceNotFoundException ExtraSpecNotFound(Flavor flavor, string key) => new(
        "extra spec", key, $"The flavor '{flavor.Name}' ({flavor.Id}) has no extra spec '{key}'; it has: {Listed(flavor.ExtraSpecs.Keys)}.");

    public static ResourceNotFoundException PublicFlavorHasNoAccess(Flavor flavor) => new(
        "flavor access", flavor.Id, $"The flavor '{flavor.Name}' ({flavor.Id}) is public; there is no list of who may use it.");

    public static ConflictException FlavorIsPublic(Flavor flavor) => new(
        "flavor", flavor.Id, $"The flavor '{flavor.Name}' ({flavor.Id}) is public; every project may use it.");

    public static ConflictException FlavorAccessExists(Flavor flavor, string projectId) => new(
        "flavor access", flavor.Id, $"The project '{projectId}' may use the flavor '{flavor.Name}' ({flavor.Id}) already.");

    public static ResourceNotFoundException FlavorAccessNotFound(Flavor flavor, string projectId) => new(
        "flavor access", projectId, $"The project '{projectId}' may not use the flavor '{flavor.Name}' ({flavor.Id}), and so cannot lose it.");

    public static InvalidRequestException ResourceName(string parameter, string what, string name) => new(
        parameter, $"The name '{name}' is refused: {what} has a name of 1 to 255 characters and no blank at either end.");

    public static InvalidRequestException MaxServersPerHost(int most) => new(
        nameof(CreateServerGroupRequest.MaxServersPerHost), $"At most {most} servers on a host were asked for; it must be 1 or more, and the policy anti-affinity.");

    public static ResourceNotFoundException GroupNotFound(string groupId, IEnumerable<string> known) => new(
        "server group", groupId, $"No server group '{groupId}' was found.{NearMisses.Sentence(groupId, known)}");

    public static ResourceNotFoundException HypervisorNotFound(string hypervisorId, Hypervisor? named) => new(
        "hypervisor", hypervisorId, $"No hypervisor '{hypervisorId}' was found.{(named is null ? "" : $" The one of that name has the id '{named.Id}'.")}");

    public static ResourceNotFoundException ServiceNotFound(string serviceId, Hypervisor? named) => new(
        "compute service", serviceId, $"No compute service '{serviceId}' was found.{(named is null ? "" : $" The one on that host has the id '{named.ServiceId}'.")}");

    public static InvalidRequestException DisabledReason() => new(
        nameof(UpdateComputeServiceRequest.DisabledReason), "A reason has 1 to 255 characters and stands only with disabling.");

    public static ResourceNotFoundException HostNotFound(string host, IEnumerable<string> known) => new(
        "host", host, $"There is no host '{host}'.{NearMisses.Sentence(host, known)}");

    public static ResourceNotFoundException AggregateNotFound(string aggregateId, IEnumerable<string> known) => new(
        "aggregate", aggregateId, $"No aggregate '{aggregateId}' was found.{NearMisses.Sentence(aggregateId, known)}");

    public static ConflictException AggregateExists(string name) => new("aggregate", name, $"There is an aggregate '{name}' already.");

    public static ConflictException AggregateHasHosts(HostAggregate aggregate) => new(
        "aggregate", aggregate.Id, $"The aggregate '{aggregate.Name}' has hosts: {Listed(aggregate.Hosts)}. Take them out first.");

    public static ConflictException HostInAggregate(HostAggregate aggregate, string host) => new(
        "host", host, $"The host '{host}' is in the aggregate '{aggregate.Name}' already.");

    public static ResourceNotFoundException HostNotInAggregate(HostAggregate aggregate, string host) => new(
        "host", host, $"The host '{host}' is not in the aggregate '{aggregate.Name}', which has: {Listed(aggregate.Hosts)}.");

    public static ConflictException HostInOtherZone(Hypervisor host, HostAggregate other) => new(
        "host", host.HostName, $"The host '{host.HostName}' is in the availability zone '{host.AvailabilityZone}' by the aggregate '{other.Name}'; a host is in one zone only.");

    public static ConflictException HostHasServers(Hypervisor host) => new(
        "host", host.HostName, $"The host '{host.HostName}' runs {host.RunningServers} servers; its availability zone cannot change under them.");

    public static InvalidRequestException ZoneName(string zone) => new(
        "AvailabilityZone", $"The availability zone '{zone}' is refused: its name has 1 to 255 characters and no colon.");
}
