namespace FakeDrivers.Ldap;

/// <summary>The entry as it was before the operation: RFC 4527.</summary>
/// <param name="Entry">The entry.</param>
public sealed record LdapPreReadResultControl(LdapEntry Entry) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.1.13.1";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
