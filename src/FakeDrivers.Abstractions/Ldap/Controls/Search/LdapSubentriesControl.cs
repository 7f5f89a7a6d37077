namespace FakeDrivers.Ldap;

/// <summary>Whether a search sees subentries instead of entries: RFC 3672.</summary>
/// <param name="Visibility">Whether subentries are seen, and only they.</param>
public sealed record LdapSubentriesControl(bool Visibility) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.4.1.4203.1.10.1";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
