namespace FakeDrivers.Ldap;

/// <summary>What became of one entry, as it is stored.</summary>
/// <param name="Before">The entry as it was; nothing when it was added.</param>
/// <param name="After">The entry as it is; nothing when it was removed.</param>
internal readonly record struct EntryChange(StoredEntry? Before, StoredEntry? After)
{
    public LdapChangeKinds Kind =>
        Before is null ? LdapChangeKinds.Add
        : After is null ? LdapChangeKinds.Delete
        : Before.Dn == After.Dn ? LdapChangeKinds.Modify
        : LdapChangeKinds.ModifyDn;

    public Guid Uuid => (After ?? Before)!.Origin.Uuid;
}
