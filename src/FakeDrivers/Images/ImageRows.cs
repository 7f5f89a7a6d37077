using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>Writes images, their bytes, and what follows from them: what projects use, and that no bytes stay that nobody has.</summary>
internal static class ImageRows
{
    public static void Add(Transaction tx, Image image)
    {
        tx.Add(ImageTables.Images, image);
        Account(tx, image, 1);
    }

    public static void Put(Transaction tx, Image image)
    {
        if (tx.Find(ImageTables.Images, image.Id) is not { } before)
        {
            Add(tx, image);
            return;
        }

        tx.Update(ImageTables.Images, image);
        Follow(tx, before, image);
    }

    /// <summary>Brings in order what depends on an image that was written over.</summary>
    public static void Follow(Transaction tx, Image before, Image after)
    {
        Recount(tx, before, after);
        if (after.Status == before.Status) return;

        // Who brings bytes says so after the change to the status in which they come.
        tx.Remove(ImageTables.Intakes, after.Id);
        if (after.Status == ImageStatus.Queued)
        {
            Drop(tx, ImageTables.Stored, after.Id);
            tx.Remove(ImageTables.Origins, after.Id);
        }

        if (after.Status is not (ImageStatus.Uploading or ImageStatus.Importing)) Drop(tx, ImageTables.Staged, after.Id);
    }

    public static void Recount(Transaction tx, Image before, Image after)
    {
        Account(tx, before, -1);
        Account(tx, after, 1);
    }

    /// <summary>Takes away an image with all that is its own, at once.</summary>
    public static void Erase(Transaction tx, Image image)
    {
        tx.CancelAll(image.Id);
        Drop(tx, ImageTables.Stored, image.Id);
        Drop(tx, ImageTables.Staged, image.Id);
        tx.Remove(ImageTables.Intakes, image.Id);
        tx.Remove(ImageTables.Origins, image.Id);
        foreach (var member in tx.Where(ImageTables.MembersOfImage, image.Id).ToList()) tx.Remove(ImageTables.Members, ImageTables.MemberKey(image.Id, member.MemberId));
        foreach (var task in tx.Where(ImageTables.TasksOfImage, image.Id).ToList()) tx.Remove(ImageTables.Tasks, task.Id);
        tx.Remove(ImageTables.Images, image.Id);
        Account(tx, image, -1);
    }

    /// <summary>Says that an image has these bytes, in the place of others.</summary>
    public static void Keep(Transaction tx, Table<ImageBytes> table, string imageId, ImageContent content)
    {
        // Before the old ones go: they may be the same.
        if (!tx.Contains(ImageTables.Contents, content.Id)) tx.Add(ImageTables.Contents, content);
        var before = tx.Find(table, imageId);
        tx.Put(table, new(imageId, content.Id));
        if (before is not null) DropUnused(tx, before.ContentId);
    }

    /// <summary>Takes an image's bytes away.</summary>
    public static void Drop(Transaction tx, Table<ImageBytes> table, string imageId)
    {
        if (tx.Find(table, imageId) is not { } bytes) return;
        tx.Remove(table, imageId);
        DropUnused(tx, bytes.ContentId);
    }

    /// <summary>The bytes that an image has; nothing when it has none.</summary>
    public static ImageContent? ContentOf(StateView view, Table<ImageBytes> table, string imageId) =>
        view.Find(table, imageId) is { } bytes ? view.Find(ImageTables.Contents, bytes.ContentId) : null;

    /// <summary>What an image takes of its project's limits.</summary>
    public static ImageUsage FootprintOf(Image image)
    {
        var isUploading = image.Status is ImageStatus.Saving or ImageStatus.Uploading or ImageStatus.Importing;

        // As upstream, what waits for the scrubber counts until it is gone.
        var isCounted = image.Status is not (ImageStatus.Killed or ImageStatus.Deleted);
        var size = isCounted ? image.SizeBytes ?? 0 : 0;
        return new()
        {
            ProjectId = image.Owner ?? string.Empty,
            Images = isCounted ? 1 : 0,
            Uploading = isUploading ? 1 : 0,
            StoredBytes = size * image.Locations.Count,
            StagedBytes = image.Status is ImageStatus.Uploading or ImageStatus.Importing || IsBeingCopied(image) ? size : 0,
        };
    }

    /// <summary>What a project uses with something more, or with something less.</summary>
    public static ImageUsage With(ImageUsage usage, ImageUsage more, int sign) => usage with
    {
        Images = usage.Images + (sign * more.Images),
        Uploading = usage.Uploading + (sign * more.Uploading),
        StoredBytes = usage.StoredBytes + (sign * more.StoredBytes),
        StagedBytes = usage.StagedBytes + (sign * more.StagedBytes),
    };

    public static bool IsNothing(ImageUsage usage) => usage is { Images: 0, Uploading: 0, StoredBytes: 0, StagedBytes: 0 };

    private static bool IsBeingCopied(Image image) =>
        image.Status == ImageStatus.Active && image.Properties.TryGetValue(ImageRules.ImportingToProperty, out var stores) && stores.Length > 0;

    private static void DropUnused(Transaction tx, string contentId)
    {
        if (tx.Where(ImageTables.StoredByContent, contentId).Any() || tx.Where(ImageTables.StagedByContent, contentId).Any()) return;
        tx.Remove(ImageTables.Contents, contentId);
    }

    private static void Account(Transaction tx, Image image, int sign)
    {
        // What belongs to nobody uses nobody's quota.
        if (image.Owner is not { } project) return;
        var usage = With(ImageRules.UsageOf(tx, project), FootprintOf(image), sign);

        // A project that uses nothing has no row, so that a world where all is gone is the world before.
        if (IsNothing(usage)) tx.Remove(ImageTables.Usages, project);
        else tx.Put(ImageTables.Usages, usage);
    }
}
