using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Reading and finding images. Each that is given away counts as a look at it.</content>
internal static partial class ImageRules
{
    private static readonly ImageQuery AnyImage = new();

    public static Image Get(StateView view, ImageReference request) => Shown(view, Require(view, request.ImageId));

    /// <summary>The image with that id, else the one active image of that name.</summary>
    public static Image Find(StateView view, FindImageRequest request) => Find(view, request.NameOrId);

    private static Image Find(StateView view, string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        if (FindVisible(view, nameOrId) is { } found) return Shown(view, found);
        var named = view.Where(ImageTables.ByName, nameOrId)
            .Where(image => image.Status == ImageStatus.Active && IsListed(view, image, AnyImage))
            .ToLookup(image => image.IsHidden);

        // A hidden one is an older one of that name, kept for those who know its id; it is meant when there is no other.
        var meant = (named[false].Any() ? named[false] : named[true]).ToList();
        return meant switch
        {
            [var only] => Shown(view, only),
            [] => throw ImageErrors.NotFound(view, nameOrId),
            _ => throw ImageErrors.Ambiguous(nameOrId, meant),
        };
    }

    /// <summary>Whether listings show the caller the image, as far as that is a matter of whose it is.</summary>
    private static bool IsListed(StateView view, Image image, ImageQuery query)
    {
        if (!IsThere(image)) return false;
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
}
