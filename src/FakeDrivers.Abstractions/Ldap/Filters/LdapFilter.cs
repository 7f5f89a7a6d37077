namespace FakeDrivers.Ldap;

/// <summary>Which entries a search wants: RFC 4511 section 4.5.1.7, as text RFC 4515.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content. <see cref="ToString"/> gives the text.</remarks>
public abstract record LdapFilter
{
    private protected LdapFilter()
    {
    }

    /// <summary>Every entry: <c>(objectClass=*)</c>.</summary>
    public static LdapFilter Any { get; } = new LdapPresenceFilter("objectClass");

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="LdapException">The text is no filter (<see cref="LdapResultCode.FilterError"/>); the message shows where.</exception>
    public static implicit operator LdapFilter(string text) => Parse(text);

    /// <summary>Reads a filter; a single item may do without parentheses.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="LdapException">The text is no filter (<see cref="LdapResultCode.FilterError"/>); the message shows where.</exception>
    public static LdapFilter Parse(string text) => throw new NotSupportedException(text);

    /// <summary>The text of the filter, as RFC 4515 has it.</summary>
    public sealed override string ToString() => base.ToString()!;
}
