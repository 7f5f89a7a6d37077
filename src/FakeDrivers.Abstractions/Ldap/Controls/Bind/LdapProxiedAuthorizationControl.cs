namespace FakeDrivers.Ldap;

/// <summary>The operation is done as somebody else: RFC 4370. It must be critical.</summary>
/// <param name="AuthorizationId">Who: <c>dn:…</c>, <c>u:…</c>, or empty for nobody.</param>
public sealed record LdapProxiedAuthorizationControl(string AuthorizationId) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "2.16.840.1.113730.3.4.18";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
