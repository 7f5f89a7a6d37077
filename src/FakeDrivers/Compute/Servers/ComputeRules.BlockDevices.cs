using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>What may be asked of the disks of new servers.</content>
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
            DemandVolumeType(view, device);
            if (device is { Source: BlockDeviceSource.Blank, Destination: BlockDeviceDestination.Local }) ephemeral += device.SizeGiB ?? flavor.EphemeralGiB;
            if (device.Source == BlockDeviceSource.Snapshot && !IsOwnSnapshot(view, device.SourceId!)) throw ComputeErrors.NoSnapshot(device.SourceId!);
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

    private static void DemandVolumeType(StateView view, BlockDevice device)
    {
        if (device.VolumeType is not { } type) return;
        if (device.Source == BlockDeviceSource.Volume || device.Destination == BlockDeviceDestination.Local) throw ComputeErrors.VolumeTypeOfNothing(type);
        try
        {
            VolumeRules.GetType(view, new(type));
        }
        catch (ResourceNotFoundException unknown)
        {
            throw ComputeErrors.NoVolumeType(unknown);
        }
    }

    private static bool IsOwnSnapshot(StateView view, string snapshotId) =>
        view.Find(VolumeTables.Snapshots, snapshotId) is { } snapshot && snapshot.ProjectId == view.Caller.ProjectId;

    private static bool IsBootVolume(BlockDevice device) => device is { BootIndex: 0, Destination: BlockDeviceDestination.Volume };
}
