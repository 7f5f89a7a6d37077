using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Which entries a search wants: RFC 4511 section 4.5.1.7, as text RFC 4515.</summary>
/// <remarks>
/// Immutable and thread-safe. Equality is by content. <see cref="ToString"/> gives the text, and <see cref="Parse"/> reads it back.
/// Put what a user typed into a filter by the methods here (<see cref="Equal"/>, <see cref="StartsWith"/>…), or through
/// <see cref="Escape(string)"/>; never by joining strings alone.
/// </remarks>
public abstract partial record LdapFilter
{
    /// <summary>How deep filters may be nested: <c>(!(cn=a))</c> is two deep.</summary>
    internal const int MaximumDepth = 256;

    private protected LdapFilter()
    {
    }

    /// <summary>Every entry: <c>(objectClass=*)</c>.</summary>
    public static LdapFilter Any { get; } = new LdapPresenceFilter("objectClass");

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="LdapException">The text is no filter (<see cref="LdapResultCode.FilterError"/>); the message shows where.</exception>
    public static implicit operator LdapFilter(string text) => Parse(text);

    /// <summary>Reads a filter (RFC 4515). A single item may do without parentheses, and white space may stand around parentheses.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="LdapException">The text is no filter, or is nested more than 256 deep (<see cref="LdapResultCode.FilterError"/>); the
    /// message shows where, and what would be valid.</exception>
    public static LdapFilter Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new LdapFilterParser(text);
        return parser.Parse() ?? throw new LdapException(LdapResultCode.FilterError, parser.Error);
    }

    /// <summary>Reads a filter, or says that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>Whether the text is a filter.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LdapFilter? filter)
    {
        filter = text is null ? null : new LdapFilterParser(text).Parse();
        return filter is not null;
    }

    /// <summary>Makes text fit to stand in a filter as a value: what is special there is escaped, <c>*</c> becomes <c>\2a</c>.</summary>
    /// <param name="value">The text, as a user typed it.</param>
    /// <returns>The escaped text.</returns>
    public static string Escape(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return LdapFilterWriter.Escape(value);
    }

    /// <summary>Makes octets fit to stand in a filter as a value: each becomes a backslash and two hexadecimal digits, as for an <c>objectGUID</c>.</summary>
    /// <param name="value">The octets.</param>
    /// <returns>The escaped text.</returns>
    public static string Escape(ReadOnlySpan<byte> value) => LdapFilterWriter.Escape(value);

    /// <summary>The text of the filter, as RFC 4515 has it.</summary>
    public sealed override string ToString() => LdapFilterWriter.Write(this);
}
