using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>Reads the world's commits as changes of one directory.</summary>
internal static class DirectoryChanges
{
    /// <summary>What a commit did to the entries of a directory, in order.</summary>
    public static IEnumerable<EntryChange> Of(WorldCommit commit, DirectorySlice slice)
    {
        foreach (var row in commit.Changes)
        {
            if (row.Table != slice.Name) continue;
            var (before, after) = (row.StoredBefore as StoredEntry, row.StoredAfter as StoredEntry);
            if (before is not null || after is not null) yield return new(before, after);
        }
    }

    /// <summary>What commits come to for each entry: as it was before the first and as it is after the last, in the order in which entries were first touched.</summary>
    public static List<EntryChange> Net(IEnumerable<WorldCommit> commits, DirectorySlice slice)
    {
        var net = new List<EntryChange>();
        var places = new Dictionary<Guid, int>();
        foreach (var change in commits.SelectMany(commit => Of(commit, slice)))
        {
            if (places.TryGetValue(change.Uuid, out var at))
            {
                net[at] = net[at] with { After = change.After };
                continue;
            }

            places.Add(change.Uuid, net.Count);
            net.Add(change);
        }

        net.RemoveAll(change => change is { Before: null, After: null });
        return net;
    }

    /// <summary>The commits after one, up to another.</summary>
    /// <returns>The commits; nothing when they are not all kept any more.</returns>
    public static IReadOnlyList<WorldCommit>? Between(ChangeFeed feed, long after, long last)
    {
        if (after == last) return [];
        if (after > last) return null;
        var commits = feed.ToList().Where(commit => commit.Revision > after && commit.Revision <= last).ToList();
        return commits.Count == last - after ? commits : null;
    }

    public static LdapChange Told(EntryChange change, WorldCommit commit) => new()
    {
        Kind = change.Kind,
        Number = commit.Revision,
        Time = commit.At,
        By = commit.Caller.UserId.Contains('=', StringComparison.Ordinal) ? commit.Caller.UserId : string.Empty,
        Cause = commit.Cause,
        EntryUuid = change.Uuid,
        Before = (LdapEntry?)change.Before?.ToModel(),
        After = (LdapEntry?)change.After?.ToModel(),
    };
}
