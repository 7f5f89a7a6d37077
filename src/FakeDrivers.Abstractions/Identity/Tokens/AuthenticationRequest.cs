namespace FakeDrivers.Identity;

/// <summary>A log-in. One way of proving who it is must be given; a password, a one-time password and a token may be given together.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without secrets. Source: Keystone <c>POST /v3/auth/tokens</c>.</remarks>
public sealed record AuthenticationRequest
{
    /// <summary>The log-in with a password. Absent for another way.</summary>
    public PasswordLogin? Password { get; init; }

    /// <summary>The log-in with a one-time password. Absent for another way.</summary>
    public TotpLogin? Totp { get; init; }

    /// <summary>What an earlier log-in of the same user has proven (<see cref="MoreMethodsNeededException"/>). Absent, nothing.</summary>
    public string? ReceiptId { get; init; }

    /// <summary>A token that is held already, to get one for another scope; it ends when that one does. Absent for another way.</summary>
    public string? TokenId { get; init; }

    /// <summary>The log-in with an application credential; takes no <see cref="Scope"/>. Absent for another way.</summary>
    public ApplicationCredentialLogin? ApplicationCredential { get; init; }

    /// <summary>The log-in with an EC2 credential; takes no <see cref="Scope"/>. Absent for another way.</summary>
    public Ec2Login? Ec2 { get; init; }

    /// <summary>What the token is to be for. Absent, the user's default project when he has a role in it, else nothing.</summary>
    public TokenScope? Scope { get; init; }

    /// <summary>Whether the answer has no catalog, which saves the making of it (<c>?nocatalog</c>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool WithoutCatalog { get; init; }

    /// <summary>A log-in with name and password.</summary>
    /// <param name="userName">The name of the user, in the default domain.</param>
    /// <param name="password">The password.</param>
    /// <param name="scope">What the token is to be for. Absent, the user's default project when he has a role in it, else nothing.</param>
    /// <returns>The request.</returns>
    public static AuthenticationRequest WithPassword(string userName, string password, TokenScope? scope = null) =>
        new() { Password = new() { User = IdentityName.Of(userName), Password = password }, Scope = scope };

    /// <summary>A log-in with a token that is held already.</summary>
    /// <param name="tokenId">The id of the token.</param>
    /// <param name="scope">What the new token is to be for.</param>
    /// <returns>The request.</returns>
    public static AuthenticationRequest WithToken(string tokenId, TokenScope? scope = null) => new() { TokenId = tokenId, Scope = scope };

    /// <summary>A log-in with an application credential.</summary>
    /// <param name="credentialId">The id of the credential.</param>
    /// <param name="secret">Its secret.</param>
    /// <returns>The request.</returns>
    public static AuthenticationRequest WithApplicationCredential(string credentialId, string secret) =>
        new() { ApplicationCredential = new() { Id = credentialId, Secret = secret } };

    /// <summary>Shows the way and the scope, never a secret.</summary>
    public override string ToString() =>
        $"{Password?.ToString() ?? Totp?.ToString() ?? ApplicationCredential?.ToString() ?? Ec2?.ToString() ?? "token"}{(Scope is null ? "" : $" for {Target(Scope)}")}";

    private static string Target(TokenScope scope) => scope switch
    {
        { ProjectName: { } project } => $"project {project.Id ?? project.Name}",
        { DomainName: { } domain } => $"domain {domain.Id ?? domain.Name}",
        { TrustId: { } trust } => $"trust {trust}",
        { IsSystem: true } => "the system",
        _ => "nothing",
    };
}
