namespace FakeDrivers.Identity;

/// <summary>The EC2 credentials of users. Each user has to do with his own; administrators see and remove those of others.</summary>
/// <remarks>Thread-safe. Source: Keystone API v3, OS-EC2.</remarks>
public interface IEc2Credentials
{
    /// <summary>Makes an EC2 credential for the caller.</summary>
    /// <param name="projectId">The id of the project that it is for. Absent, the caller's.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The credential with its secret, which is never told again.</returns>
    /// <exception cref="AccessDeniedException">The caller acts by a trust or an application credential.</exception>
    /// <exception cref="ResourceNotFoundException">The caller's user or the project does not exist, or he has no role in it.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/users/{id}/credentials/OS-EC2</c>, which tells the secret later too.</remarks>
    Task<Ec2Credential> CreateEc2CredentialAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads an EC2 credential.</summary>
    /// <param name="access">The access key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The credential without its secret.</returns>
    /// <exception cref="ResourceNotFoundException">The credential does not exist, or is another user's and the caller does not act for the whole installation.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/users/{id}/credentials/OS-EC2/{access}</c>.</remarks>
    Task<Ec2Credential> GetEc2CredentialAsync(string access, CancellationToken cancellationToken = default);

    /// <summary>The EC2 credentials of a user, oldest first.</summary>
    /// <param name="userId">Whose. Absent, the caller's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The credentials without their secrets.</returns>
    /// <exception cref="AccessDeniedException">Another user is named, and the caller does not act for the whole installation.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/users/{id}/credentials/OS-EC2</c>.</remarks>
    Task<IReadOnlyList<Ec2Credential>> ListEc2CredentialsAsync(string? userId = null, CancellationToken cancellationToken = default);

    /// <summary>Removes an EC2 credential.</summary>
    /// <param name="access">The access key.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="ResourceNotFoundException">The credential does not exist, or is another user's and the caller is no administrator.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/users/{id}/credentials/OS-EC2/{access}</c>.</remarks>
    Task DeleteEc2CredentialAsync(string access, CancellationToken cancellationToken = default);
}
