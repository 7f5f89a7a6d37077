namespace FakeDrivers.Ldap;

/// <summary>Which global catalog verifies names (Active Directory).</summary>
/// <param name="ServerName">The name of the server.</param>
public sealed record LdapVerifyNameControl(string ServerName) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.1338";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
