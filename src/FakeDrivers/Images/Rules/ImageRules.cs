using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>What the image service does, as pure functions over a transaction; cut by role into the files of this name.</summary>
internal static partial class ImageRules
{
    private const int MostCharacters = 255;

    /// <summary>The image as it is kept, when it exists for the caller: for other services, which need it to boot or copy from.</summary>
    public static Image? FindVisible(StateView view, string imageId) =>
        Kept(view, imageId) is { } image && IsVisible(view, image) ? image : null;

    /// <summary>Whether there is an image of that id, for whoever may see it: what was deleted is there for the scrubber alone.</summary>
    public static bool IsThere(StateView view, string imageId) => view.Find(ImageTables.Images, imageId) is { } image && IsThere(image);

    private static bool IsThere(Image image) => image.Status is not (ImageStatus.PendingDelete or ImageStatus.Deleted);

    /// <summary>The image of an id, whoever asks. Ids are kept in small letters, and found in others too.</summary>
    private static Image? Kept(StateView view, string imageId) =>
        view.Find(ImageTables.Images, imageId) ?? (imageId.Any(char.IsAsciiLetterUpper) ? view.Find(ImageTables.Images, imageId.ToLowerInvariant()) : null);

    /// <summary>The image as it is kept, when it exists for the caller.</summary>
    /// <exception cref="ResourceNotFoundException">It does not.</exception>
    private static Image Require(StateView view, string imageId)
    {
        ArgumentNullException.ThrowIfNull(imageId);
        return FindVisible(view, imageId) ?? throw ImageErrors.NotFound(view, imageId);
    }

    /// <summary>The image as it is kept, when the caller may change it.</summary>
    /// <exception cref="AccessDeniedException">It is another's.</exception>
    /// <exception cref="ResourceNotFoundException">It does not exist for the caller.</exception>
    private static Image RequireOwn(StateView view, string imageId, Operation operation)
    {
        var image = Require(view, imageId);
        return IsOwn(view, image) ? image : throw ImageErrors.OtherOwner(operation, view.Caller, image);
    }

    private static bool IsOwn(StateView view, Image image) => view.Sees(image.Owner);

    private static bool IsVisible(StateView view, Image image)
    {
        if (!IsThere(image)) return false;
        if (image.Owner is null || IsOwn(view, image)) return true;
        return image.Visibility switch
        {
            ImageVisibility.Public or ImageVisibility.Community => true,
            ImageVisibility.Shared => view.Contains(ImageTables.Members, ImageTables.MemberKey(image.Id, view.Caller.ProjectId)),
            _ => false,
        };
    }

    /// <summary>The image as the caller may see it, which counts as a look at it.</summary>
    private static Image Shown(StateView view, Image image)
    {
        Look(view, image);
        var options = view.Options<FakeImageOptions>();
        if (image.Locations.Count > 0 && (options.ShowDirectUrl || !options.ShowLocations))
        {
            image = image with
            {
                DirectUrl = options.ShowDirectUrl ? image.Locations[0].Url : null,
                Locations = options.ShowLocations ? image.Locations : [],
            };
        }

        if (options.PropertyProtections.Count == 0 || image.Properties.Count == 0) return image;
        return image with { Properties = image.Properties.Where(pair => MayRead(view, pair.Key)).ToDictionary() };
    }

    /// <summary>Says that somebody looks at an image, and so at what it is being made of.</summary>
    private static void Look(StateView view, Image image)
    {
        view.Observe(image.Id);
        if (image.Status == ImageStatus.Saving && view.Find(ImageTables.Intakes, image.Id) is { } intake) view.Observe(intake.By);
    }

    private static void Demand(Image image, ImageStatusRule rule)
    {
        if (!rule.Allows(image.Status)) throw ImageErrors.WrongStatus(image, rule);
    }

    /// <summary>Writes an image that changed, or that somebody has written over with what it was.</summary>
    private static Image Write(Transaction tx, Image before, Image after)
    {
        after = after with { UpdatedAt = tx.Now };
        ImageRows.Put(tx, after);
        return after;
    }

    /// <summary>Writes an image that got another status. One that is queued again has no size.</summary>
    public static Image Become(Transaction tx, Image image, ImageStatus? status)
    {
        var next = status ?? image.Status;
        var after = next == ImageStatus.Queued
            ? image with { SizeBytes = null, VirtualSizeBytes = null }
            : image;
        var before = tx.Find(ImageTables.Images, image.Id)!;
        after = after with { Status = next };
        return before == after ? before : Write(tx, before, after);
    }
}
