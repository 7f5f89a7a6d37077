namespace FakeDrivers.Identity;

/// <summary>The groups of users of the identity service.</summary>
/// <remarks>
/// Thread-safe. Source: Keystone API v3, groups. Administrators change them, and managers of a domain those of their domain; a user sees
/// those that he is in.
/// </remarks>
public interface IGroups
{
    /// <summary>Makes a group.</summary>
    /// <param name="request">The group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group.</returns>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The domain does not exist.</exception>
    /// <exception cref="ConflictException">A group of the domain bears the name, in whatever case.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/groups</c>.</remarks>
    Task<UserGroup> CreateGroupAsync(CreateUserGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a group.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The group.</returns>
    /// <exception cref="AccessDeniedException">The caller acts neither for the group's domain nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/groups/{id}</c>.</remarks>
    Task<UserGroup> GetGroupAsync(string groupId, CancellationToken cancellationToken = default);

    /// <summary>Lists groups, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The groups, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">The caller asks for more than the groups that he is in, and acts neither for the domain that he names nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The user that the query names does not exist.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no group.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/groups</c>; with a user <c>GET /v3/users/{id}/groups</c>.</remarks>
    IAsyncEnumerable<UserGroup> ListGroupsAsync(UserGroupQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a group.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <exception cref="ConflictException">Another group of the domain bears the name.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/groups/{id}</c>.</remarks>
    Task<UserGroup> UpdateGroupAsync(UpdateUserGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a group with its memberships and role assignments. The tokens of those who were in it end.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/groups/{id}</c>.</remarks>
    Task DeleteGroupAsync(string groupId, CancellationToken cancellationToken = default);

    /// <summary>Puts a user into a group. One who is in it already stays.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="ResourceNotFoundException">The group or the user does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>PUT /v3/groups/{group}/users/{user}</c>.</remarks>
    Task AddUserToGroupAsync(string groupId, string userId, CancellationToken cancellationToken = default);

    /// <summary>Takes a user out of a group. All tokens of the user end.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="ResourceNotFoundException">The group or the user does not exist, or the user is not in it.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/groups/{group}/users/{user}</c>.</remarks>
    Task RemoveUserFromGroupAsync(string groupId, string userId, CancellationToken cancellationToken = default);

    /// <summary>Whether a user is in a group.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is so.</returns>
    /// <exception cref="AccessDeniedException">It is not the caller, and he acts neither for the group's domain nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The group or the user does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>HEAD /v3/groups/{group}/users/{user}</c>.</remarks>
    Task<bool> IsUserInGroupAsync(string groupId, string userId, CancellationToken cancellationToken = default);
}
