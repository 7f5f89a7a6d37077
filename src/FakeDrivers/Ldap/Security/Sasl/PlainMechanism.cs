namespace FakeDrivers.Ldap;

/// <summary>PLAIN (RFC 4616): whom to act as, who it is and the password, parted by NUL.</summary>
internal sealed class PlainMechanism : ILdapSaslMechanism
{
    public string Name => "PLAIN";

    public LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state)
    {
        // RFC 4422 3: who sends no initial response is asked for it.
        if (response is not { } message) return state is null ? LdapSaslReply.Challenge(string.Empty, this) : Malformed();
        var span = message.Span;
        var first = span.IndexOf((byte)0);
        var second = first < 0 ? -1 : span[(first + 1)..].IndexOf((byte)0);
        if (second < 0) return Malformed();
        var name = span[(first + 1)..][..second];
        var password = new LdapValue(span[(first + second + 2)..]);
        if (!new LdapValue(span[..first]).TryGetText(out var authorizationId) || !new LdapValue(name).TryGetText(out var authenticationId)) return Malformed();
        if (authenticationId.Length == 0 || password.Length == 0) return LdapSaslReply.Failure("PLAIN needs a name and a password.");
        return context.IsPassword(authenticationId, password) || (Prepared(password) is { } prepared && context.IsPassword(authenticationId, prepared))
            ? LdapSaslReply.Success(authenticationId, authorizationId)
            : LdapSaslReply.Failure(string.Empty, authenticationId);
    }

    private static string? Prepared(LdapValue password) =>
        password.TryGetText(out var text) && SaslPrep.Prepare(text) is { } clean && clean != text ? clean : null;

    private static LdapSaslReply Malformed() => LdapSaslReply.Failure("PLAIN credentials are authzid NUL authcid NUL password, in UTF-8.");
}
