using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Every error of the network service, so that wording and facts agree. Each bears the name that Neutron gives the failure.</summary>
internal static partial class NetworkErrors
{
    private const string InvalidInput = "InvalidInput";

    private const string BadRequest = "BadRequest";

    // What the checks of single attributes say, before any rule is asked.
    private const string BadAttribute = "HTTPBadRequest";

    public static ResourceNotFoundException NotFound(string kind, string errorName, string id, string? namedId) => new(
        kind, id, $"No {kind} '{id}' was found.{(namedId is null ? "" : $" One of that name has the id '{namedId}'.")}")
    { ErrorType = $"{errorName}NotFound" };

    public static AccessDeniedException OtherOwner(Operation operation, RequestContext caller, string kind, string id) =>
        Denied(operation, $"{caller} may not do this to the {kind} '{id}': it belongs to another project.");

    public static AccessDeniedException OtherProject(Operation operation, RequestContext caller, string projectId) =>
        Denied(operation, $"{caller} may not act for the project '{projectId}'; only administrators may.");

    public static AccessDeniedException NoProject(Operation operation, RequestContext caller) =>
        Denied(operation, $"{caller} acts for no project, and what is made belongs to one; name it, or act for one.");

    public static AccessDeniedException AdministratorsField(Operation operation, RequestContext caller, string what) =>
        Denied(operation, $"{caller} may not set {what} so; only administrators may.");

    public static AccessDeniedException ManagersField(Operation operation, RequestContext caller, string what) =>
        Denied(operation, $"{caller} may not set {what}; managers of the port's project and administrators may.");

    public static AccessDeniedException NetworkOwnersField(Operation operation, RequestContext caller, string what) =>
        Denied(operation, $"{caller} may not set {what} on a network of another project; its owner and administrators may.");

    public static ConflictException Revision(string kind, NetworkResource row, int expected) => Conflict(
        "RevisionNumberConstraintFailed", kind, row.Id, $"The {kind} '{row.Id}' has the revision {row.RevisionNumber}, not {expected}; read it again.");

    public static InvalidRequestException TooLong(string parameter, int length, int most) =>
        Invalid(BadAttribute, parameter, $"{parameter} has {length} characters; at most {most} are allowed.");

    public static InvalidRequestException NothingToMake() => Invalid(BadAttribute, "requests", "There is nothing to make; give one request at least.");

    public static InvalidRequestException EmptyName() => Invalid(BadAttribute, "Name", "The name is empty; it has 1 to 255 characters.");

    public static InvalidRequestException Tag(string tag, int most) =>
        Invalid(InvalidInput, "Tags", $"The tag '{tag}' is refused: it has 1 to {most} characters.");

    public static InvalidRequestException TagTwice(string tag) => Invalid(InvalidInput, "Tags", $"The tag '{tag}' is named twice; a tag is there once.");

    public static InvalidRequestException SortAttribute(string kind, string attribute, IReadOnlyList<string> known) => Invalid(
        BadAttribute, nameof(NetworkResourceQuery.Sort), $"A {kind} is not sorted by '{attribute}'; it is by: {string.Join(", ", known)}.{NearMisses.Sentence(attribute, known)}");

    public static InvalidRequestException NoSuchValue(string parameter, int value) => Invalid(BadAttribute, parameter, $"{parameter} has no value {value}.");

    public static QuotaExceededException OverQuota(string resource, int requested, int used, int limit) => new(resource, requested, used, limit) { ErrorType = "OverQuota" };

    public static InvalidRequestException QuotaLimit(string parameter, int limit) =>
        Invalid(BadAttribute, parameter, $"A limit must be -1 (no limit) or more, but {parameter} is {limit}.");

    public static ResourceNotFoundException NoQuota(string projectId) =>
        new("quota", projectId, $"The project '{projectId}' has no limits of its own.") { ErrorType = "TenantQuotaNotFound" };

    public static ResourceNotFoundException NoZone(string zone, IReadOnlyList<string> known) => new(
        "availability_zone", zone, $"There is no availability zone '{zone}'; there are: {(known.Count == 0 ? "none" : string.Join(", ", known))}.")
    { ErrorType = "AvailabilityZoneNotFound" };

    public static InvalidRequestException IpVersion(int version) => Invalid(BadAttribute, "IpVersion", $"There is no version {version} of IP; there are 4 and 6.");

    public static InvalidRequestException Cidr(string parameter, string text) =>
        Invalid(InvalidInput, parameter, $"'{text}' is no address range that can be used here; an example of one is '10.254.0.0/16'.");

    public static InvalidRequestException Address(string parameter, string text) =>
        Invalid(BadAttribute, parameter, $"'{text}' is no address that can be used here; examples are '10.254.0.1' and '2001:db8::1'.");

    public static ConflictException SharedAlready(RbacPolicy policy) => Conflict(
        "DuplicateRbacPolicy", "rbac_policy", policy.Id,
        $"The {policy.ObjectType.ToText()} '{policy.ObjectId}' is shared with '{policy.TargetProjectId}' already, by '{policy.Id}'.");

    public static ConflictException SharingInUse(RbacPolicy policy, string projectId) => Conflict(
        "RbacPolicyInUse", "rbac_policy", policy.Id, $"The sharing '{policy.Id}' cannot end: the project '{projectId}' uses the {policy.ObjectType.ToText()} '{policy.ObjectId}'.");

    public static ConflictException StillShared(RbacObjectType type, string objectId, string projectId) => Conflict(
        type == RbacObjectType.Network ? "InvalidSharedSetting" : "RbacPolicyInUse", type.ToText(), objectId,
        $"The {type.ToText()} '{objectId}' cannot be shared no longer: the project '{projectId}' uses it.");

    public static InvalidRequestException RbacAction(RbacObjectType type) =>
        Invalid("InvalidActionForType", nameof(CreateRbacPolicyRequest.Action), $"Only a network can be shared as external, not a {type.ToText()}.");

    private static ConflictException Conflict(string type, string kind, string id, string message) => new(kind, id, message) { ErrorType = type };

    private static InvalidRequestException Invalid(string type, string parameter, string message) => new(parameter, message) { ErrorType = type };

    private static AccessDeniedException Denied(Operation operation, string message) => new(operation.FullName, message) { ErrorType = "PolicyNotAuthorized" };
}
