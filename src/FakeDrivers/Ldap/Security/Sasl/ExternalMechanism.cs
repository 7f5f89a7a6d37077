namespace FakeDrivers.Ldap;

/// <summary>EXTERNAL (RFC 4422, appendix A; RFC 4513 5.2.3): the client is who the layer below says it is.</summary>
internal sealed class ExternalMechanism : ILdapSaslMechanism
{
    public string Name => "EXTERNAL";

    public LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state)
    {
        if (context.ExternalIdentity is not { } identity)
        {
            return LdapSaslReply.Failure(
                "The layer below says nothing of the client: it sent no certificate.", code: LdapResultCode.InappropriateAuthentication);
        }

        return response is { } value && !value.TryGetText(out _)
            ? LdapSaslReply.Failure("The authorization identity is not UTF-8.")
            : LdapSaslReply.Success(identity, response?.Text);
    }
}
