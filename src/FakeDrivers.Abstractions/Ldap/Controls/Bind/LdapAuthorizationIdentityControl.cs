namespace FakeDrivers.Ldap;

/// <summary>Who the connection is after a bind: RFC 3829. The request is <see cref="LdapControls.AuthorizationIdentityRequest"/>.</summary>
/// <param name="AuthorizationId">Who: <c>dn:…</c>, <c>u:…</c>, or empty for nobody.</param>
public sealed record LdapAuthorizationIdentityControl(string AuthorizationId) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "2.16.840.1.113730.3.4.15";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
