using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>
/// Listing images. The narrowest index that the query names leads to its rows, and without one those of what the caller sees; formats, sizes, times,
/// tags and properties are looked at row by row on that way. A listing in another order than that of creation walks through that order.
/// </content>
internal static partial class ImageRules
{
    public static IReadOnlyList<Image> List(StateView view, ImageQuery query)
    {
        var limit = PageLimit.Of(query.Limit);
        if (query.Ids.Count > 0) query = query with { Ids = [.. query.Ids.Select(id => Kept(view, id)?.Id ?? id).Distinct()] };
        if (query.Marker is { } marker) query = query with { Marker = MarkerOf(view, marker) };
        Func<Image, bool> matches = image => Matches(view, image, query) && IsListed(view, image, query);
        var page = query.Sort.Count == 0
            ? PageOf(view, query, limit, query.Marker, matches)
            : view.SortedPage(ImageOrder.Of(query.Sort), group: null, limit, query.Marker, matches, most => PageOf(view, query, most, marker: null, matches));
        return [.. page.Select(image => Shown(view, image))];
    }

    /// <summary>The id of the image after which a page starts, as it is kept.</summary>
    private static string MarkerOf(StateView view, string marker)
    {
        if (FindVisible(view, marker) is { } image) return image.Id;
        throw Kept(view, marker) is { Status: not ImageStatus.PendingDelete } ? ImageErrors.MarkerHidden(view.Caller, marker) : ImageErrors.Marker(marker);
    }

    private static IReadOnlyList<Image> PageOf(StateView view, ImageQuery query, int limit, string? marker, Func<Image, bool> matches)
    {
        if (query.Ids.Count > 0) return view.PageOfAny(ImageTables.Images, [], query.Ids, limit, marker, matches);
        return NarrowestOf(query) is { } narrow
            ? PageAt(view, narrow, limit, marker, matches)
            : view.Caller.IsAdmin ? PageOfAll(view, query, limit, marker, matches)
            : PageOfSeen(view, query, limit, marker, matches);
    }

    /// <summary>Where the images are that one of the filters leaves, when there is one that leaves few; images are found by one text each.</summary>
    private static List<(Index<Image>, IndexText)>? NarrowestOf(ImageQuery query)
    {
        if (query.Name is { } name) return [(ImageTables.ByName, name)];
        if (query.Names.Count > 0) return [.. query.Names.Distinct().Select(each => (ImageTables.ByName, (IndexText)each))];
        if (query.HashValue is { } hash) return [(ImageTables.ByHashValue, hash)];
        if (query.Checksum is { } checksum) return [(ImageTables.ByChecksum, checksum)];
        if (query.IsHidden) return [(ImageTables.Hidden, string.Empty)];
        return query.Owner is { } owner ? [.. With(ImageTables.ByOwner, ImageTables.ByOwnerStatus, owner, query)] : null;
    }

    private static IReadOnlyList<Image> PageOfAll(StateView view, ImageQuery query, int limit, string? marker, Func<Image, bool> matches)
    {
        if (query.Visibility is { } visibility) return PageAt(view, [.. With(ImageTables.ByVisibility, ImageTables.ByVisibilityStatus, visibility.ToText(), query)], limit, marker, matches);
        var statuses = StatusesOf(query);
        return statuses.Count == 0
            ? view.Page(ImageTables.Images, limit, marker, matches)
            : PageAt(view, [.. statuses.Select(status => (ImageTables.ByStatus, (IndexText)status))], limit, marker, matches);
    }

    /// <summary>What a project sees is little beside all there is: its own, what is shared with it, and what is everybody's.</summary>
    private static IReadOnlyList<Image> PageOfSeen(StateView view, ImageQuery query, int limit, string? marker, Func<Image, bool> matches)
    {
        var project = view.Caller.ProjectId;
        var isAny = query.AnyVisibility || query.Visibility is null;
        List<(Index<Image>, IndexText)> places = [];
        if (isAny || query.Visibility is ImageVisibility.Private or ImageVisibility.Shared) places.AddRange(With(ImageTables.ByOwner, ImageTables.ByOwnerStatus, project, query));
        if (isAny || query.Visibility == ImageVisibility.Public) places.AddRange(Of(ImageVisibility.Public));
        if (query.AnyVisibility || query.Visibility == ImageVisibility.Community) places.AddRange(Of(ImageVisibility.Community));
        var shared = isAny || query.Visibility == ImageVisibility.Shared ? view.Where(ImageTables.MembersByProject, project).Select(member => member.ImageId) : [];
        return view.PageOfAny(ImageTables.Images, places, shared, limit, marker, matches);

        IEnumerable<(Index<Image>, IndexText)> Of(ImageVisibility visibility) => With(ImageTables.ByVisibility, ImageTables.ByVisibilityStatus, visibility.ToText(), query);
    }

    private static IReadOnlyList<Image> PageAt(
        StateView view, List<(Index<Image> Index, IndexText Text)> places, int limit, string? marker, Func<Image, bool> matches) =>
        places is [var (index, text)]
            ? view.Page(index, text, limit, marker, matches)
            : view.PageOfAny(ImageTables.Images, places, [], limit, marker, matches);

    /// <summary>Where the images of an owner or a visibility are: all of them, or those in the statuses that are asked for.</summary>
    private static IEnumerable<(Index<Image>, IndexText)> With(Index<Image> all, Index<Image> inStatus, string text, ImageQuery query)
    {
        var statuses = StatusesOf(query);
        return statuses.Count == 0 ? [(all, text)] : statuses.Select(status => (inStatus, new IndexText(text, status)));
    }

    /// <summary>The statuses that a listing is to show; none when all are.</summary>
    private static List<string> StatusesOf(ImageQuery query) =>
        [.. (query.Status is { } only ? [only] : query.Statuses).Distinct().Where(Enum.IsDefined).Select(status => status.ToText())];

    private static bool Matches(StateView view, Image image, ImageQuery query) =>
        image.IsHidden == query.IsHidden
        && (query.Name is null || image.Name == query.Name)
        && (query.Names.Count == 0 || query.Names.Contains(image.Name))
        && (query.Status is null || image.Status == query.Status)
        && (query.Statuses.Count == 0 || query.Statuses.Contains(image.Status))
        && (query.Ids.Count == 0 || query.Ids.Contains(image.Id))
        && (query.Owner is null || image.Owner == query.Owner)
        && (query.IsProtected is null || image.IsProtected == query.IsProtected)
        && (query.ContainerFormats.Count == 0 || query.ContainerFormats.Contains(image.ContainerFormat))
        && (query.DiskFormats.Count == 0 || query.DiskFormats.Contains(image.DiskFormat))
        && (query.MinDiskGiB is null || image.MinDiskGiB == query.MinDiskGiB)
        && (query.MinMemoryMiB is null || image.MinMemoryMiB == query.MinMemoryMiB)
        && (query.MinSizeBytes is null || image.SizeBytes >= query.MinSizeBytes)
        && (query.MaxSizeBytes is null || image.SizeBytes <= query.MaxSizeBytes)
        && (query.Checksum is null || image.Checksum == query.Checksum)
        && (query.HashValue is null || image.HashValue == query.HashValue)
        && query.Tags.All(tag => image.Tags.Contains(tag))
        && query.Properties.All(pair => image.Properties.TryGetValue(pair.Key, out var value) && value == pair.Value && MayRead(view, pair.Key))
        && query.CreatedAt.All(filter => IsAt(filter, image.CreatedAt))
        && query.UpdatedAt.All(filter => IsAt(filter, image.UpdatedAt));

    private static bool IsAt(ImageTimeFilter filter, DateTimeOffset time) => filter.Comparison switch
    {
        ImageTimeComparison.Equal => time == filter.Time,
        ImageTimeComparison.NotEqual => time != filter.Time,
        ImageTimeComparison.After => time > filter.Time,
        ImageTimeComparison.AtOrAfter => time >= filter.Time,
        ImageTimeComparison.Before => time < filter.Time,
        ImageTimeComparison.AtOrBefore => time <= filter.Time,
        _ => throw ImageErrors.NoValue(nameof(ImageTimeFilter.Comparison), (int)filter.Comparison, "comparison"),
    };
}
