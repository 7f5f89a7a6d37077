using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>What the image service answers.</summary>
internal static class ImageRules
{
    public static Image Get(StateView view, string imageId) =>
        view.Find(ImageTables.Images, imageId) ?? throw ImageErrors.NotFound(view, imageId);

    /// <summary>The image with that id, else the one active image of that name.</summary>
    public static Image Find(StateView view, string nameOrId)
    {
        if (view.Find(ImageTables.Images, nameOrId) is { } found) return found;
        var named = view.Where(ImageTables.ByName, nameOrId).Where(image => image.Status == ImageStatus.Active).ToList();
        return named switch
        {
            [var only] => only,
            [] => throw ImageErrors.NotFound(view, nameOrId),
            _ => throw ImageErrors.Ambiguous(nameOrId, named),
        };
    }

    public static IReadOnlyList<Image> List(StateView view, ImageQuery query)
    {
        var limit = PageLimit.Of(query.Limit);
        Func<Image, bool>? ofStatus = query.Status is { } status ? image => image.Status == status : null;
        return query.Name is { } name
            ? view.Page(ImageTables.ByName, name, limit, query.Marker, ofStatus)
            : view.Page(ImageTables.Images, limit, query.Marker, ofStatus);
    }
}
