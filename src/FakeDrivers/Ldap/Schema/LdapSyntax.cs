namespace FakeDrivers.Ldap;

/// <summary>A syntax: which values there may be (RFC 4517 section 3).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LdapSyntax
{
    internal LdapSyntax()
    {
    }

    /// <summary>The OID.</summary>
    public string Oid { get; internal init; } = string.Empty;

    /// <summary>What it is called.</summary>
    public string Description { get; internal init; } = string.Empty;

    /// <summary>Whether values are text for people; others are octets.</summary>
    public bool IsHumanReadable { get; internal init; } = true;

    /// <summary>Whether the value fits the syntax.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it fits.</returns>
    public bool IsValid(LdapValue value) => throw new NotSupportedException();
}
