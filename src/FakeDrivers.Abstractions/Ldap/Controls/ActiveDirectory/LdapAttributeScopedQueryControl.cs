namespace FakeDrivers.Ldap;

/// <summary>Searches the entries that an attribute of the base names (Active Directory).</summary>
/// <param name="SourceAttribute">The attribute of the base that holds names.</param>
public sealed record LdapAttributeScopedQueryControl(string SourceAttribute) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.1504";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
