using FakeDrivers.Volumes;
using static FakeDrivers.Tests.Proofs.WriteStageThings;

namespace FakeDrivers.Tests.Proofs;

/// <summary>The write operations of volumes that administrators have, and what goes with them.</summary>
internal static class VolumeManagementCalls
{
    public static IReadOnlyList<WriteCall> All { get; } =
    [
        new(VolumeOperations.Reimage,
            (s, t) => s.Volumes.ReimageVolumeAsync(new() { VolumeId = s.Free, ImageId = s.Image }, t),
            (s, t) => s.Volumes.ReimageVolumeAsync(new() { VolumeId = s.Free, ImageId = "none" }, t)),
        new(VolumeOperations.SetSnapshotMetadata,
            (s, t) => s.Volumes.SetSnapshotMetadataAsync(s.Taken, Pair("new", "1"), t),
            (s, t) => s.Volumes.SetSnapshotMetadataAsync(s.Taken, Pair("new*", "1"), t)),
        new(VolumeOperations.UnsetSnapshotMetadata,
            (s, t) => s.Volumes.UnsetSnapshotMetadataAsync(s.Taken, "key", t),
            (s, t) => s.Volumes.UnsetSnapshotMetadataAsync(s.Taken, "none", t)),
        new(VolumeOperations.ResetAttachStatus,
            (s, t) => s.World.Volumes.ResetAttachStatusAsync(s.Used, VolumeAttachStatus.Detached, t),
            (s, t) => s.World.Volumes.ResetAttachStatusAsync(s.Data, VolumeAttachStatus.Detached, t)),
        new(VolumeOperations.ForceDetach, (s, t) => s.World.Volumes.ForceDetachVolumeAsync(s.Used, null, t), (s, t) => s.World.Volumes.ForceDetachVolumeAsync(s.Data, null, t)),
        new(VolumeOperations.ForceDeleteSnapshot,
            (s, t) => s.World.Volumes.ForceDeleteSnapshotAsync(s.Taken, t),
            (s, t) => s.Volumes.ForceDeleteSnapshotAsync(s.Taken, t)),
        new(VolumeOperations.ForceDeleteBackup,
            (s, t) => s.World.Volumes.ForceDeleteBackupAsync(s.Things.Backup, t),
            (s, t) => s.World.Volumes.ForceDeleteBackupAsync("none", t)),
        new(VolumeOperations.ResetGroupStatus,
            (s, t) => s.World.Volumes.ResetGroupStatusAsync(s.Things.Group, VolumeGroupStatus.Error, t),
            (s, t) => s.World.Volumes.ResetGroupStatusAsync(s.Things.Group, (VolumeGroupStatus)99, t)),
        new(VolumeOperations.ResetGroupSnapshotStatus,
            (s, t) => s.World.Volumes.ResetGroupSnapshotStatusAsync(s.Things.GroupSnapshot, VolumeGroupStatus.Error, t),
            (s, t) => s.World.Volumes.ResetGroupSnapshotStatusAsync(s.Things.GroupSnapshot, (VolumeGroupStatus)99, t)),
        new(VolumeOperations.ManageSnapshot,
            (s, t) => s.World.Volumes.ManageSnapshotAsync(new() { VolumeId = s.Free, SourceName = "old" }, t),
            (s, t) => s.World.Volumes.ManageSnapshotAsync(new() { VolumeId = s.Parent, SourceName = "snapshot-" + s.Taken }, t)),
        new(VolumeOperations.UnmanageSnapshot,
            (s, t) => s.World.Volumes.UnmanageSnapshotAsync(s.Taken, t),
            (s, t) => s.World.Volumes.UnmanageSnapshotAsync("none", t)),
        new(VolumeOperations.ImportBackup,
            async (s, t) =>
            {
                var record = await s.World.Volumes.ExportBackupAsync(s.Things.Backup, t);
                await s.World.Volumes.ForceDeleteBackupAsync(s.Things.Backup, t);
                await s.World.Volumes.ImportBackupAsync(record, t);
            },
            (s, t) => s.World.Volumes.ImportBackupAsync(new("fakedrivers.volumes.backup", "nonsense"), t)),
        new(VolumeOperations.SetDefaultType,
            (s, t) => s.World.Volumes.SetDefaultTypeAsync("shop", "fast", t),
            (s, t) => s.World.Volumes.SetDefaultTypeAsync("shop", "none", t)),
        new(VolumeOperations.UnsetDefaultType,
            (s, t) => s.World.Volumes.UnsetDefaultTypeAsync("known", t),
            (s, t) => s.Volumes.UnsetDefaultTypeAsync("shop", t)),
        new(VolumeOperations.UnsetGroupSpec,
            (s, t) => s.World.Volumes.UnsetGroupSpecAsync(s.Things.GroupType, "key", t),
            (s, t) => s.World.Volumes.UnsetGroupSpecAsync(s.Things.GroupType, "none", t)),
        new(VolumeOperations.UpdateGroupType,
            (s, t) => s.World.Volumes.UpdateGroupTypeAsync(new() { GroupTypeId = s.Things.GroupType, Name = "new" }, t),
            (s, t) => s.World.Volumes.UpdateGroupTypeAsync(new() { GroupTypeId = s.Things.GroupType, Name = "apart" }, t)),
    ];
}
