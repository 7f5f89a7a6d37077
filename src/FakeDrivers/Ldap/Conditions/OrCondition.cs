namespace FakeDrivers.Ldap;

/// <summary>One must hold.</summary>
internal sealed class OrCondition(Condition[] parts) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view)
    {
        var truth = LdapTruth.False;
        foreach (var part in parts)
        {
            var own = part.Test(entry, view);
            if (own > truth) truth = own;
            if (truth == LdapTruth.True) break;
        }

        return truth;
    }

    public override Candidates? Find(DirectoryView view)
    {
        var found = new List<Candidates>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Find(view) is not { } candidates) return null;
            found.Add(candidates);
        }

        return new Candidates.Union(found);
    }
}
