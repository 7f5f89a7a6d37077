using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The operations of roles and who has them.</content>
public static partial class IdentityOperations
{
    /// <summary><see cref="IRoles.CreateRoleAsync"/>.</summary>
    public static Operation<CreateRoleRequest, Role> CreateRole { get; } = new(Domain, "create_role", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone POST /v3/roles",
        Simulates = "names unique whatever their case, roles of a domain, the option immutable",
        Ignores = "other options, which are kept",
    };

    /// <summary><see cref="IRoles.GetRoleAsync"/>.</summary>
    public static Operation<IdentityReference, Role> GetRole { get; } = new(Domain, "get_role", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/roles/{id}",
        Simulates = "the role, for who acts for a domain or the system",
    };

    /// <summary><see cref="IRoles.ListRolesAsync"/>: one page.</summary>
    public static Operation<RoleQuery, IReadOnlyList<Role>> ListRoles { get; } = new(Domain, "list_roles", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/roles",
        Simulates = "name, domain, limit and marker; oldest first",
        Refuses = "other filters",
    };

    /// <summary><see cref="IRoles.UpdateRoleAsync"/>.</summary>
    public static Operation<UpdateRoleRequest, Role> UpdateRole { get; } = new(Domain, "update_role", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone PATCH /v3/roles/{id}",
        Simulates = "name, description, options",
    };

    /// <summary><see cref="IRoles.DeleteRoleAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteRole { get; } = new(Domain, "delete_role", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone DELETE /v3/roles/{id}",
        Simulates = "the role with its assignments, implications and application credentials",
    };

    /// <summary><see cref="IRoles.ImplyRoleAsync"/>.</summary>
    public static Operation<RoleImplication, NoResult> ImplyRole { get; } = new(Domain, "imply_role", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone PUT /v3/roles/{prior}/implies/{implied}",
        Simulates = "roles that follow from roles, admin never",
        Refuses = "circles, which Keystone takes and breaks when it reads",
    };

    /// <summary><see cref="IRoles.RemoveImpliedRoleAsync"/>.</summary>
    public static Operation<RoleImplication, NoResult> RemoveImpliedRole { get; } = new(Domain, "remove_implied_role", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone DELETE /v3/roles/{prior}/implies/{implied}",
        Simulates = "the end of an implication",
    };

    /// <summary><see cref="IRoles.ListImpliedRolesAsync"/>.</summary>
    public static Operation<ImpliedRoleQuery, IReadOnlyList<RoleImplication>> ListImpliedRoles { get; } = new(Domain, "list_implied_roles", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/roles/{prior}/implies, /v3/role_inferences",
        Simulates = "the implications of one role, or all",
    };

    /// <summary><see cref="IRoleAssignments.GrantRoleAsync"/>.</summary>
    public static Operation<RoleAssignment, NoResult> GrantRole { get; } = new(Domain, "grant_role", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone PUT /v3/{projects|domains|system}/…/roles/{id}, /v3/OS-INHERIT/…",
        Simulates = "users and groups on projects, domains and the system, inherited or not; what managers may give",
    };

    /// <summary><see cref="IRoleAssignments.RevokeRoleAsync"/>.</summary>
    public static Operation<RoleAssignment, NoResult> RevokeRole { get; } = new(Domain, "revoke_role", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone DELETE /v3/{projects|domains|system}/…/roles/{id}, /v3/OS-INHERIT/…",
        Simulates = "tokens without a role are not valid; application credentials of the user in the project go",
    };

    /// <summary><see cref="IRoleAssignments.IsRoleGrantedAsync"/>.</summary>
    public static Operation<RoleAssignment, bool> IsRoleGranted { get; } = new(Domain, "is_role_granted", OperationKind.Read)
    {
        Upstream = "Keystone HEAD /v3/{projects|domains|system}/…/roles/{id}, /v3/OS-INHERIT/…",
        Simulates = "whether it was given itself",
    };

    /// <summary><see cref="IRoleAssignments.ListRoleAssignmentsAsync"/>.</summary>
    public static Operation<RoleAssignmentQuery, IReadOnlyList<RoleAssignment>> ListRoleAssignments { get; } = new(Domain, "list_role_assignments", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/role_assignments",
        Simulates = "all filters, effective ones by groups, inheritance and implied roles, the subtree of a project",
        Refuses = "pages",
    };
}
