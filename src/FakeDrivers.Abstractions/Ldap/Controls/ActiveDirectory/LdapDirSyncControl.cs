namespace FakeDrivers.Ldap;

/// <summary>Gives what changed since the cookie (Active Directory).</summary>
/// <param name="Flags">What is wanted, as in MS-ADTS 3.1.1.3.4.1.3.</param>
/// <param name="MaxBytes">How much at most.</param>
/// <param name="Cookie">Where to go on; empty for the start.</param>
public sealed record LdapDirSyncControl(int Flags, int MaxBytes = 1048576, LdapValue Cookie = default) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.841";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
