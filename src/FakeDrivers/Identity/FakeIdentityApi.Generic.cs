namespace FakeDrivers.Identity;

/// <content>Access rules, and credentials of whatever type.</content>
public sealed partial class FakeIdentityApi
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<AccessRule>> ListAccessRulesAsync(string? userId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListAccessRules, new(userId), IdentityRules.ListAccessRules, cancellationToken);

    /// <inheritdoc/>
    public Task<AccessRule> GetAccessRuleAsync(string accessRuleId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetAccessRule, new(accessRuleId), IdentityRules.GetAccessRule, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAccessRuleAsync(string accessRuleId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteAccessRule, new(accessRuleId), IdentityRules.DeleteAccessRule, cancellationToken);

    /// <inheritdoc/>
    public Task<Credential> CreateCredentialAsync(CreateCredentialRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateCredential, request, IdentityRules.CreateCredential, cancellationToken);

    /// <inheritdoc/>
    public Task<Credential> GetCredentialAsync(string credentialId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetCredential, new(credentialId), IdentityRules.GetCredential, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Credential>> ListCredentialsAsync(CredentialQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListCredentials, query ?? new(), IdentityRules.ListCredentials, cancellationToken);

    /// <inheritdoc/>
    public Task<Credential> UpdateCredentialAsync(string credentialId, string blob, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateCredential, new(credentialId, blob), IdentityRules.UpdateCredential, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCredentialAsync(string credentialId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteCredential, new(credentialId), IdentityRules.DeleteCredential, cancellationToken);
}
