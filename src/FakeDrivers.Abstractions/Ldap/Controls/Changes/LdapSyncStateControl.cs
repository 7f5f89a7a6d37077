namespace FakeDrivers.Ldap;

/// <summary>What an entry of a synchronization means: RFC 4533.</summary>
/// <param name="State">What it means.</param>
/// <param name="EntryUuid">The <c>entryUUID</c> of the entry.</param>
/// <param name="Cookie">Where the client stands now.</param>
public sealed record LdapSyncStateControl(LdapSyncState State, Guid EntryUuid, LdapValue? Cookie = null) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.4.1.4203.1.9.1.2";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
