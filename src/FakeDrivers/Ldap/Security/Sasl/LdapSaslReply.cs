namespace FakeDrivers.Ldap;

/// <summary>What a SASL mechanism answers.</summary>
public sealed class LdapSaslReply
{
    private LdapSaslReply()
    {
    }

    /// <summary>
    /// <see cref="LdapResultCode.Success"/>, <see cref="LdapResultCode.SaslBindInProgress"/> for a challenge, or why the bind fails.
    /// </summary>
    public LdapResultCode Code { get; private init; }

    /// <summary>What goes to the client as server credentials; nothing when the field is to be absent.</summary>
    public LdapValue? Credentials { get; private init; }

    /// <summary>What the mechanism is given back in the next step.</summary>
    public object? State { get; private init; }

    /// <summary>Who the client is: a name, <c>u:</c> and a name, or <c>dn:</c> and a DN; empty for anonymous; nothing when it is not known.</summary>
    public string? AuthenticationId { get; private init; }

    /// <summary>Whom the client wants to act as; nothing when as itself.</summary>
    public string? AuthorizationId { get; private init; }

    /// <summary>Why the bind fails, for the client to read.</summary>
    public string DiagnosticMessage { get; private init; } = string.Empty;

    /// <summary>Asks the client for more.</summary>
    /// <param name="credentials">The challenge.</param>
    /// <param name="state">What to remember until the answer comes.</param>
    public static LdapSaslReply Challenge(LdapValue credentials, object state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new() { Code = LdapResultCode.SaslBindInProgress, Credentials = credentials, State = state };
    }

    /// <summary>The client is who it says. The directory still looks at the identity: at the password policy, and at the right to act as another.</summary>
    /// <param name="authenticationId">Who: a name, <c>u:</c> and a name, or <c>dn:</c> and a DN; empty for anonymous.</param>
    /// <param name="authorizationId">Whom to act as; nothing or empty when as itself.</param>
    /// <param name="credentials">What the client checks the server by.</param>
    public static LdapSaslReply Success(string authenticationId, string? authorizationId = null, LdapValue? credentials = null)
    {
        ArgumentNullException.ThrowIfNull(authenticationId);
        return new() { AuthenticationId = authenticationId, AuthorizationId = string.IsNullOrEmpty(authorizationId) ? null : authorizationId, Credentials = credentials };
    }

    /// <summary>The client is not who it says, or did not keep to the mechanism.</summary>
    /// <param name="diagnosticMessage">Why.</param>
    /// <param name="authenticationId">Who it said it is, when a wrong password counts against the account.</param>
    /// <param name="code">The result code.</param>
    public static LdapSaslReply Failure(
        string diagnosticMessage, string? authenticationId = null, LdapResultCode code = LdapResultCode.InvalidCredentials)
    {
        ArgumentNullException.ThrowIfNull(diagnosticMessage);
        return new() { Code = code, DiagnosticMessage = diagnosticMessage, AuthenticationId = authenticationId };
    }
}
