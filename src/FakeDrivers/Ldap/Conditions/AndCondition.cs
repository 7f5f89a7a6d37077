namespace FakeDrivers.Ldap;

/// <summary>All must hold.</summary>
internal sealed class AndCondition(Condition[] parts) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view)
    {
        var truth = LdapTruth.True;
        foreach (var part in parts)
        {
            var own = part.Test(entry, view);
            if (own < truth) truth = own;
            if (truth == LdapTruth.False) break;
        }

        return truth;
    }

    public override Candidates? Find(DirectoryView view)
    {
        // The smallest of those that an index knows. Counting stops where another was smaller, and starts small, so that it costs no more than it saves.
        List<Candidates>? found = null;
        foreach (var part in parts)
        {
            if (part.Find(view) is { } candidates) (found ??= []).Add(candidates);
        }

        if (found is null) return null;
        if (found.Count == 1) return found[0];
        for (var most = 16; ; most *= 8)
        {
            var best = found.MinBy(candidates => candidates.CountUpTo(most))!;
            if (most > view.Data.Count || best.CountUpTo(most) < most) return best;
        }
    }
}
