using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The operations of users and groups.</content>
public static partial class IdentityOperations
{
    /// <summary><see cref="IUsers.CreateUserAsync"/>.</summary>
    public static Operation<CreateUserRequest, User> CreateUser { get; } = new(Domain, "create_user", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone POST /v3/users",
        Simulates = "names unique in the domain whatever their case, a hashed password, options and extra keys",
        Refuses = "password rules, federated users",
        Redact = Without,
    };

    /// <summary><see cref="IUsers.GetUserAsync"/>.</summary>
    public static Operation<IdentityReference, User> GetUser { get; } = new(Domain, "get_user", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/users/{id}",
        Simulates = "the user, for himself and who acts for his domain or the system",
    };

    /// <summary><see cref="IUsers.ListUsersAsync"/>: one page.</summary>
    public static Operation<UserQuery, IReadOnlyList<User>> ListUsers { get; } = new(Domain, "list_users", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/users, /v3/groups/{id}/users",
        Simulates = "name, domain, enabled, group, limit and marker; oldest first",
        Refuses = "other filters",
    };

    /// <summary><see cref="IUsers.UpdateUserAsync"/>.</summary>
    public static Operation<UpdateUserRequest, User> UpdateUser { get; } = new(Domain, "update_user", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone PATCH /v3/users/{id}",
        Simulates = "disabling and a new password end all tokens",
        Redact = Without,
    };

    /// <summary><see cref="IUsers.ChangePasswordAsync"/>.</summary>
    public static Operation<ChangePasswordRequest, NoResult> ChangePassword { get; } = new(Domain, "change_password", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone POST /v3/users/{id}/password",
        Simulates = "the old password as proof, the end of all tokens, the option lock_password",
        Refuses = "password history and age",
        Redact = Without,
    };

    /// <summary><see cref="IUsers.DeleteUserAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteUser { get; } = new(Domain, "delete_user", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone DELETE /v3/users/{id}",
        Simulates = "the user with all that hangs on him",
    };

    /// <summary><see cref="IGroups.CreateGroupAsync"/>.</summary>
    public static Operation<CreateUserGroupRequest, UserGroup> CreateGroup { get; } = new(Domain, "create_group", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone POST /v3/groups",
        Simulates = "names unique in the domain whatever their case",
    };

    /// <summary><see cref="IGroups.GetGroupAsync"/>.</summary>
    public static Operation<IdentityReference, UserGroup> GetGroup { get; } = new(Domain, "get_group", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/groups/{id}",
        Simulates = "the group, for who acts for its domain or the system",
    };

    /// <summary><see cref="IGroups.ListGroupsAsync"/>: one page.</summary>
    public static Operation<UserGroupQuery, IReadOnlyList<UserGroup>> ListGroups { get; } = new(Domain, "list_groups", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/groups, /v3/users/{id}/groups",
        Simulates = "name, domain, a user in it, limit and marker; oldest first",
        Refuses = "other filters",
    };

    /// <summary><see cref="IGroups.UpdateGroupAsync"/>.</summary>
    public static Operation<UpdateUserGroupRequest, UserGroup> UpdateGroup { get; } = new(Domain, "update_group", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone PATCH /v3/groups/{id}",
        Simulates = "name and description",
    };

    /// <summary><see cref="IGroups.DeleteGroupAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteGroup { get; } = new(Domain, "delete_group", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone DELETE /v3/groups/{id}",
        Simulates = "the group with memberships and assignments; the tokens of its users end",
    };

    /// <summary><see cref="IGroups.AddUserToGroupAsync"/>.</summary>
    public static Operation<GroupMembership, NoResult> AddUserToGroup { get; } = new(Domain, "add_user_to_group", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone PUT /v3/groups/{group}/users/{user}",
        Simulates = "users of whatever domain; again is nothing new",
    };

    /// <summary><see cref="IGroups.RemoveUserFromGroupAsync"/>.</summary>
    public static Operation<GroupMembership, NoResult> RemoveUserFromGroup { get; } = new(Domain, "remove_user_from_group", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone DELETE /v3/groups/{group}/users/{user}",
        Simulates = "the end of the user's tokens",
    };

    /// <summary><see cref="IGroups.IsUserInGroupAsync"/>.</summary>
    public static Operation<GroupMembership, bool> IsUserInGroup { get; } = new(Domain, "is_user_in_group", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone HEAD /v3/groups/{group}/users/{user}",
        Simulates = "whether it is so",
    };
}
