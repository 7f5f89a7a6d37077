namespace FakeDrivers.Ldap;

/// <summary>The entry is of a class, or of one that is derived from it.</summary>
internal sealed class ObjectClassCondition(LdapAttributeType type, string name, LdapObjectClass? known) : Condition
{
    private readonly byte[] _key = System.Text.Encoding.UTF8.GetBytes(known?.Oid ?? name.ToLowerInvariant());

    public override LdapTruth Test(StoredEntry entry, DirectoryView view)
    {
        if (!view.CanRead(entry, type)) return LdapTruth.Undefined;
        return Truth(known is not null ? entry.Classes.Has(known) : entry.Classes.Has(name));
    }

    public override Candidates? Find(DirectoryView view)
    {
        if (view.Data.IndexOf(type) is not { } index) return null;
        Candidates[] sets = [.. index.ClassSetsWith(_key).Select(set => new Candidates.Range(index, set, null, isOneKey: true))];
        return sets is [var only] ? only : new Candidates.Union(sets);
    }
}
