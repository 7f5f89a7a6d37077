namespace FakeDrivers.Ldap;

/// <summary>ANONYMOUS (RFC 4505). The trace information is not looked at.</summary>
internal sealed class AnonymousMechanism : ILdapSaslMechanism
{
    public string Name => "ANONYMOUS";

    public LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state) => LdapSaslReply.Success(string.Empty);
}
