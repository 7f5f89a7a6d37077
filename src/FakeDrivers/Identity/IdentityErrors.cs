using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>Every error of the identity service, so that wording and facts agree.</summary>
internal static class IdentityErrors
{
    public const string Domain = "domain";
    public const string Project = "project";
    public const string User = "user";
    public const string Group = "group";
    public const string Role = "role";
    public const string Assignment = "role assignment";
    public const string Implication = "implied role";
    public const string Service = "service";
    public const string Endpoint = "endpoint";
    public const string Region = "region";
    public const string Token = "token";
    public const string ApplicationCredential = "application credential";
    public const string Trust = "trust";
    public const string Ec2Credential = "EC2 credential";
    public const string AccessRule = "access rule";
    public const string Credential = "credential";
    public const string RegisteredLimit = "registered limit";
    public const string Limit = "limit";

    public static ResourceNotFoundException NotFound(string kind, string id) => new(kind, id);

    public static ResourceNotFoundException NotFound(string kind, string id, IEnumerable<string?> others) =>
        new(kind, id, $"No {kind} '{id}' was found.{NearMisses.Sentence(id, others)}");

    public static ResourceNotFoundException TokenNotFound(string hash) =>
        new(Token, hash, "There is no such token, or it is no longer valid.");

    public static ResourceNotFoundException NotInGroup(GroupMembership member) =>
        new(User, member.UserId, $"The user '{member.UserId}' is not in the group '{member.GroupId}'.");

    public static ResourceNotFoundException NotGranted(RoleAssignment assignment) =>
        new(Assignment, assignment.RoleId, $"The role '{assignment.RoleId}' was not given to {Who(assignment)} on {Where(assignment)}.");

    public static ResourceNotFoundException NotImplied(RoleImplication implication) => new(
        Implication, implication.ImpliedRoleId, $"The role '{implication.ImpliedRoleId}' does not follow from the role '{implication.PriorRoleId}'.");

    public static ResourceNotFoundException RoleNotHeld(string roleId, string userId, string projectId) =>
        new(Role, roleId, $"The user '{userId}' does not have the role '{roleId}' in the project '{projectId}'.");

    public static ResourceNotFoundException NotRegistered(CreateLimitRequest request) => new(
        RegisteredLimit, request.ResourceName,
        $"The resource '{request.ResourceName}' is not registered for the service '{request.ServiceId}' {In(request.RegionId)}; register it first.");

    public static ConflictException Duplicate(string kind, string name, string otherId) =>
        new(kind, name, $"A {kind} named '{name}' is there already: '{otherId}'. Names differ by more than case.");

    public static ConflictException DuplicateId(string kind, string id) => new(kind, id, $"A {kind} '{id}' is there already.");

    public static ConflictException AlreadyImplied(RoleImplication implication) => new(
        Implication, implication.ImpliedRoleId, $"The role '{implication.ImpliedRoleId}' follows from the role '{implication.PriorRoleId}' already.");

    public static InvalidRequestException Name(string parameter, string name, int most) => new(
        parameter, $"The {parameter} '{(name.Length > 20 ? name[..20] + "…" : name)}' is refused: it must have 1 to {most} characters, not all of them blank.");

    public static InvalidRequestException Unknown(string parameter, string kind, string id, IEnumerable<string?> others) =>
        new(parameter, $"There is no {kind} '{id}'.{NearMisses.Sentence(id, others)}");

    public static InvalidRequestException OtherDomain(Project parent, string domainId) => new(
        nameof(CreateProjectRequest.DomainId),
        $"The parent '{parent.Id}' is in the domain '{parent.DomainId}', and the project would be in '{domainId}'; both must be in one domain.");

    public static InvalidRequestException DisabledParent(Project parent) => new(
        nameof(CreateProjectRequest.ParentId), $"The project '{parent.Id}' is disabled; nothing can be made below it.");

    public static InvalidStateException TooDeep(Project parent, int level, int most) => new(
        Project, parent.Id, $"at level {level}", [$"at level {most - 1} or above"],
        $"The project '{parent.Id}' is at level {level}, and projects may stand {most} deep; nothing can be made below it.");

    public static InvalidStateException Enabled(IdentityDomain domain) => new(
        Domain, domain.Id, "enabled", ["disabled"], $"The domain '{domain.Id}' is enabled; to delete it, disable it first.");

    public static InvalidStateException HasChildren(Project project, int count) => new(
        Project, project.Id, "parent", ["leaf"], $"{count} {(count == 1 ? "project stands" : "projects stand")} right below the project '{project.Id}'; delete them first.");

    public static InvalidStateException HasEnabledChild(Project project, Project below) => new(
        Project, project.Id, "enabled", ["with all projects below it disabled"],
        $"The project '{project.Id}' cannot be disabled while the project '{below.Id}' below it is enabled.");

    public static InvalidStateException HasDisabledParent(Project project, Project above) => new(
        Project, project.Id, "disabled", ["with all projects above it enabled"],
        $"The project '{project.Id}' cannot be enabled while the project '{above.Id}' above it is disabled.");

    public static InvalidStateException Immutable(string kind, string id) => new(
        kind, id, "immutable", ["not immutable"], $"The {kind} '{id}' is immutable; set its option 'immutable' to 'false' first.");

    public static InvalidStateException RegionInUse(string regionId, string what) => new(
        Region, regionId, "in use", ["without endpoints and limits"], $"The region '{regionId}' cannot be deleted: {what} is in it or in a part of it.");

    public static InvalidStateException LimitInUse(RegisteredLimit limit, Limit user) => new(
        RegisteredLimit, limit.Id, "in use", ["without limits of it"],
        $"The registered limit '{limit.Id}' of '{limit.ResourceName}' cannot be deleted: the limit '{user.Id}' of '{user.ProjectId ?? user.DomainId}' stands on it.");

    public static InvalidRequestException Password(string parameter) => new(parameter, $"The {parameter} is empty; it must have at least one character.");

    public static InvalidRequestException WeakPassword(string parameter, string pattern) =>
        new(parameter, $"The {parameter} is refused: it must match '{pattern}'.");

    public static InvalidRequestException UsedPassword(int unique) => new(
        nameof(ChangePasswordRequest.Password), $"The new password was used before; it must differ from the last {unique}.");

    public static InvalidRequestException AccessRulePath(string path) => new(
        nameof(Identity.AccessRule.Path), $"The path '{path}' of an access rule is refused: it begins with a slash and has 225 characters at most.");

    public static InvalidRequestException AccessRuleMethod(string method, IReadOnlyList<string> known) =>
        new(nameof(Identity.AccessRule.Method), $"There is no method '{method}' for an access rule; there are {string.Join(", ", known)}.");

    public static InvalidRequestException AccessRuleService() => new(nameof(Identity.AccessRule.Service), "An access rule names the type of a service, such as 'compute'.");

    public static InvalidStateException AccessRuleInUse(string ruleId, ApplicationCredential credential) => new(
        AccessRule, ruleId, "in use", ["without application credentials that have it"],
        $"The access rule '{ruleId}' cannot be deleted: the application credential '{credential.Name}' ({credential.Id}) has it.");

    public static InvalidRequestException CredentialType() => new(nameof(CreateCredentialRequest.Type), "The type of a credential is blank; examples are 'totp', 'ec2' and 'cert'.");

    public static InvalidRequestException Ec2Project() => new(nameof(CreateCredentialRequest.ProjectId), "Keys of EC2 are for a project; name it.");

    public static InvalidRequestException Ec2Blob() => new(
        nameof(CreateCredentialRequest.Blob), "The content of keys of EC2 is a JSON object with 'access' and 'secret', and the access key stays what it is.");

    public static InvalidRequestException TotpBlob() => new(
        nameof(CreateCredentialRequest.Blob), "The content of a credential for one-time passwords is a secret in base 32: letters, and digits from 2 to 7.");

    public static InvalidRequestException UsesOfRedelegation() => new(
        nameof(CreateTrustRequest.RemainingUses), "A trust that can be passed on has no number of uses.");

    public static InvalidRequestException SamePassword() => new(
        nameof(ChangePasswordRequest.Password), "The new password is the old one; it must be another.");

    public static InvalidRequestException CannotBeImplied(Role role) => new(
        nameof(RoleImplication.ImpliedRoleId),
        $"The role '{role.Name}' ('{role.Id}') cannot follow from another: {(role.DomainId is { } domain ? $"it is the domain '{domain}'s own" : "it would make administrators")}.");

    public static InvalidRequestException Circle(RoleImplication implication) => new(
        nameof(RoleImplication.ImpliedRoleId),
        $"The role '{implication.PriorRoleId}' follows from the role '{implication.ImpliedRoleId}'; it would follow from itself.");

    public static InvalidRequestException WhichActor(string parameter) => new(parameter, "Name a user or a group, and not both.");

    public static InvalidRequestException WhichScope(string parameter) => new(parameter, "Name a project, a domain or the system, and only one of them.");

    public static InvalidRequestException InheritedSystem() => new(
        nameof(RoleAssignment.IsInherited), "A role on the system cannot be inherited; only projects inherit, from a domain or a project.");

    public static InvalidRequestException ForeignDomainRole(Role role, RoleAssignment assignment) => new(
        nameof(RoleAssignment.RoleId), $"The role '{role.Id}' is the domain '{role.DomainId}'s own and cannot be given on {Where(assignment)}.");

    public static InvalidRequestException EffectiveOf(string parameter, string what) => new(
        parameter, $"Effective assignments of {what} are never any; leave {parameter} or {nameof(RoleAssignmentQuery.IsEffective)} out.");

    public static InvalidRequestException SubtreeOfNothing() => new(
        nameof(RoleAssignmentQuery.ProjectId), "The subtree is that of a project; name one.");

    public static InvalidRequestException Interface(EndpointInterface value) => new(
        nameof(CreateEndpointRequest.Interface), $"{(int)value} is no interface; there are: {string.Join(", ", Enum.GetNames<EndpointInterface>())}.");

    public static InvalidRequestException Url(string url) => new(
        nameof(CreateEndpointRequest.Url), $"The address '{url}' is refused: it must not be blank, and of substitutions there are $(project_id)s, $(tenant_id)s and $(user_id)s.");

    public static InvalidRequestException RegionCircle(string regionId, string parentId) => new(
        nameof(UpdateRegionRequest.ParentRegionId), $"The region '{regionId}' cannot be a part of '{parentId}', which is a part of it.");

    public static InvalidRequestException Ways(int count) => new(
        nameof(AuthenticationRequest), $"A log-in needs {nameof(AuthenticationRequest.Password)}, {nameof(AuthenticationRequest.Totp)} or {nameof(AuthenticationRequest.TokenId)}, " +
        $"or several of them, or exactly one of {nameof(AuthenticationRequest.ApplicationCredential)} and {nameof(AuthenticationRequest.Ec2)}, but has {count} that do not go together.");

    public static InvalidRequestException Passed(string parameter, DateTimeOffset time, DateTimeOffset now) => new(
        parameter, $"The {parameter} {time:O} has passed; it is {now:O}.");

    public static InvalidRequestException RolesNotHeld(string roleId, string userId, string projectId) => new(
        nameof(CreateApplicationCredentialRequest.RoleIds), $"The user '{userId}' does not have the role '{roleId}' in the project '{projectId}'.");

    public static InvalidRequestException NoRoles(string parameter) => new(parameter, "At least one role must be named.");

    public static InvalidRequestException NoJson(string parameter, string key, string value) => new(
        parameter, $"The value of '{key}' in {parameter} is the text of a JSON value, and '{value}' is none{AsJson(value)}.");

    public static InvalidRequestException TooManyTags(int count, int most) => new(nameof(CreateProjectRequest.Tags), $"There are {count} tags; at most {most} are allowed.");

    public static InvalidRequestException Tag(string tag, int most) =>
        new(nameof(CreateProjectRequest.Tags), $"The tag '{tag}' is refused: it has 1 to {most} characters, and neither a slash nor a comma.");

    public static InvalidRequestException TagTwice(string tag) => new(nameof(CreateProjectRequest.Tags), $"The tag '{tag}' is named twice; a tag is there once.");

    public static InvalidRequestException WhoseTokens(string parameter) => new(parameter, "Name the user or the project whose tokens are to end.");

    public static ArgumentException EditedReference(string kind, string id, IEnumerable<string> known) =>
        Edited($"There is no {kind} '{id}', which the change names.{NearMisses.Sentence(id, known)}");

    public static ArgumentException EditedAssignment(RoleAssignment assignment) => new(
        $"A role is given to exactly one of user and group, on exactly one of project, domain and system, and '{assignment}' says otherwise.", nameof(assignment));

    public static ArgumentException EditedRing(string kind, string id) => Edited($"The {kind} '{id}' would stand above itself.");

    public static InvalidRequestException Uses(int uses) => new(
        nameof(CreateTrustRequest.RemainingUses), $"The number of uses must be at least 1, but is {uses}.");

    public static InvalidRequestException WhichOwner() => new(
        nameof(CreateLimitRequest.ProjectId), "A limit is that of a project or of a domain; name one of them.");

    public static InvalidRequestException NoHash() => new(nameof(FakeToken.Hash), "A token in the store needs a hash; FakeToken.HashOf gives that of a token's text.");

    public static AccessDeniedException Denied(Operation operation, RequestContext caller, string who) =>
        new(operation.FullName, $"{operation.FullName} is refused: {caller} {who}.");

    [SuppressMessage("Usage", "CA2208", Justification = "It is the parameter of the edit that was called, not one here.")]
    [SuppressMessage("Usage", "MA0015", Justification = "It is the parameter of the edit that was called, not one here.")]
    private static ArgumentException Edited(string message) => new(message, "change");

    // Nothing of what is no text, since nothing else would say it.
    private static string AsJson(string? value) => value is null || value.EnumerateRunes().Contains(Rune.ReplacementChar)
        ? ""
        : $"; as a text it would be \"{JsonEncodedText.Encode(value)}\" with its quotation marks";

    private static string Who(RoleAssignment assignment) => assignment.UserId is { } user ? $"the user '{user}'" : $"the group '{assignment.GroupId}'";

    private static string Where(RoleAssignment assignment) => assignment switch
    {
        { ProjectId: { } project } => $"the project '{project}'",
        { DomainId: { } domain } => $"the domain '{domain}'",
        _ => "the system",
    };

    private static string In(string? regionId) => regionId is null ? "in all regions" : $"in the region '{regionId}'";
}
