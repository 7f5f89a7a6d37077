namespace FakeDrivers.Ldap;

/// <summary>Where a window of a sorted search lies: draft-ietf-ldapext-ldapv3-vlv-09.</summary>
/// <param name="Position">The position of the target, from 1.</param>
/// <param name="ContentCount">How many entries there are.</param>
/// <param name="Result">How it went.</param>
/// <param name="ContextId">What the next request may bring back.</param>
public sealed record LdapVirtualListViewResultControl(int Position, int ContentCount, LdapResultCode Result, LdapValue? ContextId = null) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "2.16.840.1.113730.3.4.10";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
