using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The operations of access rules and of credentials of whatever type.</content>
public static partial class IdentityOperations
{
    /// <summary><see cref="IApplicationCredentials.ListAccessRulesAsync"/>.</summary>
    public static Operation<AccessRuleQuery, IReadOnlyList<AccessRule>> ListAccessRules { get; } = new(Domain, "list_access_rules", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/users/{id}/access_rules",
        Simulates = "those of one user; oldest first",
    };

    /// <summary><see cref="IApplicationCredentials.GetAccessRuleAsync"/>.</summary>
    public static Operation<IdentityReference, AccessRule> GetAccessRule { get; } = new(Domain, "get_access_rule", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/users/{id}/access_rules/{id}",
        Simulates = "the rule; those of others are not found",
    };

    /// <summary><see cref="IApplicationCredentials.DeleteAccessRuleAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteAccessRule { get; } = new(Domain, "delete_access_rule", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone DELETE /v3/users/{id}/access_rules/{id}",
        Simulates = "removal of one that no application credential has",
    };

    /// <summary><see cref="ICredentials.CreateCredentialAsync"/>.</summary>
    public static Operation<CreateCredentialRequest, Credential> CreateCredential { get; } = new(Domain, "create_credential", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone POST /v3/credentials",
        Simulates = "credentials of any type; keys of EC2 and secrets of one-time passwords are checked, and one logs in with them",
        Redact = Without,
        RedactResult = Without,
    };

    /// <summary><see cref="ICredentials.GetCredentialAsync"/>.</summary>
    public static Operation<IdentityReference, Credential> GetCredential { get; } = new(Domain, "get_credential", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/credentials/{id}",
        Simulates = "the credential with its content, for its user and administrators",
        RedactResult = Without,
    };

    /// <summary><see cref="ICredentials.ListCredentialsAsync"/>.</summary>
    public static Operation<CredentialQuery, IReadOnlyList<Credential>> ListCredentials { get; } = new(Domain, "list_credentials", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/credentials",
        Simulates = "user and type; those of others are left out",
        RedactResult = Without,
    };

    /// <summary><see cref="ICredentials.UpdateCredentialAsync"/>.</summary>
    public static Operation<CredentialChange, Credential> UpdateCredential { get; } = new(Domain, "update_credential", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone PATCH /v3/credentials/{id}",
        Simulates = "the content",
        Redact = Without,
        RedactResult = Without,
    };

    /// <summary><see cref="ICredentials.DeleteCredentialAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteCredential { get; } = new(Domain, "delete_credential", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone DELETE /v3/credentials/{id}",
        Simulates = "removal",
    };

    private static CreateCredentialRequest Without(CreateCredentialRequest request) => request with { Blob = SecretText.Hidden };

    private static CredentialChange Without(CredentialChange request) => request with { Blob = SecretText.Hidden };

    private static Credential Without(Credential credential) => credential with { Blob = SecretText.Hidden };

    private static ValueList<Credential> Without(IReadOnlyList<Credential> credentials) => ValueList<Credential>.From(credentials.Select(Without));
}
