using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The operations of application credentials, trusts and EC2 credentials.</content>
public static partial class IdentityOperations
{
    /// <summary><see cref="IApplicationCredentials.CreateApplicationCredentialAsync"/>.</summary>
    public static Operation<CreateApplicationCredentialRequest, ApplicationCredential> CreateApplicationCredential { get; } = new(Domain, "create_application_credential", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone POST /v3/users/{id}/application_credentials",
        Simulates = "roles that the user has, an end, a secret that is told once and kept as a hash, access rules that are kept for further ones; refused to restricted ones",
        Ignores = "what access rules allow, which services check",
        Redact = Without,
        RedactResult = Without,
    };

    /// <summary><see cref="IApplicationCredentials.GetApplicationCredentialAsync"/>.</summary>
    public static Operation<IdentityReference, ApplicationCredential> GetApplicationCredential { get; } = new(Domain, "get_application_credential", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/users/{id}/application_credentials/{id}",
        Simulates = "the credential without its secret; those of others are not found",
    };

    /// <summary><see cref="IApplicationCredentials.ListApplicationCredentialsAsync"/>: one page.</summary>
    public static Operation<ApplicationCredentialQuery, IReadOnlyList<ApplicationCredential>> ListApplicationCredentials { get; } = new(Domain, "list_application_credentials", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/users/{id}/application_credentials",
        Simulates = "those of one user; name, limit and marker; oldest first",
    };

    /// <summary><see cref="IApplicationCredentials.DeleteApplicationCredentialAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteApplicationCredential { get; } = new(Domain, "delete_application_credential", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone DELETE /v3/users/{id}/application_credentials/{id}",
        Simulates = "the end of the tokens that were got with it",
    };

    /// <summary><see cref="ITrusts.CreateTrustAsync"/>.</summary>
    public static Operation<CreateTrustRequest, Trust> CreateTrust { get; } = new(Domain, "create_trust", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone POST /v3/OS-TRUST/trusts",
        Simulates = "roles that the trustor has, impersonation, an end, a number of uses, passing on",
    };

    /// <summary><see cref="ITrusts.GetTrustAsync"/>.</summary>
    public static Operation<IdentityReference, Trust> GetTrust { get; } = new(Domain, "get_trust", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/OS-TRUST/trusts/{id}",
        Simulates = "the trust, for both users",
    };

    /// <summary><see cref="ITrusts.ListTrustsAsync"/>: one page.</summary>
    public static Operation<TrustQuery, IReadOnlyList<Trust>> ListTrusts { get; } = new(Domain, "list_trusts", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/OS-TRUST/trusts",
        Simulates = "trustor, trustee, limit and marker; oldest first",
    };

    /// <summary><see cref="ITrusts.DeleteTrustAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteTrust { get; } = new(Domain, "delete_trust", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone DELETE /v3/OS-TRUST/trusts/{id}",
        Simulates = "the end of the tokens that were got by it",
    };

    /// <summary><see cref="IEc2Credentials.CreateEc2CredentialAsync"/>.</summary>
    public static Operation<CreateEc2CredentialRequest, Ec2Credential> CreateEc2Credential { get; } = new(Domain, "create_ec2_credential", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone POST /v3/users/{id}/credentials/OS-EC2",
        Simulates = "a pair of keys for a project in which the user has a role",
        RedactResult = Without,
    };

    /// <summary><see cref="IEc2Credentials.GetEc2CredentialAsync"/>.</summary>
    public static Operation<IdentityReference, Ec2Credential> GetEc2Credential { get; } = new(Domain, "get_ec2_credential", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/users/{id}/credentials/OS-EC2/{access}",
        Simulates = "the credential; those of others are not found",
        Refuses = "telling the secret again",
    };

    /// <summary><see cref="IEc2Credentials.ListEc2CredentialsAsync"/>.</summary>
    public static Operation<Ec2CredentialQuery, IReadOnlyList<Ec2Credential>> ListEc2Credentials { get; } = new(Domain, "list_ec2_credentials", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/users/{id}/credentials/OS-EC2",
        Simulates = "those of one user; oldest first",
        Refuses = "telling the secrets again",
    };

    /// <summary><see cref="IEc2Credentials.DeleteEc2CredentialAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteEc2Credential { get; } = new(Domain, "delete_ec2_credential", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone DELETE /v3/users/{id}/credentials/OS-EC2/{access}",
        Simulates = "removal of an own one",
    };
}
