namespace FakeDrivers.Ldap;

/// <summary>A filter made ready under a schema: types resolved, asserted values prepared. Never changes.</summary>
internal abstract class Condition
{
    /// <summary>What the condition comes to for an entry.</summary>
    public abstract LdapTruth Test(StoredEntry entry, DirectoryView view);

    /// <summary>The entries that may satisfy it, by their numbers in ascending order, when an index knows; nothing when any may.</summary>
    public virtual Candidates? Find(DirectoryView view) => null;

    protected static LdapTruth Truth(bool holds) => holds ? LdapTruth.True : LdapTruth.False;
}
