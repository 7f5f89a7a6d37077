using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>
/// Listings. The narrowest index that the query names leads to its rows, or the places in it of all values that are wanted; whatever else is
/// asked for is looked at row by row. A listing in another order than that of creation walks through that order.
/// </content>
internal static partial class ResourceRules
{
    // What every kind is sorted by.
    private static readonly string[] Everywhere = ["id", "project_id", "description", "revision_number", "created_at", "updated_at"];

    /// <summary>A page of what the caller sees.</summary>
    /// <param name="view">The state.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="query">The query.</param>
    /// <param name="places">Where in indexes the rows are that the query asks for; nothing when the query names no such thing.</param>
    /// <param name="matches">What of the query only the rows tell.</param>
    public static IReadOnlyList<TRow> List<TRow>(
        StateView view, ResourceKind<TRow> kind, NetworkResourceQuery query, IEnumerable<(Index<TRow> Index, IndexText Text)>? places, Func<TRow, bool> matches)
        where TRow : NetworkResource
    {
        var limit = PageLimit.Of(query.Limit);
        if (query.Marker is { } marker) Require(view, kind, marker);
        Func<TRow, bool> predicate = row => IsAsked(row, query) && IsVisible(view, kind, row) && matches(row);
        var page = query.Sort.Count == 0
            ? Page(view, kind, query, places, limit, query.Marker, predicate)
            : SortedPage(view, kind, query, places, limit, predicate);
        foreach (var row in page) view.Observe(row.Id);
        return [.. page.Select(row => kind.Show(view, row))];
    }

    /// <summary>The places of an index where rows with the wanted values are; nothing when none is wanted.</summary>
    public static IEnumerable<(Index<TRow> Index, IndexText Text)>? Places<TRow>(Index<TRow> index, AnyOf<string>? wanted)
        where TRow : class => wanted?.Select(text => (index, (IndexText)text));

    /// <summary>Whether a value is one of those that are wanted.</summary>
    public static bool Allows<T>(this AnyOf<T>? wanted, T value) => wanted is null || wanted.Contains(value);

    /// <summary>Whether a text is one of those that are wanted.</summary>
    public static bool Allows(this AnyOf<string>? wanted, string? value) => wanted is null || (value is not null && wanted.Contains(value));

    /// <summary>Whether an address is one of those that are wanted, in whatever spelling.</summary>
    public static bool AllowsAddress(this AnyOf<string>? wanted, string? address) => wanted is null
        || (address is not null && wanted.Any(text => text == address || (IpNumber.TryParse(text, out var number) && number.ToString() == address)));

    private static IReadOnlyList<TRow> SortedPage<TRow>(
        StateView view, ResourceKind<TRow> kind, NetworkResourceQuery query, IEnumerable<(Index<TRow> Index, IndexText Text)>? places, int limit, Func<TRow, bool> predicate)
        where TRow : NetworkResource
    {
        var group = GroupOf(view, kind, query);
        return view.SortedPage(
            OrderOf(kind, query.Sort, group), group, limit, query.Marker, predicate, most => Page(view, kind, query, places, most, null, predicate));
    }

    private static IReadOnlyList<TRow> Page<TRow>(
        StateView view, ResourceKind<TRow> kind, NetworkResourceQuery query, IEnumerable<(Index<TRow> Index, IndexText Text)>? places,
        int limit, string? marker, Func<TRow, bool> predicate)
        where TRow : NetworkResource
    {
        if (query.Ids is { } ids) return view.PageOfAny(kind.Table, [], ids, limit, marker, predicate);
        if (places is null && query.ProjectId is { } projects) places = Places(kind.ByProject, projects);
        if (places is null && view.Caller.IsAdmin) return view.Page(kind.Table, limit, marker, predicate);
        places ??= kind.SharedPlaces(view).Prepend((kind.ByProject, view.Caller.ProjectId));
        return view.PageOfAny(kind.Table, [.. places], [], limit, marker, predicate);
    }

    private static bool IsAsked(NetworkResource row, NetworkResourceQuery query) =>
        query.Ids.Allows(row.Id) && query.ProjectId.Allows(row.ProjectId) && query.Description.Allows(row.Description) && query.RevisionNumber.Allows(row.RevisionNumber)
        && !(row.UpdatedAt < query.ChangedSince) && HasTags(row, query);

    /// <summary>The project of which all rows of a sorted listing are; nothing when they are of several.</summary>
    private static string? GroupOf<TRow>(StateView view, ResourceKind<TRow> kind, NetworkResourceQuery query)
        where TRow : NetworkResource =>
        query.ProjectId is [var only] ? only : view.Caller.IsAdmin || kind.IsShareable ? null : view.Caller.ProjectId;

    private static RowOrder<TRow> OrderOf<TRow>(ResourceKind<TRow> kind, IReadOnlyList<NetworkSort> sorts, string? group)
        where TRow : NetworkResource => new(
            kind.Table,
            [.. sorts.Select(sort => new RowSort<TRow>(sort.Attribute, ValueOf(kind, sort.Attribute), sort.IsDescending))],
            group is null ? null : static row => row.ProjectId);

    private static Func<TRow, SortValue> ValueOf<TRow>(ResourceKind<TRow> kind, string attribute)
        where TRow : NetworkResource => attribute switch
        {
            "id" => static row => new(row.Id),
            "project_id" or "tenant_id" => static row => new(row.ProjectId),
            "name" when kind.IsNamed => row => new(kind.NameOf(row)),
            "description" => static row => new(row.Description),
            "revision_number" => static row => new(row.RevisionNumber),
            "created_at" => static row => new(row.CreatedAt),
            "updated_at" => static row => new(row.UpdatedAt),
            _ => kind.SortValues.TryGetValue(attribute, out var value) ? value : throw NetworkErrors.SortAttribute(kind.Name, attribute, [.. Sortable(kind)]),
        };

    private static IEnumerable<string> Sortable<TRow>(ResourceKind<TRow> kind)
        where TRow : NetworkResource =>
        Everywhere.Concat(kind.IsNamed ? ["name"] : []).Concat(kind.SortValues.Keys).Order(StringComparer.Ordinal);

    private static bool HasTags(NetworkResource row, NetworkResourceQuery query)
    {
        if (query.Tags.Count > 0 && !query.Tags.All(tag => row.Tags.Contains(tag))) return false;
        if (query.AnyTags.Count > 0 && !query.AnyTags.Any(tag => row.Tags.Contains(tag))) return false;
        if (query.WithoutTags.Count > 0 && query.WithoutTags.All(tag => row.Tags.Contains(tag))) return false;
        return query.WithoutAnyTags.Count == 0 || !query.WithoutAnyTags.Any(tag => row.Tags.Contains(tag));
    }
}
