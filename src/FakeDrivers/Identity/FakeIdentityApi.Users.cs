namespace FakeDrivers.Identity;

/// <content>Users and groups.</content>
public sealed partial class FakeIdentityApi
{
    /// <inheritdoc/>
    public Task<User> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateUser, request, IdentityRules.CreateUser, cancellationToken);

    /// <inheritdoc/>
    public Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetUser, new(userId), IdentityRules.GetUser, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<User> ListUsersAsync(UserQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListUsers, query ?? new(), IdentityRules.ListUsers, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<User> UpdateUserAsync(UpdateUserRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateUser, request, IdentityRules.UpdateUser, cancellationToken);

    /// <inheritdoc/>
    public Task ChangePasswordAsync(ChangePasswordRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.ChangePassword, request, IdentityRules.ChangePassword, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteUser, new(userId), IdentityRules.DeleteUser, cancellationToken);

    /// <inheritdoc/>
    public Task<UserGroup> CreateGroupAsync(CreateUserGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateGroup, request, IdentityRules.CreateGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<UserGroup> GetGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetGroup, new(groupId), IdentityRules.GetGroup, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<UserGroup> ListGroupsAsync(UserGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListGroups, query ?? new(), IdentityRules.ListGroups, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<UserGroup> UpdateGroupAsync(UpdateUserGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateGroup, request, IdentityRules.UpdateGroup, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteGroup, new(groupId), IdentityRules.DeleteGroup, cancellationToken);

    /// <inheritdoc/>
    public Task AddUserToGroupAsync(string groupId, string userId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.AddUserToGroup, new(groupId, userId), IdentityRules.AddUserToGroup, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveUserFromGroupAsync(string groupId, string userId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.RemoveUserFromGroup, new(groupId, userId), IdentityRules.RemoveUserFromGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> IsUserInGroupAsync(string groupId, string userId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.IsUserInGroup, new(groupId, userId), IdentityRules.IsUserInGroup, cancellationToken);
}
