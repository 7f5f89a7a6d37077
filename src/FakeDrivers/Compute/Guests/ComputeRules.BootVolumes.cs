using System.Text.Json;
using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Servers that boot from volumes: images of them, building them anew, and rescuing them.</content>
internal static partial class ComputeRules
{
    private const long BytesPerGiB = 1L << 30;

    /// <summary>Takes snapshots of all volumes of a server, and makes an image that names them; it has no bytes, and is active at once.</summary>
    private static Image ImageOfVolumes(Transaction tx, Server server, CreateServerImageRequest request)
    {
        var disks = new List<(ServerVolume Volume, string SnapshotId, int SizeGiB)>(server.Volumes.Count);
        foreach (var volume in server.Volumes.OrderByDescending(volume => volume.IsBootVolume))
        {
            var snapshot = VolumeRules.CreateSnapshot(tx, new()
            {
                VolumeId = volume.VolumeId,
                Name = Shortened($"snapshot for {request.Name}"),
                Description = string.Empty,
                Force = true,
            });
            disks.Add((volume, snapshot.Id, snapshot.SizeGiB));
        }

        NoteDone(tx, server, ServerActions.CreateImage);
        var properties = new Dictionary<string, string>(request.Properties)
        {
            [ImageMappings.Property] = ImageMappings.Write(disks),
            ["bdm_v2"] = "True",
            ["root_device_name"] = DeviceName.Root,
            ["base_image_ref"] = string.Empty,
        };
        var image = new Image
        {
            Id = tx.NewId("image", request.Name),
            Name = request.Name,
            Owner = server.ProjectId,
            Visibility = ImageVisibility.Private,
            Properties = properties,
        };
        return ImageRules.RegisterFor(tx, image);
    }

    /// <summary>The request for a server from an image that stands for disks, as one for these disks; what it says of a disk itself prevails.</summary>
    private static CreateServerRequest WithMappedDisks(StateView view, CreateServerRequest request)
    {
        if (request.ImageId is not { } imageId || ImageRules.FindVisible(view, imageId) is not { Status: ImageStatus.Active } image) return request;
        if (!image.Properties.TryGetValue(ImageMappings.Property, out var text)) return request;
        DemandMemory(view, request, image);
        try
        {
            var wished = request.BlockDevices.Concat(request.Volumes.Select(DeviceOf)).ToList();
            var mapped = ImageMappings.Read(text)
                .Where(disk => !wished.Exists(wish => (wish.BootIndex == 0 && disk.BootIndex == 0) || (wish.Device is { } device && device == disk.Device)));
            return request with { ImageId = null, Volumes = [], BlockDevices = [.. mapped, .. wished] };
        }
        catch (JsonException error)
        {
            throw ComputeErrors.ImageMapping(image, error.Message);
        }
    }

    private static void DemandMemory(StateView view, CreateServerRequest request, Image image)
    {
        if (UsableFlavor(view, request.FlavorId) is { } flavor && flavor.MemoryMiB < image.MinMemoryMiB)
        {
            throw ComputeErrors.FlavorTooSmall(flavor, "MiB of memory", image.MinMemoryMiB, flavor.MemoryMiB);
        }
    }

    private static BlockDevice DeviceOf(ServerVolumeRequest volume) => new()
    {
        Source = BlockDeviceSource.Volume,
        SourceId = volume.VolumeId,
        Device = volume.Device,
        DeleteOnTermination = volume.DeleteOnTermination,
        BootIndex = volume.IsBootVolume ? 0 : null,
        Tag = volume.Tag,
    };

    /// <summary>Checks that the image fits the disk that the server boots from, and says that a boot volume is to be filled from it.</summary>
    private static void DemandReimage(Transaction tx, Server server, Image image)
    {
        if (server.ImageId is not null)
        {
            DemandFits(server.Flavor, image);
            return;
        }

        if (server.Flavor.MemoryMiB < image.MinMemoryMiB) throw ComputeErrors.FlavorTooSmall(server.Flavor, "MiB of memory", image.MinMemoryMiB, server.Flavor.MemoryMiB);
        if (BootVolumeOf(tx, server) is { } volume)
        {
            var bytes = Math.Max(image.SizeBytes ?? 0, image.VirtualSizeBytes ?? 0);
            var needed = (int)Math.Clamp((bytes + BytesPerGiB - 1) / BytesPerGiB, image.MinDiskGiB, int.MaxValue);
            if (volume.SizeGiB < needed) throw ComputeErrors.VolumeTooSmall(volume, image, needed);
        }

        tx.Put(ComputeTables.Reimages, new(server.Id, image.Id));
    }

    /// <summary>Fills the volume that a server boots from, where that was asked for; it does not matter what became of the image meanwhile.</summary>
    public static void Reimage(Transaction tx, Server server)
    {
        if (tx.Find(ComputeTables.Reimages, server.Id) is not { } asked) return;
        tx.Remove(ComputeTables.Reimages, server.Id);
        if (BootVolumeOf(tx, server) is not { } volume) return;
        var name = tx.Find(ImageTables.Images, asked.ImageId)?.Name ?? string.Empty;
        VolumeRules.Become(tx, volume with
        {
            ContentId = ImageRules.ContentIdOf(tx, asked.ImageId),
            IsBootable = true,
            ImageMetadata = new Dictionary<string, string> { ["image_id"] = asked.ImageId, ["image_name"] = name },
        }, null);
    }

    private static Volume? BootVolumeOf(StateView view, Server server) =>
        server.Volumes.FirstOrDefault(volume => volume.IsBootVolume) is { } root ? view.Find(VolumeTables.Volumes, root.VolumeId) : null;

    /// <summary>The image that a server is rescued with; one that boots from a volume needs an image that says by which device.</summary>
    private static string RescueImageOf(StateView view, Server server, string? wished)
    {
        if ((wished ?? server.ImageId) is not { } imageId) throw ComputeErrors.NotRescuable(server, null);
        var image = ActiveImage(view, imageId);
        var isStable = image.Properties.ContainsKey(ComputeErrors.RescueDevice) || image.Properties.ContainsKey(ComputeErrors.RescueBus);
        return server.ImageId is not null || isStable ? imageId : throw ComputeErrors.NotRescuable(server, imageId);
    }

    private static string Shortened(string name) => name.Length > MostCharacters ? name[..MostCharacters] : name;
}
