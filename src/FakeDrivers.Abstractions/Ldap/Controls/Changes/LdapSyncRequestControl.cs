namespace FakeDrivers.Ldap;

/// <summary>Synchronizes a copy: RFC 4533.</summary>
/// <param name="Mode">Whether the search goes on after the refresh.</param>
/// <param name="Cookie">What the last synchronization gave; <see langword="null"/> for the first.</param>
/// <param name="ReloadHint">Whether the client would rather start anew than be told that its cookie is too old.</param>
public sealed record LdapSyncRequestControl(LdapSyncMode Mode, LdapValue? Cookie = null, bool ReloadHint = false) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.4.1.4203.1.9.1.1";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
