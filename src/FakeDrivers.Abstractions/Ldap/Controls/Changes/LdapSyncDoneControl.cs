namespace FakeDrivers.Ldap;

/// <summary>The end of a refresh: RFC 4533.</summary>
/// <param name="Cookie">Where the client stands now.</param>
/// <param name="RefreshDeletes">Whether what was deleted was told one by one.</param>
public sealed record LdapSyncDoneControl(LdapValue? Cookie = null, bool RefreshDeletes = false) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.4.1.4203.1.9.1.3";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
