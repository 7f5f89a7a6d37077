using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>How transitions end, well and badly. An image that is gone by then, or in a status that the transition does not belong to, is left alone.</summary>
internal static class ImageEndings
{
    public static void Save(Transaction tx, string imageId)
    {
        if (Find(tx, imageId, ImageTransitions.FinishSave) is { } image) ImageRules.Become(tx, image, ImageStatusRules.Upload.After);
    }

    public static void SaveFailed(Transaction tx, string imageId, Exception error)
    {
        if (Find(tx, imageId, ImageTransitions.FinishSave) is { } image) ImageRules.Become(tx, WithoutData(image), ImageStatusRules.Upload.Failure);
    }

    public static void Import(Transaction tx, string imageId)
    {
        if (Find(tx, imageId, ImageTransitions.FinishImport) is not { } image) return;
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
        if (Find(tx, imageId, ImageTransitions.FinishImport) is not { } image) return;
        var failed = ImageRules.RunningTask(tx, imageId) is { } task ? ImageRules.StoresOf(tx, task.Input) : [];
        ImageRows.Drop(tx, ImageTables.Staged, imageId);
        ImageRules.Become(tx, ImageRules.Unmarked(tx, WithoutData(image), string.Join(',', failed)), ImageStatusRules.ImportStaged.Failure);
        ImageRules.EndTasks(tx, imageId, ImageTaskStatus.Failure, error.Message);
    }

    public static void Copy(Transaction tx, string imageId)
    {
        if (Find(tx, imageId, ImageTransitions.FinishCopy) is not { } image || ImageRules.RunningTask(tx, imageId) is not { } task) return;
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
        if (Find(tx, imageId, ImageTransitions.FinishCopy) is not { } image || ImageRules.RunningTask(tx, imageId) is not { } task) return;
        var failed = ImageRules.StoresOf(tx, task.Input).Except(image.Stores);
        ImageRules.Become(tx, ImageRules.Unmarked(tx, image, string.Join(',', failed)), null);
        ImageRules.EndTasks(tx, imageId, ImageTaskStatus.Failure, error.Message);
    }

    public static void Scrub(Transaction tx, string imageId)
    {
        if (Find(tx, imageId, ImageTransitions.Scrub) is not { } image) return;
        if (image.Locations.FirstOrDefault(location => location.IsInUse) is { } used) throw ImageErrors.InUse(image, used);
        ImageRows.Erase(tx, image);
    }

    /// <summary>It stays in pending_delete, where the next run of the scrubber finds it; a scrubber that takes no time would come for ever, and waits for <c>ScrubAsync</c>.</summary>
    public static void ScrubFailed(Transaction tx, string imageId, Exception error)
    {
        var again = tx.Options<FakeImageOptions>().Scrub;
        if (Find(tx, imageId, ImageTransitions.Scrub) is not null && again != Progress.AtOnce) tx.Begin(ImageTransitions.Scrub, imageId, again);
    }

    /// <summary>Stops what was under way in the status that an image had, where it does not belong to the one that it has.</summary>
    /// <returns>The image after that.</returns>
    public static Image Stop(Transaction tx, ImageStatus before, Image image)
    {
        foreach (var transition in WorkIn(before).Except(WorkIn(image.Status))) tx.Cancel(transition, image.Id);
        if (ImageRules.RunningTask(tx, image.Id) is not { } task) return image;
        var isCopied = task.Input.Method == ImageImportMethods.Copy;
        if (isCopied && WorkIn(image.Status).Contains(ImageTransitions.FinishCopy)) return image;
        ImageRules.EndTasks(tx, image.Id, ImageTaskStatus.Failure, $"The image became {image.Status.ToText()}.");
        var unmarked = ImageRules.Unmarked(tx, image, string.Join(',', ImageRules.StoresOf(tx, task.Input).Except(image.Stores)));
        ImageRows.Put(tx, unmarked);
        return unmarked;
    }

    /// <summary>What may be under way for an image in a status. What servers and volumes bring an image is their own work.</summary>
    private static IReadOnlyList<Transition> WorkIn(ImageStatus status) => status switch
    {
        ImageStatus.Saving => [ImageTransitions.FinishSave],
        ImageStatus.Importing => [ImageTransitions.FinishImport],
        ImageStatus.Active or ImageStatus.Deactivated => [ImageTransitions.FinishCopy],
        ImageStatus.PendingDelete => [ImageTransitions.Scrub],
        _ => [],
    };

    private static Image? Find(Transaction tx, string imageId, Transition transition) =>
        tx.Find(ImageTables.Images, imageId) is { } image && WorkIn(image.Status).Contains(transition) ? image : null;

    private static Image WithoutData(Image image) => ImageRules.At(image, []) with { Checksum = null, HashAlgorithm = null, HashValue = null };
}
