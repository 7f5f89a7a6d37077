namespace FakeDrivers.Ldap;

/// <summary>The operation goes on only when the filter holds for its entry: RFC 4528. Else it fails with <see cref="LdapResultCode.AssertionFailed"/>.</summary>
/// <param name="Filter">The filter.</param>
public sealed record LdapAssertionControl(LdapFilter Filter) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.1.12";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
