using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <content>What is on the way to somewhere has something that brings it there, and states agree with what there is.</content>
internal static partial class WalkInvariants
{
    private static IEnumerable<string> Statuses(WorldState state, IReadOnlySet<string> touched) =>
    [
        .. Rows(state, ComputeTables.Servers).Where(server => !touched.Contains(server.Id)).SelectMany(server => OfServer(state, server)),
        .. Rows(state, VolumeTables.Volumes).Where(volume => !touched.Contains(volume.Id)).SelectMany(volume => OfVolume(state, volume)),
        .. Rows(state, VolumeTables.Snapshots).Where(snapshot => !touched.Contains(snapshot.Id)).SelectMany(snapshot => OfSnapshot(state, snapshot)),
        .. Rows(state, VolumeTables.Backups).Where(backup => !touched.Contains(backup.Id)).SelectMany(backup => OfBackup(state, backup)),
        .. Rows(state, VolumeTables.Groups).Where(group => !touched.Contains(group.Id) && group.Status is VolumeGroupStatus.Creating or VolumeGroupStatus.Updating or VolumeGroupStatus.Deleting && !IsUnderWay(state, group.Id)).Select(group => $"{group} stays so for ever."),
        .. Rows(state, VolumeTables.GroupSnapshots).Where(snapshot => !touched.Contains(snapshot.Id) && snapshot.Status is VolumeGroupStatus.Creating or VolumeGroupStatus.Deleting && !IsUnderWay(state, snapshot.Id)).Select(snapshot => $"{snapshot} stays so for ever."),
        .. Rows(state, VolumeTables.Work).SelectMany(work => OfWork(state, work, touched)),
        .. Rows(state, ImageTables.Images).Where(image => !touched.Contains(image.Id)).SelectMany(image => OfImage(state, image)),
    ];

    private static IEnumerable<string> OfServer(WorldState state, Server server)
    {
        if (!Enum.IsDefined(server.Status)) yield return $"{server.Id} has no known status.";
        var isBusy = server.TaskState != ServerTaskState.None;
        if (isBusy && !IsUnderWay(state, server.Id) && !Rows(state, ComputeTables.ServerImages).Any(row => row.ServerId == server.Id && IsUnderWay(state, row.ImageId))) yield return $"{server.Id} is {server.TaskState} for ever.";
        if (server.VmState == ServerVmState.Building && !isBusy) yield return $"{server.Id} builds for ever.";
        if (server.VmState == ServerVmState.Resized && server.Move is null) yield return $"{server.Id} is resized from nowhere.";
        if (server.VmState == ServerVmState.SoftDeleted && !IsUnderWay(state, server.Id)) yield return $"{server.Id} is soft-deleted for ever.";
        if (server is { VmState: ServerVmState.Shelved, TaskState: ServerTaskState.None } && PendingOf(state).Of(server.Id).All(pending => pending.Transition != ComputeTransitions.OffloadShelved)) yield return $"{server.Id} is put aside on its host for ever.";
        if (server is { VmState: ServerVmState.ShelvedOffloaded, TaskState: ServerTaskState.None, Host: not null }) yield return $"{server.Id} is offloaded and on {server.Host}.";
        if (server.VmState is ServerVmState.Active or ServerVmState.Rescued or ServerVmState.Stopped or ServerVmState.Paused or ServerVmState.Suspended && server.Host is null) yield return $"{server.Id} is {server.VmState} nowhere.";
        if (isBusy) yield break;
        var isPowered = server.VmState switch
        {
            ServerVmState.Active or ServerVmState.Rescued => server.PowerState == ServerPowerState.Running,
            ServerVmState.Stopped or ServerVmState.SoftDeleted or ServerVmState.Shelved or ServerVmState.ShelvedOffloaded => server.PowerState == ServerPowerState.Shutdown,
            ServerVmState.Paused => server.PowerState == ServerPowerState.Paused,
            ServerVmState.Suspended => server.PowerState is ServerPowerState.Suspended or ServerPowerState.Shutdown,
            _ => true,
        };
        if (!isPowered) yield return $"{server.Id} is {server.VmState} and its power is {server.PowerState}.";
    }

    private static IEnumerable<string> OfVolume(WorldState state, Volume volume)
    {
        if (!Enum.IsDefined(volume.Status)) yield return $"{volume.Id} has no known status.";
        var isMoving = volume.Status is VolumeStatus.Creating or VolumeStatus.Unmanaging or VolumeStatus.Downloading or VolumeStatus.Deleting or VolumeStatus.Extending or VolumeStatus.Managing or VolumeStatus.Uploading
            or VolumeStatus.Retyping or VolumeStatus.BackingUp or VolumeStatus.RestoringBackup or VolumeStatus.Reverting;
        if (isMoving && !IsUnderWay(state, volume.Id) && (Find(state, VolumeTables.Work, volume.Id)?.BackupId is not { } backup || !IsUnderWay(state, backup)) && (volume.GroupId is null || !IsUnderWay(state, volume.GroupId))) yield return $"{volume} stays so for ever.";
        if (volume.Status == VolumeStatus.Available && volume.Attachments.Any(each => each.Status is not (VolumeAttachStatus.ErrorAttaching or VolumeAttachStatus.ErrorDetaching))) yield return $"{volume} is available and has attachments.";
        if (volume.Status == VolumeStatus.InUse && volume.Attachments.Count == 0) yield return $"{volume} is in use by nobody.";
        if (volume.Status == VolumeStatus.AwaitingTransfer != Rows(state, VolumeTables.Transfers).Any(row => row.Transfer.VolumeId == volume.Id)) yield return $"{volume} and its transfer do not agree.";
        if (volume.MigrationStatus is VolumeMigrationStatus.Starting or VolumeMigrationStatus.Migrating or VolumeMigrationStatus.Completing && Find(state, VolumeTables.Work, volume.Id) is null) yield return $"{volume} migrates for ever.";
    }

    private static IEnumerable<string> OfWork(WorldState state, VolumeWork work, IReadOnlySet<string> touched)
    {
        if (touched.Contains(work.VolumeId) || Find(state, VolumeTables.Volumes, work.VolumeId) is not { } volume) yield break;
        var isBusy = volume.Status is VolumeStatus.Downloading or VolumeStatus.Extending or VolumeStatus.Retyping or VolumeStatus.Reverting or VolumeStatus.Uploading or VolumeStatus.BackingUp or VolumeStatus.RestoringBackup
            || volume.MigrationStatus is VolumeMigrationStatus.Starting or VolumeMigrationStatus.Migrating or VolumeMigrationStatus.Completing;
        if (!isBusy) yield return $"{work} is left on {volume}.";
    }

    private static IEnumerable<string> OfSnapshot(WorldState state, VolumeSnapshot snapshot)
    {
        if (!Enum.IsDefined(snapshot.Status)) yield return $"{snapshot.Id} has no known status.";
        var isMoving = snapshot.Status is VolumeSnapshotStatus.Creating or VolumeSnapshotStatus.Deleting;
        if (isMoving && !IsUnderWay(state, snapshot.Id) && (snapshot.GroupSnapshotId is null || !IsUnderWay(state, snapshot.GroupSnapshotId)) && !IsUnderWay(state, snapshot.VolumeId)) yield return $"{snapshot} stays so for ever.";
        if (snapshot.Status == VolumeSnapshotStatus.Restoring && Find(state, VolumeTables.Work, snapshot.VolumeId)?.SnapshotId != snapshot.Id) yield return $"{snapshot} is restored for ever.";
        if (Find(state, VolumeTables.Volumes, snapshot.VolumeId) is { } volume && volume.TypeName != snapshot.TypeName) yield return $"{snapshot} is not of the type of its volume, {volume.TypeName}.";
    }

    private static IEnumerable<string> OfBackup(WorldState state, VolumeBackup backup)
    {
        if (!Enum.IsDefined(backup.Status)) yield return $"{backup.Id} has no known status.";
        var isMoving = backup.Status is VolumeBackupStatus.Creating or VolumeBackupStatus.Deleting or VolumeBackupStatus.Restoring;
        if (isMoving && !IsUnderWay(state, backup.Id) && !Rows(state, VolumeTables.Work).Any(work => work.BackupId == backup.Id)) yield return $"{backup} stays so for ever.";
        if (Find(state, VolumeTables.Backups, backup.ParentId ?? "") is { } parent && parent.VolumeId != backup.VolumeId) yield return $"{backup} stands on a backup of another volume.";
    }

    private static IEnumerable<string> OfImage(WorldState state, Image image)
    {
        if (!Enum.IsDefined(image.Status)) yield return $"{image.Id} has no known status.";
        if (image.Status == ImageStatus.Queued && (image.SizeBytes is not null || image.Locations.Count > 0)) yield return $"{image} is queued and has data.";
        if (image.Status == ImageStatus.PendingDelete && image.Locations.Count == 0) yield return $"{image} has nothing to scrub.";
        var isMoving = image.Status is ImageStatus.Saving or ImageStatus.Importing;
        var isOfOther = Rows(state, VolumeTables.Work).Any(work => work.ImageId == image.Id)
            || (Find(state, ComputeTables.ServerImages, image.Id) is { } made && IsUnderWay(state, made.ServerId))
            || Rows(state, ComputeTables.Servers).Any(server => server.ShelvedImageId == image.Id && IsUnderWay(state, server.Id));
        if (isMoving && !isOfOther && !IsUnderWay(state, image.Id)) yield return $"{image} stays so for ever.";
        if (image.Status == ImageStatus.Uploading && Find(state, ImageTables.Staged, image.Id) is null) yield return $"{image} is staged nowhere.";
    }
}
