using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

/// <summary>Plays the server's side of a SASL exchange over a table of accounts.</summary>
internal sealed class SaslExchange(ILdapSaslMechanism mechanism, params (string Name, string Stored)[] accounts)
{
    private object? _state;

    public string? External { get; init; }

    public byte[]? Drawn { get; init; }

    public LdapSaslReply Send(LdapValue? response)
    {
        var context = new LdapSaslContext(
            name => [.. accounts.Where(account => account.Name == name).Select(account => new LdapValue(account.Stored))],
            count => Drawn ?? [.. Enumerable.Range(0, count).Select(number => (byte)(number * 7))])
        {
            ExternalIdentity = External,
            HostName = "elwood.innosoft.com",
            Now = DateTimeOffset.UnixEpoch,
        };
        var reply = mechanism.Respond(context, response, _state);
        _state = reply.State;
        return reply;
    }
}
