namespace FakeDrivers.Ldap;

/// <summary>On whose behalf the client asks, for logs: draft-wahl-ldap-session-03.</summary>
/// <param name="SourceIp">The address of the client's own client.</param>
/// <param name="SourceName">Its name.</param>
/// <param name="FormatOid">What the identifier is, by OID.</param>
/// <param name="TrackingIdentifier">The identifier.</param>
public sealed record LdapSessionTrackingControl(string SourceIp, string SourceName, string FormatOid, string TrackingIdentifier) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.4.1.21008.108.63.1";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
