namespace FakeDrivers.Ldap;

/// <summary>Names come as <c>&lt;GUID=…&gt;;&lt;SID=…&gt;;dn</c> (Active Directory).</summary>
/// <param name="AsText">Whether GUID and SID come in their readable form instead of hexadecimal digits.</param>
public sealed record LdapExtendedDnControl(bool AsText = true) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.529";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
