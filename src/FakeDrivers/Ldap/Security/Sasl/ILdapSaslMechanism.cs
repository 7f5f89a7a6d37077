namespace FakeDrivers.Ldap;

/// <summary>
/// The server's side of a SASL mechanism (RFC 4422). It holds no state of its own: what it must remember between two steps it hands out
/// with a challenge and is given back with the answer, so that one instance serves all connections at once.
/// </summary>
/// <remarks>It may be called while the world is locked: it may look at the directory, but what changes the world fails there with an <see cref="InvalidOperationException"/>.</remarks>
public interface ILdapSaslMechanism
{
    /// <summary>The mechanism's registered name, as clients ask for it and as the root DSE lists it.</summary>
    string Name { get; }

    /// <summary>Answers what the client sent.</summary>
    /// <param name="context">What the mechanism may know of the connection and the directory. Valid while this call runs.</param>
    /// <param name="response">The client's credentials; nothing when the field is absent, which is not the same as empty.</param>
    /// <param name="state">What the challenge before carried; nothing in the first step.</param>
    /// <returns>A challenge, a success or a failure.</returns>
    LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state);
}
