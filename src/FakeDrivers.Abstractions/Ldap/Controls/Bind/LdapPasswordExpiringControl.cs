namespace FakeDrivers.Ldap;

/// <summary>The password expires soon: draft-vchu-ldap-pwd-policy-00.</summary>
/// <param name="TimeLeft">How long until then, in whole seconds.</param>
public sealed record LdapPasswordExpiringControl(TimeSpan TimeLeft) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "2.16.840.1.113730.3.4.5";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
