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
        .Where(image => image.Owner is not null).GroupBy(image => image.Owner!)
        .Select(images => images.Select(ImageRows.FootprintOf).Aggregate(static (all, more) => ImageRows.With(all, more, 1)))
        .Where(usage => !ImageRows.IsNothing(usage));
}
