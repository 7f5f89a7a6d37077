namespace FakeDrivers.Ldap;

/// <summary>The entry has that <c>entryUUID</c>.</summary>
internal sealed class UuidCondition(LdapAttributeType type, Guid uuid) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) => view.CanRead(entry, type) ? Truth(entry.Origin.Uuid == uuid) : LdapTruth.Undefined;

    public override Candidates? Find(DirectoryView view) =>
        view.Data.IndexOf(type) is { } index ? new Candidates.Range(index, ComputedAttributes.UuidKey(uuid), null, isOneKey: true) : null;
}
