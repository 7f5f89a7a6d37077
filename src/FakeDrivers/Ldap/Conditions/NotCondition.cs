namespace FakeDrivers.Ldap;

/// <summary>It must not hold; what is undefined stays undefined.</summary>
internal sealed class NotCondition(Condition part) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) => (LdapTruth)((int)LdapTruth.True - (int)part.Test(entry, view));
}
