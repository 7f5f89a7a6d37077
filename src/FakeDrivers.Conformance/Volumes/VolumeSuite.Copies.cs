using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] CopyingCases() =>
    [
        Case("VOL-TRF-001", "Who has the key gets the volume into the own project", Api, TransferAsync, VolumeCapabilities.Projects),
        Case("VOL-TRF-002", "A wrong key is refused", Api, TransferKeyAsync),
        Case("VOL-TRF-003", "The key is told only when the transfer is made", Api, TransferSecretAsync),
        Case("VOL-BAK-001", "A backup outlives its volume and is restored to a new one", Api, BackupAsync, VolumeCapabilities.Backups),
        Case("VOL-BAK-002", "An incremental backup needs a full one", Api, IncrementalAloneAsync, VolumeCapabilities.Backups),
        Case("VOL-BAK-003", "A backup that another stands on cannot be deleted", Api, ParentAsync, VolumeCapabilities.Backups),
        Case("VOL-GRP-001", "A group snapshot takes every volume of the group", "Cinder API v3.14", GroupSnapshotAsync, VolumeCapabilities.Administration),
        Case("VOL-GRP-002", "A volume of a group cannot be deleted by itself", "Cinder API v3.13", GroupMemberAsync, VolumeCapabilities.Administration),
        Case("VOL-GRP-003", "A group goes with its volumes when that is asked for", "Cinder API v3.13", GroupDeleteAsync, VolumeCapabilities.Administration),
    ];

    private static async Task TransferAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var transfer = await harness.Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.AwaitingTransfer, token).ConfigureAwait(false);
        await harness.OtherProject.AcceptTransferAsync(transfer.Id, Expect.NotNull(transfer.AuthKey, "the key"), token).ConfigureAwait(false);
        var seen = await harness.OtherProject.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.Equal(VolumeStatus.Available, seen.Status, "the status");
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Volumes.GetVolumeAsync(volume.Id, token), "reading it in the old project").ConfigureAwait(false);
    }

    private static async Task TransferKeyAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var transfer = await harness.Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.AcceptTransferAsync(transfer.Id, "wrong", token), "accepting it").ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.AwaitingTransfer, token).ConfigureAwait(false);
    }

    private static async Task TransferSecretAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var transfer = await harness.Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetTransferAsync(transfer.Id, token).ConfigureAwait(false);
        Expect.Equal(null, seen.AuthKey, "the key");
    }

    private static async Task<VolumeBackup> BackUpAsync(VolumeHarness harness, string volumeId, CancellationToken token, bool isIncremental = false)
    {
        var backup = await harness.Volumes.CreateBackupAsync(new() { VolumeId = volumeId, IsIncremental = isIncremental }, token).ConfigureAwait(false);
        for (var look = 0; backup.Status != VolumeBackupStatus.Available; look++)
        {
            Expect.True(look < Looks && backup.Status == VolumeBackupStatus.Creating, "the backup to become available", backup.Status);
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
            backup = await harness.Volumes.GetBackupAsync(backup.Id, token).ConfigureAwait(false);
        }

        return backup;
    }

    private static async Task BackupAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        var backup = await BackUpAsync(harness, volume.Id, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
        var restored = await harness.Volumes.RestoreBackupAsync(new() { BackupId = backup.Id }, token).ConfigureAwait(false);
        var seen = await WaitAsync(harness, restored.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(2, seen.SizeGiB, "the size in GiB");
    }

    private static async Task IncrementalAloneAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, IsIncremental = true }, token), "making it").ConfigureAwait(false);
    }

    private static async Task ParentAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var full = await BackUpAsync(harness, volume.Id, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        await BackUpAsync(harness, volume.Id, token, isIncremental: true).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(() => harness.Volumes.DeleteBackupAsync(full.Id, token), "deleting it").ConfigureAwait(false);
    }

    /// <summary>Makes a group with one volume in it.</summary>
    private static async Task<(string GroupId, string VolumeId)> MakeGroupAsync(VolumeHarness harness, string name, CancellationToken token)
    {
        var type = await harness.Administrator.CreateGroupTypeAsync(new() { Name = name }, token).ConfigureAwait(false);
        var volumeType = await harness.Volumes.GetDefaultTypeAsync(token).ConfigureAwait(false);
        var group = await harness.Volumes.CreateGroupAsync(new() { GroupType = type.Id, VolumeTypes = [volumeType.Id] }, token).ConfigureAwait(false);
        group = await WaitGroupAsync(harness, group, token).ConfigureAwait(false);
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var filled = await harness.Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] }, token).ConfigureAwait(false);
        await WaitGroupAsync(harness, filled, token).ConfigureAwait(false);
        return (group.Id, volume.Id);
    }

    private static async Task<VolumeGroup> WaitGroupAsync(VolumeHarness harness, VolumeGroup group, CancellationToken token)
    {
        for (var look = 0; group.Status != VolumeGroupStatus.Available; look++)
        {
            Expect.True(look < Looks && group.Status != VolumeGroupStatus.Error, "the group to become available", group.Status);
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
            group = await harness.Volumes.GetGroupAsync(group.Id, token).ConfigureAwait(false);
        }

        return group;
    }

    private static async Task GroupSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var (groupId, volumeId) = await MakeGroupAsync(harness, "conformance-snapshot", token).ConfigureAwait(false);
        var taken = await harness.Volumes.CreateGroupSnapshotAsync(new() { GroupId = groupId }, token).ConfigureAwait(false);
        var snapshots = await ReadAllAsync(harness.Volumes.ListSnapshotsAsync(new() { VolumeId = volumeId }, token)).ConfigureAwait(false);
        Expect.SameElements([taken.Id], snapshots.Select(each => each.GroupSnapshotId), "the group snapshots of the volume's snapshots");
    }

    private static async Task GroupMemberAsync(VolumeHarness harness, CancellationToken token)
    {
        var (_, volumeId) = await MakeGroupAsync(harness, "conformance-member", token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(volumeId, cancellationToken: token), "deleting it").ConfigureAwait(false);
    }

    private static async Task GroupDeleteAsync(VolumeHarness harness, CancellationToken token)
    {
        var (groupId, volumeId) = await MakeGroupAsync(harness, "conformance-delete", token).ConfigureAwait(false);
        await harness.Volumes.DeleteGroupAsync(groupId, deleteVolumes: true, token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, volumeId, token).ConfigureAwait(false);
        await WaitGoneAsync(harness, () => harness.Volumes.GetGroupAsync(groupId, token), "the group", token).ConfigureAwait(false);
    }
}
