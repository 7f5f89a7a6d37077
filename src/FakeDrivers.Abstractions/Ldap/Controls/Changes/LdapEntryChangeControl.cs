namespace FakeDrivers.Ldap;

/// <summary>How an entry of a persistent search changed: draft-ietf-ldapext-psearch-03.</summary>
/// <param name="Change">The one kind of change.</param>
/// <param name="PreviousDn">Its name before it was renamed.</param>
/// <param name="ChangeNumber">The number of the change.</param>
public sealed record LdapEntryChangeControl(LdapChangeKinds Change, string? PreviousDn = null, long? ChangeNumber = null) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "2.16.840.1.113730.3.4.7";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
