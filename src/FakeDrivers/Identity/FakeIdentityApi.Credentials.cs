namespace FakeDrivers.Identity;

/// <content>Application credentials, trusts and EC2 credentials.</content>
public sealed partial class FakeIdentityApi
{
    /// <inheritdoc/>
    public Task<ApplicationCredential> CreateApplicationCredentialAsync(CreateApplicationCredentialRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateApplicationCredential, request, IdentityRules.CreateApplicationCredential, cancellationToken);

    /// <inheritdoc/>
    public Task<ApplicationCredential> GetApplicationCredentialAsync(string credentialId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetApplicationCredential, new(credentialId), IdentityRules.GetApplicationCredential, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ApplicationCredential> ListApplicationCredentialsAsync(ApplicationCredentialQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListApplicationCredentials, query ?? new(), IdentityRules.ListApplicationCredentials, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteApplicationCredentialAsync(string credentialId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteApplicationCredential, new(credentialId), IdentityRules.DeleteApplicationCredential, cancellationToken);

    /// <inheritdoc/>
    public Task<Trust> CreateTrustAsync(CreateTrustRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateTrust, request, IdentityRules.CreateTrust, cancellationToken);

    /// <inheritdoc/>
    public Task<Trust> GetTrustAsync(string trustId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetTrust, new(trustId), IdentityRules.GetTrust, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Trust> ListTrustsAsync(TrustQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListTrusts, query ?? new(), IdentityRules.ListTrusts, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteTrustAsync(string trustId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteTrust, new(trustId), IdentityRules.DeleteTrust, cancellationToken);

    /// <inheritdoc/>
    public Task<Ec2Credential> CreateEc2CredentialAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateEc2Credential, new(projectId), IdentityRules.CreateEc2Credential, cancellationToken);

    /// <inheritdoc/>
    public Task<Ec2Credential> GetEc2CredentialAsync(string access, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetEc2Credential, new(access), IdentityRules.GetEc2Credential, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Ec2Credential>> ListEc2CredentialsAsync(string? userId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListEc2Credentials, new(userId), IdentityRules.ListEc2Credentials, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteEc2CredentialAsync(string access, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteEc2Credential, new(access), IdentityRules.DeleteEc2Credential, cancellationToken);
}
