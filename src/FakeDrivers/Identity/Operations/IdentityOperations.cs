using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>The operations of the identity service, for faults, latencies and queries of the call log.</summary>
public static partial class IdentityOperations
{
    private const string Domain = "identity";

    /// <summary><see cref="ITokens.AuthenticateAsync"/>.</summary>
    public static Operation<AuthenticationRequest, Token> Authenticate { get; } = new(Domain, "authenticate", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone POST /v3/auth/tokens, /v3/ec2tokens",
        Simulates = "log-ins with password, one-time password, token, application credential and signed EC2 requests, several methods where a user needs them; scopes project, domain, " +
            "system, trust and none; default project; one answer to whatever is wrong; lock-out as an option",
        Ignores = "the access rules of application credentials, which services check",
        Refuses = "federation",
        Redact = Without,
        RedactResult = Without,
    };

    /// <summary><see cref="ITokens.ValidateTokenAsync"/>.</summary>
    public static Operation<TokenReference, Token> ValidateToken { get; } = new(Domain, "validate_token", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/auth/tokens",
        Simulates = "what makes a token invalid, roles and catalog as they are now, expired ones for two days; own tokens, " +
            "administrators and services",
        Redact = Without,
        RedactResult = Without,
    };

    /// <summary><see cref="ITokens.RevokeTokenAsync"/>.</summary>
    public static Operation<TokenReference, NoResult> RevokeToken { get; } = new(Domain, "revoke_token", OperationKind.Write)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone DELETE /v3/auth/tokens",
        Simulates = "the end of one token, not of those that were got by it",
        Redact = Without,
    };

    /// <summary><see cref="ITokens.GetCatalogAsync"/>.</summary>
    public static Operation<CatalogQuery, IReadOnlyList<CatalogEntry>> GetCatalog { get; } = new(Domain, "get_catalog", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/auth/catalog",
        Simulates = "enabled services and endpoints with addresses filled in",
    };

    /// <summary><see cref="FakeAuthDatabase.GetAsync"/>.</summary>
    public static Operation<IdentityReference, FakeToken> GetAuthToken { get; } = new(Domain, "get_auth_token", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "nova auth_token_get",
        Simulates = "look-up by hash of what is valid",
    };

    /// <summary><see cref="FakeAuthDatabase.CreateAsync"/>.</summary>
    public static Operation<FakeToken, FakeToken> CreateAuthToken { get; } = new(Domain, "create_auth_token", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "nova auth_token_create",
        Simulates = "one entry a hash and an id",
        Ignores = "users, projects and roles that do not exist",
    };

    /// <summary><see cref="FakeAuthDatabase.DestroyAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DestroyAuthToken { get; } = new(Domain, "destroy_auth_token", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "nova auth_token_destroy",
        Simulates = "removal of exactly one entry, or of none",
    };

    /// <summary><see cref="FakeAuthDatabase.RevokeOfUserAsync"/>.</summary>
    public static Operation<AuthTokenOwner, NoResult> RevokeAuthTokens { get; } = new(Domain, "revoke_auth_tokens", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone revocation events",
        Simulates = "the end of all tokens of a user or for a project",
    };

    private static AuthenticationRequest Without(AuthenticationRequest request) => request with
    {
        Totp = request.Totp is { } totp ? totp with { Passcode = SecretText.Hidden } : null,
        ReceiptId = request.ReceiptId is { } receipt ? SecretText.Masked(receipt) : null,
        Password = request.Password is { } password ? password with { Password = SecretText.Hidden } : null,
        TokenId = request.TokenId is { } token ? SecretText.Masked(token) : null,
        ApplicationCredential = request.ApplicationCredential is { } credential ? credential with { Secret = SecretText.Hidden } : null,
        Ec2 = request.Ec2 is { } ec2 ? ec2 with { Signature = SecretText.Hidden } : null,
    };

    private static TokenReference Without(TokenReference request) => request with { TokenId = SecretText.Masked(request.TokenId) };

    private static Token Without(Token token) => token with { Id = SecretText.Masked(token.Id) };

    private static CreateUserRequest Without(CreateUserRequest request) => request.Password is null ? request : request with { Password = SecretText.Hidden };

    private static UpdateUserRequest Without(UpdateUserRequest request) => request.Password is null ? request : request with { Password = SecretText.Hidden };

    private static ChangePasswordRequest Without(ChangePasswordRequest request) =>
        request with { OriginalPassword = SecretText.Hidden, Password = SecretText.Hidden };

    private static CreateApplicationCredentialRequest Without(CreateApplicationCredentialRequest request) =>
        request.Secret is null ? request : request with { Secret = SecretText.Hidden };

    private static ApplicationCredential Without(ApplicationCredential credential) => credential with { Secret = SecretText.Hidden };

    private static Ec2Credential Without(Ec2Credential credential) => credential with { Secret = SecretText.Hidden };
}
