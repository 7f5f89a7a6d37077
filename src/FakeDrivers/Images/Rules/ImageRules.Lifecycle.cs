using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Registering, deactivating, deleting, scrubbing and restoring.</content>
internal static partial class ImageRules
{
    private static readonly string PendingDelete = ImageStatus.PendingDelete.ToText();

    public static Image Create(Transaction tx, CreateImageRequest request)
    {
        var options = tx.Options<FakeImageOptions>();

        // What an administrator without a project makes is the service's own.
        var owner = request.Owner ?? (tx.Caller.ProjectId.Length > 0 ? tx.Caller.ProjectId : null);
        if (owner is not null && owner != tx.Caller.ProjectId && !tx.Caller.IsAdmin) throw ImageErrors.OwnerForAdministrators(ImageOperations.Create, tx.Caller, owner);
        if (request.Id is { } id)
        {
            if (!Guid.TryParseExact(id, "D", out _)) throw ImageErrors.NoUuid(nameof(request.Id), id);
            if (Kept(tx, id) is not null) throw ImageErrors.Taken(id);
        }

        var image = new Image
        {
            Id = request.Id?.ToLowerInvariant() ?? tx.NewId("image", request.Name ?? string.Empty),
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

        if (owner is not null) DemandRoom(tx, owner, images: 1);
        ImageRows.Add(tx, image);
        return Shown(tx, image);
    }

    public static NoResult Deactivate(Transaction tx, ImageReference request) => Switch(tx, request.ImageId, ImageOperations.Deactivate, ImageStatusRules.Deactivate);

    public static NoResult Reactivate(Transaction tx, ImageReference request) => Switch(tx, request.ImageId, ImageOperations.Reactivate, ImageStatusRules.Reactivate);

    public static NoResult Delete(Transaction tx, ImageReference request)
    {
        var image = RequireOwn(tx, request.ImageId, ImageOperations.Delete);
        if (WhyStays(tx, image) is { } error) throw error;
        Discard(tx, image);
        return NoResult.Value;
    }

    public static IReadOnlyList<Image> ListPendingDeletes(StateView view, ImageServiceRequest request) =>
        [.. view.Where(ImageTables.ByStatus, PendingDelete).Select(image => Shown(view, image))];

    public static IReadOnlyList<string> Scrub(Transaction tx, ImageServiceRequest request)
    {
        var ids = tx.Where(ImageTables.ByStatus, PendingDelete).Select(image => image.Id).ToList();
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

    /// <summary>Takes an image away, or gives it to the scrubber where deletion is delayed.</summary>
    private static void Discard(Transaction tx, Image image)
    {
        if (!IsDelayed(tx, image))
        {
            ImageRows.Erase(tx, image);
            return;
        }

        EndTasks(tx, image.Id, ImageTaskStatus.Failure, "The image was deleted.");
        tx.CancelAll(image.Id);
        Become(tx, image, ImageStatusRules.DeleteLater.During);
        tx.Begin(ImageTransitions.Scrub, image.Id, tx.Options<FakeImageOptions>().Scrub);
    }

    /// <summary>Why an image may not be deleted as it is; nothing when it may.</summary>
    private static DriverException? WhyStays(StateView view, Image image)
    {
        if (image.IsProtected) return ImageErrors.Protected(image);
        var isDelayed = IsDelayed(view, image);
        var rule = isDelayed ? ImageStatusRules.DeleteLater : ImageStatusRules.Delete;
        if (!rule.Allows(image.Status)) return ImageErrors.WrongStatus(image, rule);
        return !isDelayed && image.Locations.FirstOrDefault(location => location.IsInUse) is { } used ? ImageErrors.InUse(image, used) : null;
    }

    /// <summary>Whether a deletion is left to the scrubber. As upstream, a user sees no locations of a deactivated image, so that his is not.</summary>
    private static bool IsDelayed(StateView view, Image image) =>
        view.Options<FakeImageOptions>().DelayedDelete && image.Locations.Count > 0 && (image.Status != ImageStatus.Deactivated || view.Caller.IsAdmin);

    /// <summary>The image, also one that was deleted and waits for the scrubber.</summary>
    private static Image RequireAny(StateView view, string imageId)
    {
        ArgumentNullException.ThrowIfNull(imageId);
        return Kept(view, imageId) ?? throw ImageErrors.NotFound(view, imageId);
    }

    private static NoResult Switch(Transaction tx, string imageId, Operation operation, ImageStatusRule rule)
    {
        var image = RequireOwn(tx, imageId, operation);
        Demand(image, rule);
        if (image.Status != rule.After) Become(tx, image, rule.After);
        return NoResult.Value;
    }
}
