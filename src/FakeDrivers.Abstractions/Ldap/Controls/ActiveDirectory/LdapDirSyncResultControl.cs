namespace FakeDrivers.Ldap;

/// <summary>Where a synchronization stands (Active Directory).</summary>
/// <param name="HasMore">Whether there is more.</param>
/// <param name="Cookie">Where to go on.</param>
public sealed record LdapDirSyncResultControl(bool HasMore, LdapValue Cookie) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.841";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
