namespace FakeDrivers.Ldap;

/// <summary>The operation is done as somebody else, in the manner of an early draft. It must be critical.</summary>
/// <param name="Dn">Who, as a distinguished name; empty for nobody.</param>
public sealed record LdapProxiedAuthorizationV1Control(string Dn) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "2.16.840.1.113730.3.4.12";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
