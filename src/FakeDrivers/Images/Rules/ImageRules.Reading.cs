using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Reading, finding and listing. Each image that is given away counts as a look at it.</content>
internal static partial class ImageRules
{
    public static Image Get(StateView view, ImageReference request) => Shown(view, Require(view, request.ImageId));

    /// <summary>The image with that id, else the one active image of that name.</summary>
    public static Image Find(StateView view, FindImageRequest request) => Find(view, request.NameOrId);

    public static IReadOnlyList<Image> List(StateView view, ImageQuery query)
    {
        var limit = PageLimit.Of(query.Limit);
        if (query.MinSizeBytes > query.MaxSizeBytes) throw ImageErrors.SizeRange(query);
        if (query.Marker is { } marker && FindVisible(view, marker) is null) throw ImageErrors.Marker(marker);
        var page = query.Sort.Count == 0 ? PageOf(view, query, limit, query.Marker) : SortedPageOf(view, query, limit);
        return [.. page.Select(image => Shown(view, image))];
    }

    private static Image Find(StateView view, string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        if (FindVisible(view, nameOrId) is { } found) return Shown(view, found);
        var named = view.Where(ImageTables.ByName, nameOrId)
            .Where(image => image.Status == ImageStatus.Active && IsListed(view, image, new()))
            .ToList();
        return named switch
        {
            [var only] => Shown(view, only),
            [] => throw ImageErrors.NotFound(view, nameOrId),
            _ => throw ImageErrors.Ambiguous(nameOrId, named),
        };
    }

    /// <summary>Whether listings show the caller the image, as far as that is a matter of whose it is.</summary>
    private static bool IsListed(StateView view, Image image, ImageQuery query)
    {
        if (image.Status is ImageStatus.PendingDelete or ImageStatus.Deleted) return false;
        var isMine = image.Owner == view.Caller.ProjectId;
        var isWanted = query.AnyVisibility || (query.Visibility is { } visibility ? image.Visibility == visibility : isMine || image.Visibility != ImageVisibility.Community);
        return isWanted && (isMine || view.Caller.IsAdmin || image.Visibility switch
        {
            ImageVisibility.Public or ImageVisibility.Community => true,
            ImageVisibility.Shared => view.Find(ImageTables.Members, ImageTables.MemberKey(image.Id, view.Caller.ProjectId)) is { } member
                && (query.AnyMemberStatus || member.Status == query.MemberStatus),
            _ => false,
        });
    }

    private static IReadOnlyList<Image> PageOf(StateView view, ImageQuery query, int limit, string? marker)
    {
        Func<Image, bool> matches = image => Matches(view, image, query) && IsListed(view, image, query);
        if ((query.Name ?? (query.Names.Count == 1 ? query.Names[0] : null)) is { } name) return view.Page(ImageTables.ByName, name, limit, marker, matches);
        if (query.Owner is { } owner) return view.Page(ImageTables.ByOwner, owner, limit, marker, matches);
        if (view.Caller.IsAdmin) return view.Page(ImageTables.Images, limit, marker, matches);

        // What a project sees is little beside all there is: its own, what is shared with it, and what is everybody's.
        var project = view.Caller.ProjectId;
        List<(Index<Image>, IndexText)> places = [(ImageTables.ByOwner, project), (ImageTables.ByVisibility, ImageVisibility.Public.ToText())];
        if (query.AnyVisibility || query.Visibility == ImageVisibility.Community) places.Add((ImageTables.ByVisibility, ImageVisibility.Community.ToText()));
        var shared = view.Where(ImageTables.MembersByProject, project).Select(member => member.ImageId);
        return view.PageOfAny(ImageTables.Images, places, shared, limit, marker, matches);
    }

    private static List<Image> SortedPageOf(StateView view, ImageQuery query, int limit)
    {
        var order = ImageOrder.Of(query.Sort);
        var all = PageOf(view, query, int.MaxValue, marker: null);
        var after = query.Marker is { } marker ? view.Find(ImageTables.Images, marker) : null;
        var left = after is null ? all : all.Where(image => order.Compare(image, after) > 0);
        return [.. left.Order(order).Take(limit)];
    }

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
