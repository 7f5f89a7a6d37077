using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>Content synchronization: RFC 4533. What happened since a cookie is read from the world's change feed, for as long as that keeps it.</summary>
internal static class ContentSync
{
    // One message names as many entries at most.
    private const int MostIds = 1000;

    /// <summary>The refresh: what brings the client's copy up to date.</summary>
    /// <exception cref="LdapException">What happened since the cookie is not known any more, and the client does not want to start anew (4096).</exception>
    public static LiveStart Start(
        LiveSearch search, LdapSyncRequestControl control, DirectoryView view, DirectorySlice slice, ChangeFeed feed, long revision, List<StoredEntry> found, bool startsAnew)
    {
        var cookie = new SyncCookie(slice.Name, revision, SyncCookie.NameOf(search));
        var messages = new List<LdapSearchMessage>();
        var namesDeleted = false;
        if (control.Cookie is { Length: > 0 } given && !startsAnew && Since(given, cookie, feed) is { } commits)
        {
            namesDeleted = view.Settings.NamesDeleted;
            Refresh(search, view, DirectoryChanges.Net(commits, slice), found, namesDeleted, messages);
        }
        else
        {
            if (control.Cookie is { Length: > 0 } && !startsAnew && !control.ReloadHint)
            {
                throw LdapErrors.Error(LdapResultCode.SyncRefreshRequired, "the cookie is of another search, or what happened since is not known any more; synchronize without it");
            }

            messages.AddRange(found.Select(entry => Told(LdapSyncState.Add, search.Show(entry, view), entry.Origin.Uuid)));
        }

        if (control.Mode == LdapSyncMode.RefreshOnly)
        {
            var done = new LdapSyncDoneControl(cookie.ToValue(), namesDeleted);
            return new(null, revision, messages, new LdapSearchResult { Controls = [done] });
        }

        messages.Add(new LdapSyncInfo { Kind = namesDeleted ? LdapSyncInfoKind.RefreshDelete : LdapSyncInfoKind.RefreshPresent, Cookie = cookie.ToValue() }.ToResponse());
        return new(search, revision, messages, LdapResult.Success);
    }

    /// <summary>What a commit means to a copy that is up to date but for it. The last message bears the cookie.</summary>
    public static IReadOnlyList<LdapSearchMessage> Tell(LiveSearch search, WorldCommit commit, DirectorySlice slice, DirectoryView view)
    {
        var changes = DirectoryChanges.Net([commit], slice);
        if (changes.Count == 0) return [];
        var cookie = new SyncCookie(slice.Name, commit.Revision, SyncCookie.NameOf(search)).ToValue();
        var messages = new List<LdapSearchMessage>();
        AddChanged(search, view, changes, messages);
        AddDeleted(Gone(search, view, changes), messages);
        if (messages.Count == 0) return [new LdapSyncInfo { Kind = LdapSyncInfoKind.NewCookie, Cookie = cookie }.ToResponse()];
        messages[^1] = messages[^1] switch
        {
            LdapSearchEntry { Controls: [LdapSyncStateControl state] } entry => entry with { Controls = [state with { Cookie = cookie }] },
            LdapIntermediateResponse info => (LdapSyncInfo.Parse(info) with { Cookie = cookie }).ToResponse(),
            var other => other,
        };
        return messages;
    }

    /// <summary>The commits after a cookie; nothing when they are not all kept, or the cookie is not of such a search.</summary>
    private static IReadOnlyList<WorldCommit>? Since(LdapValue given, SyncCookie now, ChangeFeed feed) =>
        SyncCookie.Parse(given) is { } then && then with { Revision = now.Revision } == now ? DirectoryChanges.Between(feed, then.Revision, now.Revision) : null;

    private static void Refresh(
        LiveSearch search, DirectoryView view, List<EntryChange> changes, List<StoredEntry> found, bool namesDeleted, List<LdapSearchMessage> messages)
    {
        AddChanged(search, view, changes, messages);
        if (namesDeleted)
        {
            AddDeleted(Gone(search, view, changes), messages);
            return;
        }

        // The present phase: whatever is not named is gone.
        var changed = changes.Select(change => change.Uuid).ToHashSet();
        foreach (var ids in found.Select(entry => entry.Origin.Uuid).Where(uuid => !changed.Contains(uuid)).Chunk(MostIds))
        {
            messages.Add(new LdapSyncInfo { Kind = LdapSyncInfoKind.IdSet, EntryUuids = ids }.ToResponse());
        }
    }

    /// <summary>Tells of what is in the content now, those above before those below.</summary>
    private static void AddChanged(LiveSearch search, DirectoryView view, List<EntryChange> changes, List<LdapSearchMessage> messages)
    {
        foreach (var change in changes.Where(change => search.Gives(change.After, view)).OrderBy(change => change.After!.Id))
        {
            var state = search.Gives(change.Before, view) ? LdapSyncState.Modify : LdapSyncState.Add;
            messages.Add(Told(state, search.Show(change.After!, view), change.Uuid));
        }
    }

    /// <summary>What left the content, those below before those above.</summary>
    private static List<StoredEntry> Gone(LiveSearch search, DirectoryView view, List<EntryChange> changes) =>
    [
        .. changes.Where(change => search.Gives(change.Before, view) && !search.Gives(change.After, view))
            .Select(change => change.Before!)
            .OrderByDescending(entry => entry.Id),
    ];

    /// <summary>One by its entry, several by a set.</summary>
    private static void AddDeleted(List<StoredEntry> gone, List<LdapSearchMessage> messages)
    {
        if (gone is [var only])
        {
            messages.Add(Told(LdapSyncState.Delete, new LdapEntry(only.Dn), only.Origin.Uuid));
            return;
        }

        foreach (var ids in gone.Select(entry => entry.Origin.Uuid).Chunk(MostIds))
        {
            messages.Add(new LdapSyncInfo { Kind = LdapSyncInfoKind.IdSet, RefreshDeletes = true, EntryUuids = ids }.ToResponse());
        }
    }

    private static LdapSearchEntry Told(LdapSyncState state, LdapEntry entry, Guid uuid) => new(entry) { Controls = [new LdapSyncStateControl(state, uuid)] };
}
