using FakeDrivers.Identity;
using static FakeDrivers.Conformance.Tests.Identity.IdentityLies;

namespace FakeDrivers.Conformance.Tests.Identity;

/// <summary>Small wrong drivers, each of which breaks one promise, and which cases must notice.</summary>
internal static class IdentityLiars
{
    public static IReadOnlyList<(string Name, Func<IIdentityApi, IIdentityApi> Liar, string[] Cases)> Table { get; } =
    [
        ("swallows refused log-ins", Swallows<AuthenticationFailedException>(),
            ["IDN-TOK-002", "IDN-TOK-007", "IDN-USR-003", "IDN-ASG-002", "IDN-APP-002", "IDN-TRS-001", "IDN-EC2-001"]),
        ("swallows what is not found", Swallows<ResourceNotFoundException>(),
        [
            "IDN-TOK-004", "IDN-TOK-005", "IDN-DOM-003", "IDN-DOM-004", "IDN-PRJ-006", "IDN-PRJ-007", "IDN-USR-004", "IDN-USR-005", "IDN-GRP-001", "IDN-GRP-004",
            "IDN-ROL-001", "IDN-ROL-002", "IDN-ROL-004", "IDN-ASG-001", "IDN-ASG-004", "IDN-SVC-001", "IDN-SVC-002", "IDN-SVC-004", "IDN-REG-001", "IDN-REG-002",
            "IDN-APP-002", "IDN-APP-003", "IDN-APP-004", "IDN-TRS-002", "IDN-TRS-003", "IDN-EC2-002", "IDN-LIM-002", "IDN-STO-001",
        ]),
        ("swallows denials", Swallows<AccessDeniedException>(),
            ["IDN-TOK-006", "IDN-DOM-005", "IDN-PRJ-008", "IDN-USR-006", "IDN-ASG-006", "IDN-APP-002", "IDN-CRD-003", "IDN-DLG-001", "IDN-DLG-002", "IDN-DLG-003"]),
        ("swallows conflicts", Swallows<ConflictException>(),
        [
            "IDN-DOM-002", "IDN-PRJ-002", "IDN-USR-002", "IDN-GRP-004", "IDN-ROL-002", "IDN-ROL-004", "IDN-REG-002", "IDN-APP-003", "IDN-LIM-002", "IDN-CRD-002",
        ]),
        ("swallows wrong states", Swallows<InvalidStateException>(),
            ["IDN-DOM-003", "IDN-PRJ-004", "IDN-PRJ-005", "IDN-PRJ-006", "IDN-ROL-002", "IDN-REG-002", "IDN-LIM-002", "IDN-RUL-001"]),
        ("swallows bad requests", Swallows<InvalidRequestException>(),
        [
            "IDN-TOK-007", "IDN-DOM-004", "IDN-PRJ-005", "IDN-PRJ-007", "IDN-USR-003", "IDN-USR-005", "IDN-ROL-004", "IDN-ROL-005", "IDN-ASG-004", "IDN-ASG-005",
            "IDN-SVC-004", "IDN-APP-003", "IDN-TRS-003", "IDN-RUL-002", "IDN-CRD-002",
        ]),
        ("tells no roles", Alters<Token>("Authenticate", token => token with { Roles = [] }),
            ["IDN-TOK-001", "IDN-GRP-003", "IDN-ROL-003", "IDN-ASG-002", "IDN-APP-001", "IDN-TRS-001"]),
        ("has no default project", Mishears<AuthenticationRequest>("Authenticate", request => request with { Scope = request.Scope ?? TokenScope.Unscoped }), ["IDN-TOK-003"]),
        ("lets tokens begin anew", Alters<Token>("Authenticate", token => token with { ExpiresAt = token.IssuedAt + TimeSpan.FromHours(1) }), ["IDN-TOK-004"]),
        ("never revokes", Skips("RevokeToken"), ["IDN-TOK-005"]),
        ("has another catalog for callers", Alters<IReadOnlyList<CatalogEntry>>("GetCatalog", _ => []), ["IDN-TOK-008", "IDN-SVC-003"]),
        ("tells expired tokens to all", Answers<string>("ValidateToken", (inner, id) => inner.ValidateTokenAsync(id, allowExpired: true)), ["IDN-VAL-001"]),
        ("never disables users", Answers<UpdateUserRequest>("UpdateUser", (inner, request) => inner.UpdateUserAsync(request with { IsEnabled = null })), ["IDN-VAL-002", "IDN-TOK-002"]),
        ("never changes passwords", Skips("ChangePassword"), ["IDN-VAL-003", "IDN-USR-003"]),
        ("never takes roles", Skips("RevokeRole"), ["IDN-VAL-004", "IDN-ASG-001", "IDN-ASG-006", "IDN-APP-004"]),
        ("never changes projects", Answers<UpdateProjectRequest>("UpdateProject", (inner, request) => inner.GetProjectAsync(request.ProjectId)), ["IDN-VAL-005", "IDN-PRJ-001", "IDN-PRJ-005"]),
        ("lets nobody leave", Skips("RemoveUserFromGroup"), ["IDN-VAL-006", "IDN-GRP-002"]),
        ("never changes domains", Answers<UpdateDomainRequest>("UpdateDomain", (inner, request) => inner.GetDomainAsync(request.DomainId)), ["IDN-DOM-001", "IDN-DOM-003", "IDN-VAL-005"]),
        ("knows no parents", Alters<IReadOnlyList<Project>>("ListParents", _ => []), ["IDN-PRJ-003"]),
        ("never changes users", Answers<UpdateUserRequest>("UpdateUser", (inner, request) => inner.GetUserAsync(request.UserId)), ["IDN-USR-001", "IDN-TOK-003"]),
        ("never deletes users", Skips("DeleteUser"), ["IDN-USR-004", "IDN-USR-005", "IDN-USR-006"]),
        ("never changes groups", Answers<UpdateUserGroupRequest>("UpdateGroup", (inner, request) => inner.GetGroupAsync(request.GroupId)), ["IDN-GRP-001"]),
        ("never changes roles", Answers<UpdateRoleRequest>("UpdateRole", (inner, request) => inner.GetRoleAsync(request.RoleId)), ["IDN-ROL-001"]),
        ("lets no role follow", Skips("ImplyRole"), ["IDN-ROL-003", "IDN-ROL-004", "IDN-ROL-005"]),
        ("takes effective for given", Mishears<RoleAssignmentQuery>("ListRoleAssignments", query => query with { IsEffective = false }), ["IDN-ASG-003", "IDN-ASG-005"]),
        ("never changes services", Answers<UpdateServiceRequest>("UpdateService", (inner, request) => inner.GetServiceAsync(request.ServiceId)), ["IDN-SVC-001"]),
        ("never changes endpoints", Answers<UpdateEndpointRequest>("UpdateEndpoint", (inner, request) => inner.GetEndpointAsync(request.EndpointId)), ["IDN-SVC-002", "IDN-SVC-003"]),
        ("never changes regions", Answers<UpdateRegionRequest>("UpdateRegion", (inner, request) => inner.GetRegionAsync(request.RegionId)), ["IDN-REG-001"]),
        ("tells secrets again", Alters<ApplicationCredential>("GetApplicationCredential", credential => credential with { Secret = "again" }), ["IDN-APP-001"]),
        ("never changes credentials", Answers<string>("UpdateCredential", (inner, id) => inner.GetCredentialAsync(id)), ["IDN-CRD-001"]),
        ("overlooks parts of names", Mishears<UserQuery>("ListUsers", query => query with { NameMatch = null }), ["IDN-NAM-001"]),
        ("never deletes trusts", Skips("DeleteTrust"), ["IDN-TRS-002", "IDN-DLG-003"]),
        ("never deletes limits", Skips("DeleteRegisteredLimit"), ["IDN-LIM-001", "IDN-LIM-002"]),
    ];
}
