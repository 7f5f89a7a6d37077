namespace FakeDrivers.Ldap;

/// <summary>Which parts of security descriptors are meant (Active Directory).</summary>
/// <param name="Flags">1 owner, 2 group, 4 discretionary, 8 system access control list.</param>
public sealed record LdapSecurityDescriptorFlagsControl(int Flags = 15) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.801";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
