namespace FakeDrivers.Ldap;

/// <summary>The entry has that <c>entryUUID</c>, whichever attribute tells of it.</summary>
/// <param name="asked">The attribute that the filter names.</param>
/// <param name="type">The type of <c>entryUUID</c>, which is indexed.</param>
/// <param name="uuid">The asserted one.</param>
internal sealed class UuidCondition(LdapAttributeType asked, LdapAttributeType type, Guid uuid) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) => view.CanRead(entry, asked) ? Truth(entry.Origin.Uuid == uuid) : LdapTruth.Undefined;

    public override Candidates? Find(DirectoryView view) =>
        view.Data.IndexOf(type) is { } index ? new Candidates.Range(index, ComputedAttributes.UuidKey(uuid), null, isOneKey: true) : null;
}
