namespace FakeDrivers.Ldap;

/// <summary>The entry bears that name: <c>(entryDN=…)</c> (RFC 5020).</summary>
internal sealed class NameCondition(LdapAttributeType type, string key) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) => view.CanRead(entry, type) ? Truth(entry.Key == key) : LdapTruth.Undefined;

    public override Candidates? Find(DirectoryView view) => view.Data.Find(key) is { } entry ? new Candidates.Fixed([entry.Id]) : Candidates.None;
}
