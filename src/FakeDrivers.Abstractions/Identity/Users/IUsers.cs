namespace FakeDrivers.Identity;

/// <summary>The users of the identity service.</summary>
/// <remarks>
/// Thread-safe. Source: Keystone API v3, users. Administrators change them, and managers of a domain those of their domain; a user sees
/// himself and changes his own password.
/// </remarks>
public interface IUsers
{
    /// <summary>Makes a user.</summary>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The user, without the password.</returns>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long, or the password is empty.</exception>
    /// <exception cref="ResourceNotFoundException">The domain does not exist.</exception>
    /// <exception cref="ConflictException">A user of the domain bears the name, in whatever case.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/users</c>.</remarks>
    Task<User> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a user.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The user, without the password.</returns>
    /// <exception cref="AccessDeniedException">It is not the caller, and he acts neither for the user's domain nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The user does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/users/{id}</c>.</remarks>
    Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Lists users, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The users, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">The caller acts neither for the domain that he names nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The group that the query names does not exist.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no user.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/users</c>; with a group <c>GET /v3/groups/{id}/users</c>.</remarks>
    IAsyncEnumerable<User> ListUsersAsync(UserQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a user. Disabling, and a new password, end all tokens of the user for good.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The user after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long, or the password is empty.</exception>
    /// <exception cref="ResourceNotFoundException">The user does not exist.</exception>
    /// <exception cref="ConflictException">Another user of the domain bears the name.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/users/{id}</c>.</remarks>
    Task<User> UpdateUserAsync(UpdateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes the own password, with the old one as proof. All tokens of the user end.</summary>
    /// <param name="request">The user, the old and the new password.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AuthenticationFailedException">The user does not exist or is disabled, or the old password is wrong.</exception>
    /// <exception cref="InvalidRequestException">The new password is empty or the same as the old one.</exception>
    /// <exception cref="AccessDeniedException">The user's password is locked (option <c>lock_password</c>).</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/users/{id}/password</c>. Needs no token: the old password says who asks.</remarks>
    Task ChangePasswordAsync(ChangePasswordRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a user with the memberships, role assignments, application credentials, trusts, EC2 credentials and tokens.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="ResourceNotFoundException">The user does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/users/{id}</c>.</remarks>
    Task DeleteUserAsync(string userId, CancellationToken cancellationToken = default);
}
