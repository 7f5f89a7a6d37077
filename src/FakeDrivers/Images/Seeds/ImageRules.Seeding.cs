using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Images of test data: made by the rules that everybody's are made by, then brought where they are wanted.</content>
internal static partial class ImageRules
{
    private const string ImageKind = "image";

    /// <summary>What an image can be when nothing is under way for it.</summary>
    private static readonly IReadOnlyList<ImageStatus> Resting = [ImageStatus.Active, ImageStatus.Queued, ImageStatus.Deactivated, ImageStatus.Killed];

    public static Image SeedImage(Transaction tx, ImageSeed seed, bool force)
    {
        var name = seed.Name ?? tx.NextName(ImageKind);
        SeedRules.DemandPast(tx, ImageKind, name, seed.CreatedAt);
        var isForced = !Resting.Contains(seed.Status);
        if (isForced && (!force || seed.Status == ImageStatus.Deleted))
        {
            throw SeedErrors.Status(
                ImageKind, name, seed.Status.ToText(), ImageStatus.Active.ToText(), Resting.Select(status => status.ToText()),
                "An image that is deleted is not there; what is under way needs an upload or an import that takes time.");
        }

        var image = Create(tx, new()
        {
            Id = seed.Id,
            Name = name,
            Visibility = seed.Visibility,
            ContainerFormat = seed.ContainerFormat,
            DiskFormat = seed.DiskFormat,
            MinDiskGiB = seed.MinDiskGiB,
            MinMemoryMiB = seed.MinMemoryMiB,
            IsProtected = seed.IsProtected,
            Tags = seed.Tags,
            Properties = seed.Properties,
        });
        var createdAt = seed.CreatedAt?.ToUniversalTime() ?? tx.Now;
        ImageRows.Put(tx, tx.Find(ImageTables.Images, image.Id)! with
        {
            Status = seed.Status,
            SizeBytes = seed.Status == ImageStatus.Queued ? null : seed.SizeBytes,
            CreatedAt = createdAt,
            UpdatedAt = createdAt,
            Properties = isForced ? SeedRules.Forced(seed.Properties, seed.Status.ToText()) : seed.Properties,
        });
        return Shown(tx, tx.Find(ImageTables.Images, image.Id)!);
    }
}
