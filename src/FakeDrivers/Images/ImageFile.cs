using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The image service's part of a world file: its references are there, and what projects use is the sum of their images.</summary>
internal static class ImageFile
{
    public static void Complete(Transaction tx)
    {
        FileRows.DemandThere(tx, ImageTables.Members, "image", member => member.ImageId, ImageTables.Images);
        FileRows.DemandThere(tx, ImageTables.Tasks, "image", task => task.ImageId, ImageTables.Images);
        FileRows.DemandThere(tx, ImageTables.Stored, "image", bytes => bytes.ImageId, ImageTables.Images);
        FileRows.DemandThere(tx, ImageTables.Stored, "content", bytes => bytes.ContentId, ImageTables.Contents);
        FileRows.DemandThere(tx, ImageTables.Staged, "image", bytes => bytes.ImageId, ImageTables.Images);
        FileRows.DemandThere(tx, ImageTables.Staged, "content", bytes => bytes.ContentId, ImageTables.Contents);
        FileRows.DemandThere(tx, ImageTables.Intakes, "image", intake => intake.ImageId, ImageTables.Images);
        FileRows.DemandThere(tx, ImageTables.Origins, "image", origin => origin.ImageId, ImageTables.Images);
        FileRows.DemandThere(tx, MetadataTables.PropertyRows, "namespace", row => row.Namespace, MetadataTables.Namespaces);
        FileRows.DemandThere(tx, MetadataTables.ObjectRows, "namespace", row => row.Namespace, MetadataTables.Namespaces);
        FileRows.DemandThere(tx, MetadataTables.TagRows, "namespace", row => row.Namespace, MetadataTables.Namespaces);
        FileRows.DemandThere(tx, MetadataTables.ResourceTypeRows, "namespace", row => row.Namespace, MetadataTables.Namespaces);
        FileRows.Balance(tx, ImageTables.Usages, Sums(tx));
    }

    private static IEnumerable<ImageUsage> Sums(StateView view) => view.Rows(ImageTables.Images)
        .Where(image => image.Owner is not null).GroupBy(image => image.Owner!).Select(images => new ImageUsage
        {
            ProjectId = images.Key,
            Images = images.Count(IsCounted),
            Uploading = images.Count(image => image.Status is ImageStatus.Saving or ImageStatus.Uploading or ImageStatus.Importing),
            StoredBytes = images.Where(IsCounted).Sum(image => (image.SizeBytes ?? 0) * image.Locations.Count),
            StagedBytes = images.Where(image => image.Status is ImageStatus.Uploading or ImageStatus.Importing || IsBeingCopied(image)).Sum(image => image.SizeBytes ?? 0),
        }).Where(usage => usage is not { Images: 0, Uploading: 0, StoredBytes: 0, StagedBytes: 0 });

    private static bool IsCounted(Image image) => image.Status is not (ImageStatus.Killed or ImageStatus.Deleted);

    private static bool IsBeingCopied(Image image) => image.Status == ImageStatus.Active && image.Properties.GetValueOrDefault("os_glance_importing_to_stores") is { Length: > 0 };
}
