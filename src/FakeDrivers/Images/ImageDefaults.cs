using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The images that a world starts with.</summary>
internal static class ImageDefaults
{
    public const string ImageName = "cirros";

    public const string DevStackImageName = "cirros-0.6.2-x86_64-disk";

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

    /// <summary>The image of a DevStack. It has no bytes: sizes and hash are those of the real one.</summary>
    public static void SeedDevStack(Transaction transaction) => transaction.Add(ImageTables.Images, new Image
    {
        Id = transaction.NewId("image", DevStackImageName),
        Name = DevStackImageName,
        Status = ImageStatus.Active,
        ContainerFormat = "bare",
        DiskFormat = "qcow2",
        SizeBytes = 21_430_272,
        VirtualSizeBytes = 117_440_512,
        Checksum = "c8fc807773e5354afe61636071771906",
        Properties = new Dictionary<string, string> { ["hw_rng_model"] = "virtio" },
        CreatedAt = transaction.Now,
        UpdatedAt = transaction.Now,
    });
}
