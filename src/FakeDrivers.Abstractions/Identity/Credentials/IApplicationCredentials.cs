namespace FakeDrivers.Identity;

/// <summary>The application credentials of users. Each user has to do with his own; administrators see and remove those of others.</summary>
/// <remarks>Thread-safe. Source: Keystone API v3, application credentials. There is no way to change one.</remarks>
public interface IApplicationCredentials
{
    /// <summary>Makes an application credential for the caller in his project.</summary>
    /// <param name="request">The credential.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The credential with its secret, which is never told again.</returns>
    /// <exception cref="AccessDeniedException">The caller logged in with an application credential that is restricted.</exception>
    /// <exception cref="InvalidRequestException">
    /// The name is blank or too long, the end has passed, the secret is empty, a role is none that the user has in the project, or an access
    /// rule has a path without a slash or a method that is none.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The caller's user or project, or an access rule that is named by its id, does not exist.</exception>
    /// <exception cref="ConflictException">The user has one of that name, in whatever case.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/users/{id}/application_credentials</c>.</remarks>
    Task<ApplicationCredential> CreateApplicationCredentialAsync(CreateApplicationCredentialRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads an application credential.</summary>
    /// <param name="credentialId">The id of the credential.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The credential without its secret.</returns>
    /// <exception cref="ResourceNotFoundException">The credential does not exist, or is another user's and the caller does not act for the whole installation.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/users/{id}/application_credentials/{id}</c>.</remarks>
    Task<ApplicationCredential> GetApplicationCredentialAsync(string credentialId, CancellationToken cancellationToken = default);

    /// <summary>Lists the application credentials of a user, oldest first.</summary>
    /// <param name="query">Which; by default all of the caller.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The credentials without their secrets, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">Another user is named, and the caller does not act for the whole installation.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no application credential.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/users/{id}/application_credentials</c>.</remarks>
    IAsyncEnumerable<ApplicationCredential> ListApplicationCredentialsAsync(ApplicationCredentialQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Removes an application credential. The tokens that were got with it end.</summary>
    /// <param name="credentialId">The id of the credential.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller logged in with an application credential that is restricted.</exception>
    /// <exception cref="ResourceNotFoundException">The credential does not exist, or is another user's and the caller is no administrator.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/users/{id}/application_credentials/{id}</c>.</remarks>
    Task DeleteApplicationCredentialAsync(string credentialId, CancellationToken cancellationToken = default);

    /// <summary>Lists the access rules of a user, oldest first: those of his application credentials, and those that are left of earlier ones.</summary>
    /// <param name="userId">Whose. Absent, the caller's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="AccessDeniedException">Another user is named, and the caller does not act for the whole installation.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/users/{id}/access_rules</c>.</remarks>
    Task<IReadOnlyList<AccessRule>> ListAccessRulesAsync(string? userId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads an access rule.</summary>
    /// <param name="accessRuleId">The id of the rule.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ResourceNotFoundException">The rule does not exist, or is another user's and the caller does not act for the whole installation.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/users/{id}/access_rules/{id}</c>.</remarks>
    Task<AccessRule> GetAccessRuleAsync(string accessRuleId, CancellationToken cancellationToken = default);

    /// <summary>Removes an access rule that no application credential has.</summary>
    /// <param name="accessRuleId">The id of the rule.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="InvalidStateException">An application credential has it.</exception>
    /// <exception cref="ResourceNotFoundException">The rule does not exist, or is another user's and the caller is no administrator.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/users/{id}/access_rules/{id}</c>, which answers 403 for a rule in use.</remarks>
    Task DeleteAccessRuleAsync(string accessRuleId, CancellationToken cancellationToken = default);
}
