namespace FakeDrivers.Ldap;

/// <summary>What a SCRAM exchange remembers between its two steps.</summary>
/// <param name="Name">Who the client says it is.</param>
/// <param name="ActAs">Whom it wants to act as; empty when as itself.</param>
/// <param name="Header">The gs2-header as it was sent.</param>
/// <param name="ClientFirst">The client's first message without the header.</param>
/// <param name="ServerFirst">The server's first message.</param>
/// <param name="Nonce">The nonce of both.</param>
/// <param name="Secrets">What the proof may be of; none when there is no such account.</param>
internal sealed record ScramExchange(
    string Name, string ActAs, string Header, string ClientFirst, string ServerFirst, string Nonce, IReadOnlyList<ScramSecret> Secrets);
