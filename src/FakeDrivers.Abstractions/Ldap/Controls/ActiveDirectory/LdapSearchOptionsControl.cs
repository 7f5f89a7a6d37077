namespace FakeDrivers.Ldap;

/// <summary>How a search deals with other domains (Active Directory).</summary>
/// <param name="Flags">1 domain scope, 2 phantom root.</param>
public sealed record LdapSearchOptionsControl(int Flags) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.1340";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
