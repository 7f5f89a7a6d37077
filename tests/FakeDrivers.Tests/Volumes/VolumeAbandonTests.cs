using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>A volume that is taken out of what it was in: what was held for that is free again.</summary>
public sealed class VolumeAbandonTests() : VolumeTestBase(options =>
{
    var slow = Progress.After(TimeSpan.FromSeconds(10));
    (options.RestoreBackup, options.Revert, options.Upload, options.Delete) = (slow, slow, slow, Progress.After(TimeSpan.FromSeconds(5)));
})
{
    [Fact]
    public async Task What_is_detached_while_it_is_on_offer_stays_on_offer()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var transfer = await Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, Token);

        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);

        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.AwaitingTransfer);
        await Bank.AcceptTransferAsync(transfer.Id, transfer.AuthKey!, Token);
        (await Bank.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task A_backup_is_available_again_when_the_volume_that_it_is_restored_to_is_given_another_status()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = volume.Id }, Token);

        await Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Error, Token);

        (await Volumes.GetBackupAsync(backup.Id, Token)).Status.Should().Be(VolumeBackupStatus.Available);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_restore_fails_when_its_backup_goes_whatever_status_somebody_wrote(bool isLost)
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = volume.Id }, Token);
        World.Edit(edit => edit.VolumeBackup(backup.Id, row => row with { Status = VolumeBackupStatus.Error }));

        if (isLost) World.Edit(edit => edit.RemoveVolumeBackup(backup.Id));
        else await Volumes.DeleteBackupAsync(backup.Id, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.ErrorRestoring);
        World.Snapshot().Rows(VolumeTables.Work).Should().BeEmpty();
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_backup_is_available_again_when_the_volume_that_it_is_restored_to_is_deleted_by_force()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = volume.Id }, Token);

        await Administrator.ForceDeleteVolumeAsync(volume.Id, cancellationToken: Token);
        World.Clock.Advance(TimeSpan.FromSeconds(5));

        (await Volumes.GetBackupAsync(backup.Id, Token)).Status.Should().Be(VolumeBackupStatus.Available);
    }

    [Fact]
    public async Task A_snapshot_is_available_again_when_the_volume_that_reverts_to_it_is_given_another_status()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var snapshot = await Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, Token);
        await Volumes.RevertToSnapshotAsync(volume.Id, snapshot.Id, Token);

        await Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Available, Token);

        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Available);
    }

    [Fact]
    public async Task Snapshots_that_were_deleted_with_a_volume_which_then_stays_are_not_deleted_for_ever()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var snapshot = await Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, Token);
        await Volumes.DeleteVolumeAsync(volume.Id, cascade: true, Token);

        await Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Available, Token);

        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.ErrorDeleting);
    }

    [Fact]
    public async Task An_image_that_will_never_be_whole_goes_when_its_volume_is_given_another_status()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var imageId = await Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token);

        await Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Available, Token);

        World.Snapshot().Rows(ImageTables.Images).Should().NotContain(image => image.Id == imageId);
        World.Snapshot().Rows(ImageTables.Usages).Should().NotContain(usage => usage.ProjectId == "shop", "nothing is counted for it");
    }
}
