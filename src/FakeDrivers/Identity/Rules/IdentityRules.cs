using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>What the identity service does, as pure functions over a transaction; cut by role into the files of this name.</summary>
internal static partial class IdentityRules
{
    private const int MostOfShortName = 64;
    private const int MostOfName = 255;

    /// <summary>The row, when there is one.</summary>
    /// <exception cref="ResourceNotFoundException">There is none.</exception>
    public static TRow Require<TRow>(StateView view, Table<TRow> table, string kind, string id)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(id);
        return view.Find(table, id) ?? throw IdentityErrors.NotFound(kind, id, view.Rows(table).Select(table.Key));
    }

    /// <summary>A page of the rows that match: by the index when there is a text for it, else of the whole table.</summary>
    private static IReadOnlyList<TRow> Page<TRow>(
        StateView view, Table<TRow> table, Index<TRow>? index, IndexText? text, int? limit, string? marker, Func<TRow, bool> matches)
        where TRow : class =>
        index is not null && text is { } found
            ? view.Page(index, found, PageLimit.Of(limit), marker, matches)
            : view.Page(table, PageLimit.Of(limit), marker, matches);

    private static void DemandName(string parameter, string? name, int most)
    {
        if (name is not null && (string.IsNullOrWhiteSpace(name) || name.Length > most)) throw IdentityErrors.Name(parameter, name, most);
    }

    /// <summary>Nothing but the row itself has that name.</summary>
    private static void DemandFree<TRow>(StateView view, Index<TRow> index, IndexText text, string kind, string name, string? ownId = null)
        where TRow : class
    {
        foreach (var row in view.Where(index, text))
        {
            if (index.Table.Key(row) is var other && other != ownId) throw IdentityErrors.Duplicate(kind, name, other);
        }
    }

    /// <summary>An immutable resource takes no change but the one that ends that.</summary>
    private static void DemandMutable(string kind, string id, IReadOnlyDictionary<string, string> options, IReadOnlyDictionary<string, string>? after = null)
    {
        if (HasOption(options, "immutable") && (after is null || HasOption(after, "immutable"))) throw IdentityErrors.Immutable(kind, id);
    }

    private static bool HasOption(IReadOnlyDictionary<string, string> options, string name) => options.TryGetValue(name, out var value) && value == "true";

    /// <summary>The old values with the new ones among them; a JSON null takes one away.</summary>
    private static IReadOnlyDictionary<string, string> Merge(IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> changes)
    {
        if (changes.Count == 0) return old;
        var merged = new Dictionary<string, string>(old);
        foreach (var (key, value) in changes)
        {
            if (value == "null") merged.Remove(key);
            else merged[key] = value;
        }

        return merged;
    }

    /// <summary>An id in the form that Keystone gives: 32 hexadecimal digits.</summary>
    private static string NewId(Transaction tx, string kind, string name) => tx.NewId(kind, name).Replace("-", string.Empty, StringComparison.Ordinal);

    private static void RemoveAll<TRow>(Transaction tx, Index<TRow> index, IndexText text)
        where TRow : class
    {
        foreach (var row in tx.Where(index, text).ToList()) tx.Remove(index.Table, index.Table.Key(row));
    }

    private static string? OrNothing(string? text, string? old) => text switch
    {
        null => old,
        "" => null,
        _ => text,
    };
}
