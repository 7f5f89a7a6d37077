using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>What the identity service does, as pure functions over a transaction; cut by role into the files of this name.</summary>
internal static partial class IdentityRules
{
    private const int MostOfShortName = 64;
    private const int MostOfName = 255;
    private const int MostTags = 80;
    private const int MostHinted = 1000;

    /// <summary>The row, when there is one.</summary>
    /// <exception cref="ResourceNotFoundException">There is none.</exception>
    public static TRow Require<TRow>(StateView view, Table<TRow> table, string kind, string id)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(id);
        return view.Find(table, id) ?? throw IdentityErrors.NotFound(kind, id, Known(view, table));
    }

    /// <summary>The row, when the caller manages the domain that it is of: who does not, is not told whether there is one.</summary>
    /// <exception cref="AccessDeniedException">The caller does not manage it.</exception>
    /// <exception cref="ResourceNotFoundException">There is none.</exception>
    private static TRow RequireManaged<TRow>(StateView view, Table<TRow> table, string kind, string id, Func<TRow, string> domainOf, Operation operation)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(id);
        var row = view.Find(table, id);
        IdentityPolicy.DemandManages(view, operation, row is null ? null : domainOf(row));
        return row ?? Require(view, table, kind, id);
    }

    /// <summary>The row, when it is the caller's own, or the caller sees the domain that it is of.</summary>
    /// <exception cref="AccessDeniedException">The caller does not see it.</exception>
    /// <exception cref="ResourceNotFoundException">There is none.</exception>
    private static TRow RequireSeen<TRow>(StateView view, Table<TRow> table, string kind, string id, Func<TRow, string> domainOf, bool isOwn, Operation operation)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(id);
        var row = view.Find(table, id);
        if (row is null || !isOwn) IdentityPolicy.DemandSeesDomain(view, operation, row is null ? null : domainOf(row));
        return row ?? Require(view, table, kind, id);
    }

    /// <summary>The ids that a hint may name: none for who does not see all, and not more than a hint is worth looking through.</summary>
    private static IEnumerable<string> Known<TRow>(StateView view, Table<TRow> table)
        where TRow : class => IdentityPolicy.SeesAll(view) ? view.Rows(table).Take(MostHinted).Select(table.Key) : [];

    /// <summary>A page of the rows with these keys that match, or by the index, or of the whole table.</summary>
    private static IReadOnlyList<TRow> Page<TRow>(
        StateView view, Table<TRow> table, IEnumerable<string>? keys, Index<TRow>? index, IndexText? text, int? limit, string? marker, Func<TRow, bool> matches)
        where TRow : class => keys is null
            ? Page(view, table, index, text, limit, marker, matches)
            : view.PageOfAny(table, [], keys, PageLimit.Of(limit), marker, matches);

    /// <summary>Values as they are kept: JSON texts, of which null is none.</summary>
    private static IReadOnlyDictionary<string, string> Kept(string parameter, IReadOnlyDictionary<string, string> values) => Merge(parameter, ValueMap<string>.Empty, values);

    private static void DemandTags(IReadOnlyList<string>? tags)
    {
        if (tags is null || tags.Count == 0) return;
        if (tags.Count > MostTags) throw IdentityErrors.TooManyTags(tags.Count, MostTags);
        foreach (var tag in tags)
        {
            if (tag?.Length is null or 0 or > MostOfName || tag.Contains('/', StringComparison.Ordinal) || tag.Contains(',', StringComparison.Ordinal)) throw IdentityErrors.Tag(tag ?? "", MostOfName);
        }

        if (tags.GroupBy(tag => tag).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice) throw IdentityErrors.TagTwice(twice);
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

    /// <summary>An immutable resource takes no change but the one that ends that, and no other with it.</summary>
    private static void DemandMutable(
        string kind, string id, IReadOnlyDictionary<string, string> options, IReadOnlyDictionary<string, string>? after = null, bool isAlone = true)
    {
        if (HasOption(options, "immutable") && (after is null || !isAlone || HasOption(after, "immutable"))) throw IdentityErrors.Immutable(kind, id);
    }

    private static bool HasOption(IReadOnlyDictionary<string, string> options, string name) => options.TryGetValue(name, out var value) && value == "true";

    /// <summary>The old values with the new ones among them; a JSON null takes one away.</summary>
    private static IReadOnlyDictionary<string, string> Merge(string parameter, IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> changes)
    {
        if (changes.Count == 0) return old;
        foreach (var (key, value) in changes)
        {
            if (!IsJson(value)) throw IdentityErrors.NoJson(parameter, key, value);
        }

        var merged = new Dictionary<string, string>(old);
        foreach (var (key, value) in changes)
        {
            if (value == "null") merged.Remove(key);
            else merged[key] = value;
        }

        return merged;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // The latter for what is no text at all, as one half of a letter.
            return false;
        }
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
