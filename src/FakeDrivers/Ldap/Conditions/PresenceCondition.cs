namespace FakeDrivers.Ldap;

/// <summary>The entry has the attribute.</summary>
internal sealed class PresenceCondition(AttributeReader reader) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) => reader.Any(entry, view, 0, static (_, _, _) => true);
}
