using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>A syntax: which values there may be (RFC 4517 section 3).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LdapSyntax
{
    private readonly LdapSyntaxCheck _check;

    internal LdapSyntax(LdapSyntaxCheck check) => _check = check;

    /// <summary>The OID.</summary>
    public string Oid { get; internal init; } = string.Empty;

    /// <summary>What it is called.</summary>
    public string Description { get; internal init; } = string.Empty;

    /// <summary>Whether values are text for people; others are octets.</summary>
    public bool IsHumanReadable { get; internal init; } = true;

    /// <summary>Whether the value fits the syntax.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it fits.</returns>
    public bool IsValid(LdapValue value) => _check(value.Span);

    /// <summary>Its description as RFC 4512 text (section 4.1.5).</summary>
    public override string ToString()
    {
        var text = new StringBuilder("( ").Append(Oid).Append(" DESC '").Append(Description).Append('\'');
        if (!IsHumanReadable) text.Append(" X-NOT-HUMAN-READABLE 'TRUE'");
        return text.Append(" )").ToString();
    }

    /// <summary>The same check under another OID, for syntaxes that a schema text defines by others.</summary>
    internal LdapSyntax As(string oid, string description) => new(_check) { Oid = oid, Description = description, IsHumanReadable = IsHumanReadable };
}
