using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>
/// Volumes of new servers. Those that are there are taken when the server is asked for; those that are made for it when they are made, for which its
/// build waits. The devices of all are given away at the beginning.
/// </content>
internal static partial class ComputeRules
{
    // Source: Nova, block_device_allocate_retries and block_device_allocate_retries_interval: 60 looks, 3 seconds apart.
    private static readonly TimeSpan LongestMaking = TimeSpan.FromMinutes(3);

    /// <summary>The volumes that a server is to get, checked as far as they are there, so that a request for others is refused even where there is no host.</summary>
    private static List<PlannedDisk> DisksFor(StateView view, CreateServerRequest request)
    {
        var wishes = request.Volumes
            .Select(volume => (Volume: volume, Source: (BlockDevice?)null))
            .Concat(request.BlockDevices.Where(device => device.Destination == BlockDeviceDestination.Volume).Select(device => (RequestOf(device), device.Source == BlockDeviceSource.Volume ? null : device)))
            .ToList();
        var wished = wishes.Select(wish => wish.Item1.Device).OfType<string>().ToList();
        var disks = new List<PlannedDisk>(wishes.Count);
        foreach (var (wish, source) in wishes)
        {
            if (source is null) DemandVolume(view, wish, request, disks);
            DemandDeviceTag(wish.Tag);
            var taken = disks.ConvertAll(other => other.Device);
            disks.Add(new(wish.IsBootVolume ? DeviceName.Root : DeviceFor(taken, request.Name, wish.Device, [.. taken, .. wished]))
            {
                VolumeId = source is null ? wish.VolumeId : null,
                Source = source,
                DeleteOnTermination = wish.DeleteOnTermination,
                IsBootVolume = wish.IsBootVolume,
                Tag = wish.Tag,
            });
        }

        DemandDisks(disks.Count(disk => !disk.IsBootVolume), view.Options<FakeComputeOptions>());
        return disks;
    }

    private static void DemandVolume(StateView view, ServerVolumeRequest wanted, CreateServerRequest request, List<PlannedDisk> others)
    {
        var volume = view.Find(VolumeTables.Volumes, wanted.VolumeId);
        if (volume is null || volume.ProjectId != view.Caller.ProjectId) throw ComputeErrors.NoVolume(wanted.VolumeId);
        if (others.Exists(other => other.VolumeId == volume.Id)) throw ComputeErrors.VolumeTwice(volume.Id);
        if (wanted.IsBootVolume && !volume.IsBootable) throw ComputeErrors.NotBootable(volume);
        if (!VolumeStatusRules.Reserve.Allows(volume.Status, volume.IsMultiattach)) throw VolumeErrors.WrongStatus(volume, VolumeStatusRules.Reserve);
        var options = view.Options<FakeComputeOptions>();
        var zone = request.AvailabilityZone ?? ZoneOfVolumes(view, others) ?? (IsZone(view, volume.AvailabilityZone) ? volume.AvailabilityZone : options.AvailabilityZone);
        DemandZone(volume, zone, options);
    }

    /// <summary>Where servers have volumes of their own zone only, a server that names no zone is in that of its volumes.</summary>
    private static string? ZoneOfVolumes(StateView view, IEnumerable<PlannedDisk> disks) => view.Options<FakeComputeOptions>().AttachAcrossZones
        ? null
        : disks.Select(disk => disk.VolumeId).OfType<string>().Select(id => view.Find(VolumeTables.Volumes, id)?.AvailabilityZone).FirstOrDefault();

    private static ServerVolumeRequest RequestOf(BlockDevice device) => new()
    {
        VolumeId = device.SourceId ?? string.Empty,
        Device = device.Device,
        DeleteOnTermination = device.DeleteOnTermination,
        IsBootVolume = IsBootVolume(device),
        Tag = device.Tag,
    };

    /// <summary>Begins to make the volumes that are to be made.</summary>
    /// <remarks>What the volume service refuses, or cannot do, is no refusal of the server: as upstream, the server fails.</remarks>
    private static List<PlannedDisk> WithMadeVolumes(Transaction tx, List<PlannedDisk> disks, string zone, ref DriverException? failure)
    {
        var made = new List<PlannedDisk>(disks.Count);
        try
        {
            foreach (var disk in disks)
            {
                if (disk.Source is null)
                {
                    made.Add(disk);
                    continue;
                }

                var volume = MakeVolume(tx, disk.Source, zone);
                made.Add(disk with { VolumeId = volume.Id });
                if (volume.Status == VolumeStatus.Error) throw ComputeErrors.VolumeNotMade(volume.Id);
            }
        }
        catch (DriverException refusal)
        {
            failure = refusal;
            foreach (var disk in made.Where(disk => disk is { Source: not null, DeleteOnTermination: true })) TakeBack(tx, disk.VolumeId!);
        }

        return made;
    }

    // Where servers have volumes of their own zone only, a volume that is made for one is in its zone.
    private static Volume MakeVolume(Transaction tx, BlockDevice device, string zone) => VolumeRules.Create(tx, new()
    {
        Name = string.Empty,
        SizeGiB = device.SizeGiB,
        VolumeType = device.VolumeType,
        AvailabilityZone = tx.Options<FakeComputeOptions>().AttachAcrossZones ? null : zone,
        SnapshotId = device.Source == BlockDeviceSource.Snapshot ? device.SourceId : null,
        ImageId = device.Source == BlockDeviceSource.Image ? device.SourceId : null,
    });

    /// <summary>Takes the volumes that are there for a server, as far as attaching until it is built, and writes down those that are being made.</summary>
    private static Server WithDisks(Transaction tx, Server server, List<PlannedDisk> disks)
    {
        if (disks.Count == 0) return server;
        var taken = new List<ServerVolume>(disks.Count);
        var awaited = new List<ServerVolumeRequest>();
        foreach (var disk in disks)
        {
            var wanted = new ServerVolumeRequest
            {
                VolumeId = disk.VolumeId!,
                Device = disk.Device,
                DeleteOnTermination = disk.DeleteOnTermination,
                IsBootVolume = disk.IsBootVolume,
                Tag = disk.Tag,
            };
            if (disk.Source is not null && IsBeingMade(tx, wanted)) awaited.Add(wanted);
            else taken.Add(TakeVolume(tx, server, wanted));
        }

        if (awaited.Count > 0) tx.Add(ComputeTables.AwaitedDisks, new AwaitedDisksRow(server.Id) { Disks = awaited });
        return server with { Volumes = taken, TaskState = awaited.Count > 0 ? ServerTaskState.BlockDeviceMapping : server.TaskState };
    }

    private static bool IsBeingMade(StateView view, ServerVolumeRequest disk) =>
        view.Find(VolumeTables.Volumes, disk.VolumeId) is { Status: VolumeStatus.Creating or VolumeStatus.Downloading };

    /// <summary>Begins the build, or what comes before it.</summary>
    private static void BeginBuild(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.AwaitedDisks, serverId) is { } awaited) AwaitDisks(tx, awaited);
        else tx.Begin(ComputeTransitions.FinishBuild, serverId, tx.Options<FakeComputeOptions>().Build);
    }

    /// <summary>Goes on with a server whose volumes were being made: with its build when all are there, else it waits on.</summary>
    /// <exception cref="ConflictException">One will not be made.</exception>
    public static void MapDisks(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server || tx.Find(ComputeTables.AwaitedDisks, serverId) is not { } awaited) return;
        foreach (var disk in awaited.Disks)
        {
            if (tx.Find(VolumeTables.Volumes, disk.VolumeId) is null or { Status: VolumeStatus.Error }) throw ComputeErrors.VolumeNotMade(disk.VolumeId);
        }

        if (awaited.Disks.Any(disk => IsBeingMade(tx, disk)))
        {
            AwaitDisks(tx, awaited);
            return;
        }

        tx.Remove(ComputeTables.AwaitedDisks, serverId);
        var taken = awaited.Disks.Select(disk => TakeVolume(tx, server, disk)).ToList();
        Become(tx, server with { Volumes = [.. server.Volumes, .. taken], TaskState = ServerTaskState.Spawning });
        BeginBuild(tx, serverId);
    }

    /// <summary>Takes back the volumes whose making has only just begun, for a server that fails with the very request for it.</summary>
    private static void TakeBackDisks(Transaction tx, string serverId)
    {
        foreach (var disk in tx.Find(ComputeTables.AwaitedDisks, serverId)?.Disks.Where(disk => disk.DeleteOnTermination) ?? []) TakeBack(tx, disk.VolumeId);
    }

    // Upstream one is made after the other, so that those before the one that failed are there by then, and can be deleted.
    private static void TakeBack(Transaction tx, string volumeId)
    {
        if (!VolumeRules.DeleteOnTermination(tx, volumeId)) VolumeEndings.Delete(tx, volumeId);
    }

    /// <summary>Forgets the volumes that are being made for a server which does not get them any more; what goes with it and can go, goes.</summary>
    public static void GiveUpDisks(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.AwaitedDisks, serverId) is not { } awaited) return;
        tx.Remove(ComputeTables.AwaitedDisks, serverId);
        foreach (var disk in awaited.Disks.Where(disk => disk.DeleteOnTermination)) VolumeRules.DeleteOnTermination(tx, disk.VolumeId);
    }

    /// <summary>Looks again right after the last volume that is under way, whichever way that goes.</summary>
    private static void AwaitDisks(Transaction tx, AwaitedDisksRow awaited)
    {
        var making = awaited.Disks.Where(disk => IsBeingMade(tx, disk)).SelectMany(disk => tx.Get(PendingTransitions.Slice).Of(disk.VolumeId)).ToList();
        var next = new DueTransition { Transition = ComputeTransitions.FinishBlockDeviceMapping, TargetId = awaited.ServerId, Caller = tx.Caller, BegunAt = tx.Now };
        if (making.Exists(pending => pending.ObservationsLeft is not null)) next = next with { ObservationsLeft = 1 };
        else if (making.Max(pending => pending.DueAt) is { } due) next = next with { DueAt = due > tx.Now ? due : tx.Now };
        else if (awaited.GivenUpAt <= tx.Now) throw ComputeErrors.VolumesNotMadeInTime(awaited.Disks.Select(disk => disk.VolumeId), LongestMaking);
        else next = next with { DueAt = awaited.GivenUpAt ?? tx.Now + LongestMaking };
        var isHanging = next.ObservationsLeft is null && making.TrueForAll(pending => pending.DueAt is null);
        tx.Put(ComputeTables.AwaitedDisks, awaited with { GivenUpAt = isHanging ? next.DueAt : null });
        tx.Set(PendingTransitions.Slice, tx.Get(PendingTransitions.Slice).Add(next));
    }
}
