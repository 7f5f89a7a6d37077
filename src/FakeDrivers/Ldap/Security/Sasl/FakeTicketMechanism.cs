namespace FakeDrivers.Ldap;

/// <summary>
/// Stands in for a mechanism whose proof comes from elsewhere, like GSSAPI, GSS-SPNEGO or NTLM: it takes the text of the credentials for the
/// principal's ticket and believes it, when the principal is in its table. One step; no security layer.
/// </summary>
/// <remarks>A real Kerberos or NTLM token is not understood: without a key distribution centre there is nothing to check it against.</remarks>
public sealed class FakeTicketMechanism : ILdapSaslMechanism
{
    private readonly Dictionary<string, string> _principals;

    /// <summary>Makes the mechanism.</summary>
    /// <param name="name">Its registered name, like <c>GSSAPI</c>.</param>
    /// <param name="principals">
    /// The principals, compared without case, like <c>ann@EXAMPLE.COM</c>, and who each of them is: a name, <c>u:</c> and a name, or <c>dn:</c> and a DN.
    /// </param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public FakeTicketMechanism(string name, IReadOnlyDictionary<string, string> principals)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(principals);
        Name = name;
        _principals = new(principals, StringComparer.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (response is not { } ticket) return LdapSaslReply.Failure($"{Name} needs a ticket.");
        return ticket.TryGetText(out var principal) && _principals.TryGetValue(principal, out var identity)
            ? LdapSaslReply.Success(identity)
            : LdapSaslReply.Failure($"The {Name} ticket is of no known principal.");
    }
}
