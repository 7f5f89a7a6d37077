using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>What an edit stopped is over with the status that the edit writes: nothing is held for it any more.</summary>
public sealed class VolumeStopTests() : VolumeTestBase(options =>
{
    var slow = Progress.After(TimeSpan.FromSeconds(10));
    (options.Extend, options.Retype, options.Migrate, options.RestoreBackup, options.Revert, options.Upload) = (slow, slow, slow, slow, slow, slow);
})
{
    [Fact]
    public async Task A_growth_that_was_stopped_counts_no_more_and_the_volume_can_be_attached()
    {
        var volume = await MakeAsync();
        await Volumes.ExtendVolumeAsync(volume.Id, 9, Token);

        Stop(volume);

        (await UsageAsync()).Should().Be((1, 0, 1));
        World.Snapshot().Rows(VolumeTables.PoolUses).Should().ContainSingle().Which.AllocatedGiB.Should().Be(1);
        await Volumes.AttachVolumeAsync(ToServer(volume), Token);
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.InUse);
        ShouldComeBack();
    }

    [Fact]
    public async Task A_change_of_type_and_a_move_that_were_stopped_take_nothing()
    {
        var (first, second) = (await MakeAsync(2), await MakeAsync(3));
        await MakeTypeAsync("fast");
        await Volumes.RetypeVolumeAsync(new() { VolumeId = first.Id, NewType = "fast" }, Token);
        await Administrator.MigrateVolumeAsync(new() { VolumeId = second.Id, Host = second.Host == FarPool ? "fake@lvm#lvm" : FarPool }, Token);

        Stop(first);
        World.Edit(edit =>
        {
            edit.Stop(second.Id);
            edit.Volume(second.Id, row => row with { MigrationStatus = VolumeMigrationStatus.Error });
        });

        World.Snapshot().Rows(VolumeTables.Work).Should().BeEmpty();
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Types.Should().ContainSingle().Which.Key.Should().Be(VolumeType.DefaultName);
        World.Snapshot().Rows(VolumeTables.PoolUses).Sum(use => use.AllocatedGiB).Should().Be(5);
        ShouldComeBack();
    }

    [Fact]
    public async Task The_backup_the_snapshot_and_the_image_of_what_was_stopped_are_free()
    {
        var (restored, reverted, copied) = (await MakeAsync(), await MakeAsync(), await MakeAsync());
        var (backup, snapshot) = (await Volumes.CreateBackupAsync(new() { VolumeId = restored.Id }, Token), await SnapAsync(reverted));
        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = restored.Id }, Token);
        await Volumes.RevertToSnapshotAsync(reverted.Id, snapshot.Id, Token);
        var imageId = await Volumes.UploadToImageAsync(new() { VolumeId = copied.Id, ImageName = "copy" }, Token);

        foreach (var volume in new[] { restored, reverted, copied }) Stop(volume);

        (await Volumes.GetBackupAsync(backup.Id, Token)).Status.Should().Be(VolumeBackupStatus.Available);
        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Available);
        World.Snapshot().Rows(ImageTables.Images).Should().NotContain(image => image.Id == imageId);
        World.Snapshot().Rows(VolumeTables.Work).Should().BeEmpty();
        ShouldComeBack();
    }

    [Fact]
    public async Task What_was_not_stopped_goes_on_whatever_status_is_written()
    {
        var volume = await MakeAsync();
        await Volumes.ExtendVolumeAsync(volume.Id, 9, Token);

        World.Edit(edit => edit.Volume(volume.Id, row => row with { Status = VolumeStatus.Available }));

        (await UsageAsync()).GiB.Should().Be(9);
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        (await ReadAsync(volume)).SizeGiB.Should().Be(9);
        ShouldComeBack();
    }

    [Fact]
    public async Task A_volume_is_free_of_a_backup_whose_making_was_stopped()
    {
        World.Faults.On(VolumeTransitions.FinishCreateBackup).Hang();
        var volume = await MakeAsync();
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);

        World.Edit(edit =>
        {
            edit.Stop(backup.Id);
            edit.VolumeBackup(backup.Id, row => row with { Status = VolumeBackupStatus.Error });
        });

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
        World.Snapshot().Rows(VolumeTables.Work).Should().BeEmpty();
        ShouldComeBack();
    }

    [Fact]
    public async Task A_restore_that_was_stopped_fails_when_its_backup_goes()
    {
        var volume = await MakeAsync();
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = volume.Id }, Token);

        World.Edit(edit =>
        {
            edit.Stop(volume.Id);
            edit.RemoveVolumeBackup(backup.Id);
        });

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.ErrorRestoring);
        World.Snapshot().Rows(VolumeTables.Work).Should().BeEmpty();
        ShouldComeBack();
    }

    private void Stop(Volume volume) => World.Edit(edit =>
    {
        edit.Stop(volume.Id);
        edit.Volume(volume.Id, row => row with { Status = VolumeStatus.Available });
    });
}
