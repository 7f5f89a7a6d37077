namespace FakeDrivers.Identity;

/// <summary>The credentials of users, of whatever type. Each user has to do with his own; administrators with all.</summary>
/// <remarks>
/// Thread-safe. Source: Keystone API v3, credentials. Who logged in with an application credential or acts by a trust has nothing to do with
/// credentials. The keys of <see cref="IEc2Credentials"/> are among them.
/// </remarks>
public interface ICredentials
{
    /// <summary>Keeps a credential.</summary>
    /// <param name="request">The credential.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The credential with its content.</returns>
    /// <exception cref="AccessDeniedException">It is another user's and the caller no administrator; or the caller acts by a trust or an application credential.</exception>
    /// <exception cref="ConflictException">The access key of EC2 is there already.</exception>
    /// <exception cref="InvalidRequestException">The type is blank; keys of EC2 have no project, or their content is no object with <c>access</c> and <c>secret</c>.</exception>
    /// <exception cref="ResourceNotFoundException">The user or the project does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/credentials</c>.</remarks>
    Task<Credential> CreateCredentialAsync(CreateCredentialRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a credential.</summary>
    /// <param name="credentialId">The id of the credential.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The credential with its content.</returns>
    /// <exception cref="AccessDeniedException">It is not the caller's, who does not act for the whole installation; or the caller acts by a trust or an application credential.</exception>
    /// <exception cref="ResourceNotFoundException">The credential does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/credentials/{id}</c>.</remarks>
    Task<Credential> GetCredentialAsync(string credentialId, CancellationToken cancellationToken = default);

    /// <summary>Lists the credentials that the caller sees, the keys of EC2 last.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The credentials with their contents.</returns>
    /// <exception cref="AccessDeniedException">The caller acts by a trust or an application credential.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/credentials</c>.</remarks>
    Task<IReadOnlyList<Credential>> ListCredentialsAsync(CredentialQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the content of a credential.</summary>
    /// <param name="credentialId">The id of the credential.</param>
    /// <param name="blob">The new content.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The credential after it.</returns>
    /// <exception cref="AccessDeniedException">It is not the caller's, who is no administrator; or the caller acts by a trust or an application credential.</exception>
    /// <exception cref="InvalidRequestException">It is of keys of EC2, and the content is none of theirs or has another access key.</exception>
    /// <exception cref="ResourceNotFoundException">The credential does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/credentials/{id}</c>.</remarks>
    Task<Credential> UpdateCredentialAsync(string credentialId, string blob, CancellationToken cancellationToken = default);

    /// <summary>Removes a credential.</summary>
    /// <param name="credentialId">The id of the credential.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">It is not the caller's, who is no administrator; or the caller acts by a trust or an application credential.</exception>
    /// <exception cref="ResourceNotFoundException">The credential does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/credentials/{id}</c>.</remarks>
    Task DeleteCredentialAsync(string credentialId, CancellationToken cancellationToken = default);
}
