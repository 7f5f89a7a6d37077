using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The images that a world starts with.</summary>
internal static class ImageDefaults
{
    public const string ImageName = "cirros";

    public static void Seed(Transaction transaction) => transaction.Add(ImageTables.Images, new Image
    {
        Id = transaction.NewId("image", ImageName),
        Name = ImageName,
        Status = ImageStatus.Active,
        ContainerFormat = "bare",
        DiskFormat = "qcow2",
        SizeBytes = 21_233_664,
        VirtualSizeBytes = 117_440_512,
        CreatedAt = transaction.Now,
        UpdatedAt = transaction.Now,
    });
}
