using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>Persistent search: draft-ietf-ldapext-psearch-03.</summary>
internal static class PersistentSearch
{
    public static LiveStart Start(LiveSearch search, DirectoryView view, long revision, List<StoredEntry> found, IReadOnlyList<string> references)
    {
        var control = search.Persistent!;
        List<LdapSearchMessage> messages = control.ChangesOnly ? [] : [.. found.Select(entry => new LdapSearchEntry(search.Show(entry, view)))];
        if (!control.ChangesOnly) messages.AddRange(references.Select(url => new LdapSearchReference([url])));
        return new(search, revision, messages, LdapResult.Success);
    }

    /// <summary>What a commit means to the client. An entry that leaves the scope or the filter is told once more, as it is now.</summary>
    public static IEnumerable<LdapSearchMessage> Tell(LiveSearch search, WorldCommit commit, DirectorySlice slice, DirectoryView view)
    {
        var control = search.Persistent!;
        foreach (var each in DirectoryChanges.Of(commit, slice))
        {
            // Active Directory moves what is deleted out of sight.
            var change = each.After is { } now && !view.ShowsDeleted && view.IsDeleted(now) ? each with { After = null } : each;
            if (!control.Changes.HasFlag(change.Kind)) continue;
            if (!search.Gives(change.After, view) && !(search.Gives(change.Before, view) && (change.After is null || view.CanSee(change.After)))) continue;
            yield return new LdapSearchEntry(search.Show((change.After ?? change.Before)!, view))
            {
                Controls = control.ReturnEntryChanges
                    ? [new LdapEntryChangeControl(change.Kind, change.Kind == LdapChangeKinds.ModifyDn && view.CanSee(change.Before!) ? change.Before!.Dn : null, commit.Revision)]
                    : [],
            };
        }
    }
}
