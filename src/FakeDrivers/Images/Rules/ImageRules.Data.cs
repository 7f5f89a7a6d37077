using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>
/// Bytes that come from a caller. They come outside of any transaction: one begins it, one takes what came, and one puts the image back when
/// nothing good did.
/// </content>
internal static partial class ImageRules
{
    /// <summary>Says that bytes come.</summary>
    /// <returns>By what the call is known that brings them, and how many may come.</returns>
    public static (string IntakeId, ImageIntakeLimit Limit) BeginUpload(Transaction tx, UploadImageRequest request)
    {
        var image = RequireOwn(tx, request.ImageId, ImageOperations.Upload);
        Demand(image, ImageStatusRules.Upload);
        DemandFormatsSet(image);
        StoreOf(tx, request.Store);
        var limit = LimitFor(tx, image, static quota => quota.StoredBytes, static usage => usage.StoredBytes, "image_size_total");
        return Begin(tx, image, request, ImageStatusRules.Upload, limit);
    }

    /// <summary>Stores what came.</summary>
    public static NoResult FinishUpload(Transaction tx, (UploadImageRequest Request, string IntakeId, ImageContent Content) came)
    {
        var image = RequireReceiving(tx, came.Request.ImageId, came.IntakeId, ImageStatusRules.Upload);
        if (image.Owner is { } owner) DemandRoom(tx, owner, storedBytes: came.Content.SizeBytes);
        ImageRows.Keep(tx, ImageTables.Stored, image.Id, came.Content);
        tx.Remove(ImageTables.Intakes, image.Id);
        var location = LocationIn(StoreOf(tx, came.Request.Store), image.Id);
        Become(tx, Holding(At(image, [location]), came.Content), ImageStatusRules.Upload.During);
        tx.Begin(ImageTransitions.FinishSave, image.Id, tx.Options<FakeImageOptions>().Save);
        return NoResult.Value;
    }

    /// <summary>Puts an image back that bytes were to come for. One that something else happened to meanwhile stays as it is.</summary>
    public static NoResult AbandonUpload(Transaction tx, (UploadImageRequest Request, string IntakeId) given)
    {
        if (IsReceiving(tx, given.Request.ImageId, given.IntakeId, ImageStatusRules.Upload) is { } image) Become(tx, image, ImageStatusRules.Upload.Failure);
        return NoResult.Value;
    }

    public static (string IntakeId, ImageIntakeLimit Limit) BeginStage(Transaction tx, UploadImageRequest request)
    {
        var image = RequireOwn(tx, request.ImageId, ImageOperations.Stage);
        Demand(image, ImageStatusRules.Stage);
        var limit = LimitFor(tx, image, static quota => quota.StagedBytes, static usage => usage.StagedBytes, "image_stage_total");
        return Begin(tx, image, request, ImageStatusRules.Stage, limit);
    }

    public static NoResult FinishStage(Transaction tx, (UploadImageRequest Request, string IntakeId, ImageContent Content) came)
    {
        var image = RequireReceiving(tx, came.Request.ImageId, came.IntakeId, ImageStatusRules.Stage);
        if (image.Owner is { } owner) DemandRoom(tx, owner, stagedBytes: came.Content.SizeBytes);
        tx.Remove(ImageTables.Intakes, image.Id);
        ImageRows.Keep(tx, ImageTables.Staged, image.Id, came.Content);
        Become(tx, image with { SizeBytes = came.Content.SizeBytes }, ImageStatusRules.Stage.After);
        return NoResult.Value;
    }

    public static NoResult AbandonStage(Transaction tx, (UploadImageRequest Request, string IntakeId) given)
    {
        if (IsReceiving(tx, given.Request.ImageId, given.IntakeId, ImageStatusRules.Stage) is { } image) Become(tx, image, ImageStatusRules.Stage.Failure);
        return NoResult.Value;
    }

    public static ImageDownload Download(StateView view, DownloadImageRequest request)
    {
        var image = Require(view, request.ImageId);
        if (image.Status == ImageStatus.Deactivated && !view.Caller.IsAdmin) throw ImageErrors.Deactivated(view.Caller, image);
        Look(view, image);
        if (BytesOf(view, image) is not { } content)
        {
            return new() { ImageId = image.Id, HasData = false, Content = Stream.Null, OffsetBytes = 0, LengthBytes = 0, TotalBytes = 0 };
        }

        var (offset, length) = PartOf(request.Range, content.SizeBytes);
        return new()
        {
            ImageId = image.Id,
            HasData = true,
            Content = content.Open(offset, length),
            OffsetBytes = offset,
            LengthBytes = length,
            TotalBytes = content.SizeBytes,
            Checksum = image.Checksum,
        };
    }

    public static ImageServiceInfo GetInfo(StateView view, ImageServiceRequest request)
    {
        var options = view.Options<FakeImageOptions>();
        return new()
        {
            ImportMethods = [.. options.ImportMethods],
            Stores = [.. options.Stores],
            ContainerFormats = [.. options.ContainerFormats],
            DiskFormats = [.. options.DiskFormats],
        };
    }

    /// <summary>What an image says of bytes that it has.</summary>
    public static Image Holding(Image image, ImageContent content) => image with
    {
        SizeBytes = content.SizeBytes,
        VirtualSizeBytes = DiskFormats.VirtualSizeOf(image, content),
        Checksum = content.Checksum,
        HashAlgorithm = content.HashValue is null ? null : "sha512",
        HashValue = content.HashValue,
    };

    /// <summary>The bytes that an image is read as; nothing when it has none.</summary>
    /// <exception cref="ResourceNotFoundException">It has some, and they are not here.</exception>
    private static ImageContent? BytesOf(StateView view, Image image)
    {
        if (image.Status is not (ImageStatus.Active or ImageStatus.Deactivated)) return null;
        if (ImageRows.ContentOf(view, ImageTables.Stored, image.Id) is { } content) return content;
        if (image.Locations.Count == 0 && image.SizeBytes is null or 0) return null;

        // One that a world was given says how large it is; as long as it does not say what its bytes are, they are zeros.
        if (image is { Locations.Count: 0, Checksum: null, HashValue: null, SizeBytes: { } size }) return ImageContent.Blank(size);
        throw ImageErrors.BytesElsewhere(image);
    }

    private static (string IntakeId, ImageIntakeLimit Limit) Begin(Transaction tx, Image image, UploadImageRequest request, ImageStatusRule rule, ImageIntakeLimit limit)
    {
        if (request.SizeBytes < 0) throw ImageErrors.Negative(nameof(request.SizeBytes), request.SizeBytes.Value);
        if (request.SizeBytes > limit.MostBytes) throw limit.Exceeded(request.SizeBytes.Value);
        if (image.Owner is { } owner) DemandRoom(tx, owner, uploading: 1);
        Become(tx, image, rule.During);

        // No two changes of the world have one revision.
        var intake = new ImageIntakeRow(image.Id, FormattableString.Invariant($"call-{tx.Revision}"));
        tx.Put(ImageTables.Intakes, intake);
        return (intake.By, limit);
    }

    private static ImageIntakeLimit LimitFor(
        Transaction tx, Image image, Func<ImageQuota, long> quota, Func<ImageUsage, long> usage, string resource)
    {
        var cap = tx.Options<FakeImageOptions>().MaxImageBytes;
        var most = cap < 0 ? long.MaxValue : cap;
        if (image.Owner is not { } owner || quota(QuotaOf(tx, owner)) is not (>= 0 and var limit)) return new(most, size => ImageErrors.TooLarge(size, most));
        var used = usage(UsageOf(tx, owner));
        var left = Math.Max(0, limit - used);
        return left < most
            ? new(left, size => ImageErrors.NoRoom(resource, size, used, limit))
            : new(most, size => ImageErrors.TooLarge(size, most));
    }

    /// <summary>The image, while that very call, server or volume brings it its bytes: another may have begun since, after the image was deleted and made again.</summary>
    private static Image? IsReceiving(Transaction tx, string imageId, string intakeId, ImageStatusRule rule) =>
        Kept(tx, imageId) is { } image && image.Status == rule.During && tx.Find(ImageTables.Intakes, image.Id)?.By == intakeId ? image : null;

    private static Image RequireReceiving(Transaction tx, string imageId, string intakeId, ImageStatusRule rule) =>
        IsReceiving(tx, imageId, intakeId, rule) ?? throw ImageErrors.GoneMeanwhile(imageId);

    private static string StoreOf(StateView view, string? store)
    {
        var stores = view.Options<FakeImageOptions>().Stores;
        if (store is not null && !stores.Contains(store)) throw ImageErrors.UnknownStore(nameof(UploadImageRequest.Store), store, stores);
        return store ?? stores[0];
    }

    private static void DemandFormatsSet(Image image)
    {
        if (image.ContainerFormat is null) throw ImageErrors.FormatMissing(nameof(image.ContainerFormat), image);
        if (image.DiskFormat is null) throw ImageErrors.FormatMissing(nameof(image.DiskFormat), image);
    }

    private static (long Offset, long Length) PartOf(ImageRange? range, long size)
    {
        if (range is null) return (0, size);
        if (range.OffsetBytes is not { } offset)
        {
            var last = Math.Min(range.LengthBytes ?? size, size);
            return (size - last, last);
        }

        if (offset >= size) throw ImageErrors.Range(range, size);
        return (offset, Math.Min(range.LengthBytes ?? size, size - offset));
    }
}
