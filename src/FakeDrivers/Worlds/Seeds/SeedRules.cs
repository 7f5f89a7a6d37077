namespace FakeDrivers.Worlds;

/// <summary>What all seeds of test data have in common.</summary>
internal static class SeedRules
{
    /// <summary>The seed as the test wants it.</summary>
    public static TSeed Changed<TSeed>(string kind, TSeed seed, Func<TSeed, TSeed>? change)
        where TSeed : class => change is null ? seed : change(seed) ?? throw SeedErrors.Nothing(kind);

    /// <summary>The id that the row will have: the one that is wished for, else one that follows from the name.</summary>
    public static string IdFor<TRow>(Transaction tx, Table<TRow> table, string kind, string? wish, string name)
        where TRow : class
    {
        if (wish is not null && !Guid.TryParseExact(wish, "D", out _)) throw SeedErrors.NoUuid(kind, wish);
        if (wish is not null && tx.Contains(table, wish)) throw SeedErrors.Taken(kind, wish);
        var id = wish ?? tx.NewId(kind, name);
        tx.Preset(kind, id);
        return id;
    }

    public static void DemandPast(StateView view, string kind, string name, DateTimeOffset? createdAt)
    {
        if (createdAt > view.Now) throw SeedErrors.Later(kind, name, createdAt.Value, view.Now);
    }

    /// <summary>A number below a limit that follows from an id alone.</summary>
    public static UInt128 Spread(string id, UInt128 limit)
    {
        ulong hash = 14695981039346656037;
        foreach (var letter in id) hash = (hash ^ letter) * 1099511628211;
        return hash % limit;
    }

    /// <summary>Metadata of a row that was let in by force.</summary>
    public static IReadOnlyDictionary<string, string> Forced(IReadOnlyDictionary<string, string> metadata, string status) =>
        ValueMap<string>.From(metadata.Where(pair => pair.Key != SeedErrors.ForcedKey).Append(new(SeedErrors.ForcedKey, $"status {status}")));
}
