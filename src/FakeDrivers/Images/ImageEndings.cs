using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>How transitions end, well and badly. An image that is gone by then is left alone.</summary>
internal static class ImageEndings
{
    public static void Save(Transaction tx, string imageId)
    {
        if (tx.Find(ImageTables.Images, imageId) is { } image) ImageRules.Become(tx, image, ImageStatusRules.Upload.After);
    }

    public static void SaveFailed(Transaction tx, string imageId, Exception error)
    {
        if (tx.Find(ImageTables.Images, imageId) is not { } image) return;
        ImageRows.Drop(tx, ImageTables.Stored, imageId);
        ImageRules.Become(tx, WithoutData(image), ImageStatusRules.Upload.Failure);
    }

    public static void Import(Transaction tx, string imageId)
    {
        if (tx.Find(ImageTables.Images, imageId) is not { } image) return;
        if (ImageRules.RunningTask(tx, imageId) is not { } task || ImageRows.ContentOf(tx, ImageTables.Staged, imageId) is not { } content)
        {
            throw new DriverException("What was staged for the import is gone.");
        }

        var stores = ImageRules.StoresOf(tx, task.Input);
        if (image.Owner is { } owner) ImageRules.DemandRoom(tx, owner, storedBytes: content.SizeBytes * stores.Count);
        ImageRows.Keep(tx, ImageTables.Stored, imageId, content);
        ImageRows.Drop(tx, ImageTables.Staged, imageId);
        var stored = ImageRules.At(ImageRules.Holding(image, content), stores.Select(store => ImageRules.LocationIn(store, imageId)));
        ImageRules.Become(tx, ImageRules.Unmarked(tx, stored), ImageStatusRules.ImportStaged.After);
        ImageRules.EndTasks(tx, imageId, ImageTaskStatus.Success);
    }

    public static void ImportFailed(Transaction tx, string imageId, Exception error)
    {
        if (tx.Find(ImageTables.Images, imageId) is not { } image) return;
        var failed = ImageRules.RunningTask(tx, imageId) is { } task ? ImageRules.StoresOf(tx, task.Input) : [];
        ImageRows.Drop(tx, ImageTables.Staged, imageId);
        ImageRules.Become(tx, ImageRules.Unmarked(tx, WithoutData(image), string.Join(',', failed)), ImageStatusRules.ImportStaged.Failure);
        ImageRules.EndTasks(tx, imageId, ImageTaskStatus.Failure, error.Message);
    }

    public static void Copy(Transaction tx, string imageId)
    {
        if (tx.Find(ImageTables.Images, imageId) is not { } image || ImageRules.RunningTask(tx, imageId) is not { } task) return;
        var missing = ImageRules.StoresOf(tx, task.Input).Except(image.Stores).ToList();
        if (image.Owner is { } owner)
        {
            // What is copied is staged meanwhile.
            ImageRules.DemandNotOverstaged(tx, owner);
            ImageRules.DemandRoom(tx, owner, storedBytes: (image.SizeBytes ?? 0) * missing.Count);
        }

        var copied = ImageRules.At(image, image.Locations.Concat(missing.Select(store => ImageRules.LocationIn(store, imageId))));
        ImageRules.Become(tx, ImageRules.Unmarked(tx, copied), null);
        ImageRules.EndTasks(tx, imageId, ImageTaskStatus.Success);
    }

    public static void CopyFailed(Transaction tx, string imageId, Exception error)
    {
        if (tx.Find(ImageTables.Images, imageId) is not { } image || ImageRules.RunningTask(tx, imageId) is not { } task) return;
        var failed = ImageRules.StoresOf(tx, task.Input).Except(image.Stores);
        ImageRules.Become(tx, ImageRules.Unmarked(tx, image, string.Join(',', failed)), null);
        ImageRules.EndTasks(tx, imageId, ImageTaskStatus.Failure, error.Message);
    }

    public static void Scrub(Transaction tx, string imageId)
    {
        if (tx.Find(ImageTables.Images, imageId) is not { } image || !ImageStatusRules.Scrub.Allows(image.Status)) return;
        if (image.Locations.FirstOrDefault(location => location.IsInUse) is { } used) throw ImageErrors.InUse(image, used);
        ImageRows.Erase(tx, image);
    }

    /// <summary>It stays in pending_delete, where the next run of the scrubber finds it; a scrubber that takes no time would come for ever, and waits for <c>ScrubAsync</c>.</summary>
    public static void ScrubFailed(Transaction tx, string imageId, Exception error)
    {
        var again = tx.Options<FakeImageOptions>().Scrub;
        if (tx.Contains(ImageTables.Images, imageId) && (again.Observations > 0 || again.Shortest > TimeSpan.Zero)) tx.Begin(ImageTransitions.Scrub, imageId, again);
    }

    private static Image WithoutData(Image image) => ImageRules.At(image, []) with { Checksum = null, HashAlgorithm = null, HashValue = null };
}
