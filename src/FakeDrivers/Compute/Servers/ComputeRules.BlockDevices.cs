using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>
/// Disks of new servers. A volume that the service makes for a server is there at once: the time that it takes is part of the server's build.
/// </content>
internal static partial class ComputeRules
{
    /// <summary>Checks the disks that are asked for, before anything is made.</summary>
    private static void DemandBlockDevices(StateView view, CreateServerRequest request, Flavor flavor)
    {
        if (request.BlockDevices.Count == 0) return;
        if (request.Volumes.Count > 0) throw ComputeErrors.VolumesAndBlockDevices();
        long ephemeral = 0;
        foreach (var device in request.BlockDevices)
        {
            DemandBlockDevice(device, request);
            if (device is { Source: BlockDeviceSource.Blank, Destination: BlockDeviceDestination.Local }) ephemeral += device.SizeGiB ?? flavor.EphemeralGiB;
            if (device.Source == BlockDeviceSource.Snapshot && !view.Contains(VolumeTables.Snapshots, device.SourceId!)) throw ComputeErrors.NoSnapshot(device.SourceId!);
        }

        if (ephemeral > flavor.EphemeralGiB) throw ComputeErrors.EphemeralTooLarge(flavor, ephemeral);
    }

    private static void DemandBlockDevice(BlockDevice device, CreateServerRequest request)
    {
        if (device.Source == BlockDeviceSource.Blank != device.SourceId is null) throw ComputeErrors.WrongSource(device);
        if (device.SizeGiB < 1) throw ComputeErrors.BlockDeviceSize(device);
        DemandDeviceTag(device.Tag);
        var isGood = (device.Source, device.Destination) switch
        {
            (BlockDeviceSource.Image, BlockDeviceDestination.Local) => device is { BootIndex: 0 } && device.SourceId == request.ImageId,
            (BlockDeviceSource.Volume or BlockDeviceSource.Snapshot, BlockDeviceDestination.Local) => false,
            _ => true,
        };
        if (!isGood) throw ComputeErrors.BlockDevicePlace(device);
        var needsSize = device is { Source: BlockDeviceSource.Image or BlockDeviceSource.Blank, Destination: BlockDeviceDestination.Volume };
        if (needsSize && device.SizeGiB is null) throw ComputeErrors.BlockDeviceSize(device);
        if (device is { BootIndex: 0, Source: BlockDeviceSource.Blank }) throw ComputeErrors.WrongSource(device);
    }

    private static bool IsBootVolume(BlockDevice device) => device is { BootIndex: 0, Destination: BlockDeviceDestination.Volume };

    /// <summary>Makes the volumes that are to be made, and gives the request as one for volumes that are there.</summary>
    /// <remarks>What the volume service refuses is no refusal of the server: as upstream, the server fails.</remarks>
    private static CreateServerRequest WithMadeVolumes(Transaction tx, CreateServerRequest request, string zone, ref DriverException? failure)
    {
        if (request.BlockDevices.Count == 0) return request;
        var volumes = new List<ServerVolumeRequest>(request.BlockDevices.Count);
        try
        {
            foreach (var device in request.BlockDevices.Where(device => device.Destination == BlockDeviceDestination.Volume))
            {
                volumes.Add(Volume(tx, device, zone));
            }
        }
        catch (DriverException refusal)
        {
            failure = refusal;
            var made = volumes.Where(volume => volume.DeleteOnTermination && request.BlockDevices.All(device => device.SourceId != volume.VolumeId));
            foreach (var volume in made) VolumeRules.DeleteOnTermination(tx, volume.VolumeId);
        }

        return request with { Volumes = volumes };
    }

    private static ServerVolumeRequest Volume(Transaction tx, BlockDevice device, string zone) => new()
    {
        VolumeId = device.Source == BlockDeviceSource.Volume ? device.SourceId! : MakeVolume(tx, device, zone),
        Device = device.Device,
        DeleteOnTermination = device.DeleteOnTermination,
        IsBootVolume = IsBootVolume(device),
        Tag = device.Tag,
    };

    // Where servers have volumes of their own zone only, a volume that is made for one is in its zone.
    private static string MakeVolume(Transaction tx, BlockDevice device, string zone)
    {
        var volume = VolumeRules.Create(tx, new()
        {
            Name = string.Empty,
            SizeGiB = device.SizeGiB,
            AvailabilityZone = tx.Options<FakeComputeOptions>().AttachAcrossZones ? null : zone,
            SnapshotId = device.Source == BlockDeviceSource.Snapshot ? device.SourceId : null,
            ImageId = device.Source == BlockDeviceSource.Image ? device.SourceId : null,
        });
        foreach (var transition in new[] { VolumeTransitions.FinishCreate, VolumeTransitions.FinishDownload })
        {
            if (tx.Cancel(transition, volume.Id)) transition.Succeed(tx, volume.Id);
        }

        return tx.Find(VolumeTables.Volumes, volume.Id) is { Status: VolumeStatus.Available } ? volume.Id : throw ComputeErrors.VolumeNotMade(volume);
    }
}
