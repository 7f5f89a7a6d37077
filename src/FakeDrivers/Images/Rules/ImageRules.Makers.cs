using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>
/// Images that other services make of servers and volumes. They ask for room, wait in saving, and end with bytes, hashes and a location as if these
/// had been uploaded: so did the service, in its caller's name.
/// </content>
internal static partial class ImageRules
{
    /// <summary>Registers an image whose bytes are on their way; nobody else can give it any, and it has no size before they are there.</summary>
    /// <param name="tx">The transaction.</param>
    /// <param name="image">The image; its status does not matter.</param>
    /// <param name="makerId">The id of the server or volume that it is made of, whose work goes on when somebody looks at the image.</param>
    /// <param name="content">The bytes that it will have.</param>
    /// <param name="originId">What names the content of the volume that it is made of, for what is made from the image.</param>
    /// <returns>The image.</returns>
    /// <exception cref="QuotaExceededException">The project may have no more images or no more uploads, or is past its storage already.</exception>
    public static Image BeginFor(Transaction tx, Image image, string makerId, ImageContent content, string? originId = null)
    {
        if (image.Owner is { } owner)
        {
            DemandRoom(tx, owner, images: 1, uploading: 1);
            DemandNotOverfull(tx, owner);
        }

        var begun = image with { Status = ImageStatusRules.Upload.During!.Value, SizeBytes = null, CreatedAt = tx.Now, UpdatedAt = tx.Now };
        ImageRows.Add(tx, begun);
        ImageRows.Keep(tx, ImageTables.Stored, begun.Id, content);
        tx.Add(ImageTables.Intakes, new(begun.Id, makerId));
        if (originId is not null) tx.Add(ImageTables.Origins, new(begun.Id, originId));
        return begun;
    }

    /// <summary>Ends the making of an image. One that is gone, or that something else happened to, is left alone: another may have its id by now.</summary>
    /// <exception cref="QuotaExceededException">The bytes do not fit what the project may store.</exception>
    public static void FinishFor(Transaction tx, string imageId, string makerId)
    {
        if (IsReceiving(tx, imageId, makerId, ImageStatusRules.Upload) is not { } image || ImageRows.ContentOf(tx, ImageTables.Stored, imageId) is not { } content) return;
        if (image.Owner is { } owner) DemandRoom(tx, owner, storedBytes: content.SizeBytes);
        var stored = Holding(At(image, [LocationIn(StoreOf(tx, store: null), imageId)]), content);
        Become(tx, stored with { VirtualSizeBytes = image.VirtualSizeBytes ?? stored.VirtualSizeBytes }, ImageStatusRules.Upload.After);
    }

    /// <summary>Takes back an image that is still being made. One that is finished, or that something else happened to, is left alone.</summary>
    public static void GiveUpFor(Transaction tx, string imageId, string makerId)
    {
        if (IsReceiving(tx, imageId, makerId, ImageStatusRules.Upload) is { } image) ImageRows.Erase(tx, image);
    }

    /// <summary>Registers an image without bytes, which is active at once.</summary>
    /// <returns>The image.</returns>
    /// <exception cref="QuotaExceededException">The project may have no more images.</exception>
    public static Image RegisterFor(Transaction tx, Image image)
    {
        if (image.Owner is { } owner) DemandRoom(tx, owner, images: 1);
        var registered = image with { Status = ImageStatus.Active, SizeBytes = 0, CreatedAt = tx.Now, UpdatedAt = tx.Now };
        ImageRows.Add(tx, registered);
        return registered;
    }

    /// <summary>Deletes an image that another service has made and needs no more, late where deletion is delayed. One that nobody may delete as it is stays, as upstream.</summary>
    public static void DeleteFor(Transaction tx, string imageId)
    {
        if (tx.Find(ImageTables.Images, imageId) is { } image && WhyStays(tx, image) is null) Discard(tx, image);
    }

    /// <summary>The bytes of an image as others start from them: those that it has here, else zeros of its size.</summary>
    public static ImageContent ContentFor(StateView view, Image? image) =>
        (image is null ? null : ImageRows.ContentOf(view, ImageTables.Stored, image.Id)) ?? ImageContent.Blank(image?.SizeBytes ?? 0);

    /// <summary>The bytes of a disk that was made from an image: of one whose bytes are those of a disk, these and then zeros; else zeros alone.</summary>
    public static ImageContent DiskContentFor(StateView view, string? imageId, long sizeBytes)
    {
        var isDisk = imageId is not null && view.Find(ImageTables.Images, imageId) is { DiskFormat: "raw", ContainerFormat: "bare" };
        return (isDisk ? ImageRows.ContentOf(view, ImageTables.Stored, imageId!) : null)?.OnDisk(sizeBytes) ?? ImageContent.Blank(sizeBytes);
    }

    /// <summary>What names the content of an image: that of the volume that it was made of, else its own id.</summary>
    public static string ContentIdOf(StateView view, string imageId) => view.Find(ImageTables.Origins, imageId)?.ContentId ?? imageId;
}
