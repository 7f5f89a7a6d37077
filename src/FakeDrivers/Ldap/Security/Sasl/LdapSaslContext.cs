namespace FakeDrivers.Ldap;

/// <summary>What a SASL mechanism may know of the connection and the directory. Valid while the mechanism answers.</summary>
public sealed class LdapSaslContext
{
    private readonly Func<string, IReadOnlyList<LdapValue>?> _passwords;
    private readonly Func<int, byte[]> _draw;

    internal LdapSaslContext(Func<string, IReadOnlyList<LdapValue>?> passwords, Func<int, byte[]> draw)
    {
        _passwords = passwords;
        _draw = draw;
    }

    /// <summary>Whether nobody can read along: TLS is on, or the connection says that it counts as encrypted.</summary>
    public bool IsEncrypted { get; internal init; }

    /// <summary>
    /// Who the layer below says the client is: the subject of its TLS certificate, the peer of a local socket, or what an in-process
    /// connection was given; nothing when it says nothing.
    /// </summary>
    public string? ExternalIdentity { get; internal init; }

    /// <summary>The name by which the server calls itself.</summary>
    public string HostName { get; internal init; } = "localhost";

    /// <summary>The world's time.</summary>
    public DateTimeOffset Now { get; internal init; }

    /// <summary>The stored values of that account's password; none when there is no such account or it has no password.</summary>
    /// <param name="authenticationId">A name, <c>u:</c> and a name, or <c>dn:</c> and a DN.</param>
    public IReadOnlyList<LdapValue> PasswordsOf(string authenticationId)
    {
        ArgumentNullException.ThrowIfNull(authenticationId);
        return _passwords(authenticationId) ?? [];
    }

    /// <summary>Whether the account exists and has that password, whichever way it is stored.</summary>
    /// <param name="authenticationId">A name, <c>u:</c> and a name, or <c>dn:</c> and a DN.</param>
    /// <param name="password">The password.</param>
    public bool IsPassword(string authenticationId, LdapValue password) => PasswordValue.AnyMatches(PasswordsOf(authenticationId), password.Span);

    /// <summary>Octets for nonces, drawn from the world's seed.</summary>
    /// <param name="count">How many.</param>
    public byte[] Draw(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return _draw(count);
    }
}
