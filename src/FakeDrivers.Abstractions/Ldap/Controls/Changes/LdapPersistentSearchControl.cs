namespace FakeDrivers.Ldap;

/// <summary>The search goes on with changes: draft-ietf-ldapext-psearch-03.</summary>
/// <param name="Changes">Which kinds of changes.</param>
/// <param name="ChangesOnly">Whether what is there already is left out.</param>
/// <param name="ReturnEntryChanges">Whether entries bear an <see cref="LdapEntryChangeControl"/>.</param>
public sealed record LdapPersistentSearchControl(LdapChangeKinds Changes, bool ChangesOnly = true, bool ReturnEntryChanges = true) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "2.16.840.1.113730.3.4.3";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
