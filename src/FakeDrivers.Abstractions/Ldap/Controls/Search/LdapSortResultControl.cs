namespace FakeDrivers.Ldap;

/// <summary>How the sorting went: RFC 2891.</summary>
/// <param name="Result">How it went.</param>
/// <param name="Attribute">The attribute at fault; <see langword="null"/> when the server names none.</param>
public sealed record LdapSortResultControl(LdapResultCode Result, string? Attribute = null) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.474";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
