using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>How each row of the tables of snapshots, backups, groups and group snapshots is called.</summary>
internal static class CopyStatusCalls
{
    public static Dictionary<string, CopyStatusCall> Snapshots { get; } = new()
    {
        [nameof(VolumeSnapshotStatusRules.Copy)] = new(SnapshotAsync, (test, id, _) => test.User.CreateVolumeAsync(new() { SnapshotId = id })),
        [nameof(VolumeSnapshotStatusRules.Delete)] = new(SnapshotAsync, (test, id, _) => test.User.DeleteSnapshotAsync(id)),
        [nameof(VolumeSnapshotStatusRules.ForceDelete)] = new(SnapshotAsync, (test, id, _) => test.Admin.ForceDeleteSnapshotAsync(id)),
        [nameof(VolumeSnapshotStatusRules.Unmanage)] = new(SnapshotAsync, (test, id, _) => test.Admin.UnmanageSnapshotAsync(id)),
        [nameof(VolumeSnapshotStatusRules.Cascade)] = new(SnapshotAsync, (test, _, volume) => test.User.DeleteVolumeAsync(volume, cascade: true)),
        [nameof(VolumeSnapshotStatusRules.ForceCascade)] = new(SnapshotAsync, (test, _, volume) => test.Admin.ForceDeleteVolumeAsync(volume, cascade: true)),
        [nameof(VolumeSnapshotStatusRules.DeleteWithGroup)] = new(GroupedSnapshotAsync, (test, _, group) => test.User.DeleteGroupSnapshotAsync(group)),
        [nameof(VolumeSnapshotStatusRules.Revert)] = new(SnapshotAsync, (test, id, volume) => test.User.RevertToSnapshotAsync(volume, id)),
        [nameof(VolumeSnapshotStatusRules.Backup)] = new(SnapshotAsync, (test, id, volume) => test.User.CreateBackupAsync(new() { VolumeId = volume, SnapshotId = id })),
        [nameof(VolumeSnapshotStatusRules.Transfer)] = new(SnapshotAsync, (test, _, volume) => test.User.CreateTransferAsync(new() { VolumeId = volume })),
        [nameof(VolumeSnapshotStatusRules.Reset)] = new(SnapshotAsync, (test, id, _) => test.Admin.ResetSnapshotStatusAsync(id, VolumeSnapshotStatus.Available)),
    };

    public static Dictionary<string, CopyStatusCall> Backups { get; } = new()
    {
        [nameof(VolumeBackupStatusRules.Delete)] = new(BackupAsync, (test, id, _) => test.User.DeleteBackupAsync(id)),
        [nameof(VolumeBackupStatusRules.Restore)] = new(BackupAsync, (test, id, volume) => test.User.RestoreBackupAsync(new() { BackupId = id, VolumeId = volume })),
        [nameof(VolumeBackupStatusRules.ForceDelete)] = new(BackupAsync, (test, id, _) => test.Admin.ForceDeleteBackupAsync(id)),
        [nameof(VolumeBackupStatusRules.Export)] = new(BackupAsync, (test, id, _) => test.Admin.ExportBackupAsync(id)),
    };

    public static Dictionary<string, CopyStatusCall> Groups { get; } = new()
    {
        [nameof(VolumeGroupStatusRules.TakeVolume)] = new(
            GroupAsync, (test, id, _) => test.User.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = VolumeType.DefaultName, GroupId = id })),
        [nameof(VolumeGroupStatusRules.Update)] = new(GroupAsync, (test, id, volume) => test.User.UpdateGroupAsync(new() { GroupId = id, RemoveVolumeIds = [volume] })),
        [nameof(VolumeGroupStatusRules.Clone)] = new(GroupAsync, (test, id, _) => test.User.CreateGroupAsync(new() { SourceGroupId = id })),
        [nameof(VolumeGroupStatusRules.Snapshot)] = new(GroupAsync, (test, id, _) => test.User.CreateGroupSnapshotAsync(new() { GroupId = id })),
        [nameof(VolumeGroupStatusRules.Delete)] = new(GroupAsync, (test, id, _) => test.User.DeleteGroupAsync(id, deleteVolumes: true)),
    };

    /// <summary>Those rows of the groups' table that are group snapshots' too.</summary>
    public static Dictionary<string, CopyStatusCall> GroupSnapshots { get; } = new()
    {
        [nameof(VolumeGroupStatusRules.Clone)] = new(GroupSnapshotAsync, (test, id, _) => test.User.CreateGroupAsync(new() { GroupSnapshotId = id })),
        [nameof(VolumeGroupStatusRules.Delete)] = new(GroupSnapshotAsync, (test, id, _) => test.User.DeleteGroupSnapshotAsync(id)),
    };

    private static async Task<(string Id, string With)> SnapshotAsync(VolumeTestBase test)
    {
        var volume = await test.User.CreateVolumeAsync(new() { SizeGiB = 1 });
        return ((await test.User.CreateSnapshotAsync(new() { VolumeId = volume.Id })).Id, volume.Id);
    }

    private static async Task<(string Id, string With)> BackupAsync(VolumeTestBase test)
    {
        var volume = await test.User.CreateVolumeAsync(new() { SizeGiB = 1 });
        return ((await test.User.CreateBackupAsync(new() { VolumeId = volume.Id })).Id, volume.Id);
    }

    private static async Task<(string Id, string With)> GroupAsync(VolumeTestBase test)
    {
        var group = await test.MakeGroupAsync();
        var volume = await test.User.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = VolumeType.DefaultName, GroupId = group.Id });
        return (group.Id, volume.Id);
    }

    private static async Task<(string Id, string With)> GroupSnapshotAsync(VolumeTestBase test)
    {
        var (group, _) = await GroupAsync(test);
        return ((await test.User.CreateGroupSnapshotAsync(new() { GroupId = group })).Id, group);
    }

    private static async Task<(string Id, string With)> GroupedSnapshotAsync(VolumeTestBase test)
    {
        var (snapshot, _) = await GroupSnapshotAsync(test);
        await foreach (var taken in test.User.ListSnapshotsAsync())
        {
            if (taken.GroupSnapshotId == snapshot) return (taken.Id, snapshot);
        }

        throw new InvalidOperationException("The group snapshot has no snapshot.");
    }
}
