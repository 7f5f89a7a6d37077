namespace FakeDrivers.Ldap;

/// <summary>Gives a window of a sorted search: draft-ietf-ldapext-ldapv3-vlv-09.</summary>
/// <param name="Before">How many entries before the target.</param>
/// <param name="After">How many entries after the target.</param>
/// <param name="Offset">The target by its position, from 1; used when <see cref="Target"/> is absent.</param>
/// <param name="ContentCount">How many entries the client thinks that there are; 0 when it does not know.</param>
/// <param name="Target">The target by its value: the first entry whose first sort key is not less.</param>
/// <param name="ContextId">What the last response gave.</param>
public sealed record LdapVirtualListViewControl(int Before, int After, int Offset = 0, int ContentCount = 0, LdapValue? Target = null, LdapValue? ContextId = null) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "2.16.840.1.113730.3.4.9";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
