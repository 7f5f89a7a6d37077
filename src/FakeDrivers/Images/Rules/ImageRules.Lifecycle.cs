using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Registering, deactivating, deleting, scrubbing and restoring.</content>
internal static partial class ImageRules
{
    public static Image Create(Transaction tx, CreateImageRequest request)
    {
        var options = tx.Options<FakeImageOptions>();
        var owner = request.Owner ?? tx.Caller.ProjectId;
        if (owner != tx.Caller.ProjectId && !tx.Caller.IsAdmin) throw ImageErrors.OwnerForAdministrators(ImageOperations.Create, tx.Caller, owner);
        if (request.Id is { } id)
        {
            if (!Guid.TryParseExact(id, "D", out _)) throw ImageErrors.NoUuid(nameof(request.Id), id);
            if (tx.Contains(ImageTables.Images, id)) throw ImageErrors.Taken(id);
        }

        var image = new Image
        {
            Id = request.Id ?? tx.NewId("image", request.Name ?? string.Empty),
            Name = request.Name,
            Status = ImageStatus.Queued,
            Visibility = request.Visibility,
            Owner = owner,
            ContainerFormat = request.ContainerFormat,
            DiskFormat = request.DiskFormat,
            MinDiskGiB = request.MinDiskGiB,
            MinMemoryMiB = request.MinMemoryMiB,
            IsProtected = request.IsProtected,
            IsHidden = request.IsHidden,
            Tags = request.Tags,
            Properties = request.Properties,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        DemandVisibility(tx, ImageOperations.Create, image.Visibility);
        DemandAttributes(options, image);
        foreach (var name in image.Properties.Keys)
        {
            DemandPropertyName(ImageOperations.Create, name);
            DemandProperty(tx, ImageOperations.Create, name, static rule => rule.Create, "add");
        }

        DemandRoom(tx, owner, images: 1);
        ImageRows.Add(tx, image);
        return Shown(tx, image);
    }

    public static NoResult Deactivate(Transaction tx, ImageReference request) => Switch(tx, request.ImageId, ImageOperations.Deactivate, ImageStatusRules.Deactivate);

    public static NoResult Reactivate(Transaction tx, ImageReference request) => Switch(tx, request.ImageId, ImageOperations.Reactivate, ImageStatusRules.Reactivate);

    public static NoResult Delete(Transaction tx, ImageReference request)
    {
        var image = RequireOwn(tx, request.ImageId, ImageOperations.Delete);
        if (image.IsProtected) throw ImageErrors.Protected(image);
        var options = tx.Options<FakeImageOptions>();
        if (!options.DelayedDelete || image.Locations.Count == 0)
        {
            Demand(image, ImageStatusRules.Delete);
            if (image.Locations.FirstOrDefault(location => location.IsInUse) is { } used) throw ImageErrors.InUse(image, used);
            ImageRows.Erase(tx, image);
            return NoResult.Value;
        }

        Demand(image, ImageStatusRules.DeleteLater);
        EndTasks(tx, image.Id, ImageTaskStatus.Failure, "The image was deleted.");
        tx.CancelAll(image.Id);
        Become(tx, image, ImageStatusRules.DeleteLater.During);
        tx.Begin(ImageTransitions.Scrub, image.Id, options.Scrub);
        return NoResult.Value;
    }

    public static IReadOnlyList<Image> ListPendingDeletes(StateView view, ImageServiceRequest request) =>
        [.. view.Where(ImageTables.PendingDeletes, string.Empty).Select(image => Shown(view, image))];

    public static IReadOnlyList<string> Scrub(Transaction tx, ImageServiceRequest request)
    {
        var ids = tx.Where(ImageTables.PendingDeletes, string.Empty).Select(image => image.Id).ToList();
        foreach (var id in ids)
        {
            tx.CancelAll(id);
            tx.Begin(ImageTransitions.Scrub, id, Progress.AtOnce);
        }

        return ids;
    }

    public static Image Restore(Transaction tx, ImageReference request)
    {
        var image = RequireAny(tx, request.ImageId);
        Demand(image, ImageStatusRules.Restore);
        tx.CancelAll(image.Id);
        return Shown(tx, Become(tx, image, ImageStatusRules.Restore.After));
    }

    /// <summary>The image, also one that was deleted and waits for the scrubber.</summary>
    private static Image RequireAny(StateView view, string imageId)
    {
        ArgumentNullException.ThrowIfNull(imageId);
        return view.Find(ImageTables.Images, imageId) ?? throw ImageErrors.NotFound(view, imageId);
    }

    private static NoResult Switch(Transaction tx, string imageId, Operation operation, ImageStatusRule rule)
    {
        var image = RequireOwn(tx, imageId, operation);
        Demand(image, rule);
        if (image.Status != rule.After) Become(tx, image, rule.After);
        return NoResult.Value;
    }
}
