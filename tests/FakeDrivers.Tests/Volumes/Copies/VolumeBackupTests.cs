using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeBackupTests : VolumeTestBase
{
    [Fact]
    public async Task A_backup_outlives_its_volume_and_brings_its_content_back()
    {
        var volume = await MakeAsync(2);
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, Name = "nightly" }, Token);
        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);

        var restored = await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id }, Token);

        backup.Should().BeEquivalentTo(new { Status = VolumeBackupStatus.Available, SizeGiB = 2, IsIncremental = false, Container = "volumebackups" });
        restored.Should().BeEquivalentTo(new { Name = $"restore_backup_{backup.Id}", SizeGiB = 2, volume.ContentId, Status = VolumeStatus.Available });
        (await Volumes.CreateVolumeAsync(new() { BackupId = backup.Id, SizeGiB = 5 }, Token)).ContentId.Should().Be(volume.ContentId);
    }

    [Fact]
    public async Task A_failure_tells_its_reason_and_the_volume_has_its_status_back()
    {
        World.Faults.On(VolumeTransitions.FinishCreateBackup).Throw(new DriverException("The store is full."));
        var volume = await MakeInUseAsync();

        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, Force = true }, Token);
        await World.SettleAsync();

        (await Volumes.GetBackupAsync(backup.Id, Token)).Should().BeEquivalentTo(new { Status = VolumeBackupStatus.Error, FailReason = "The store is full." });
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.InUse);
    }

    [Fact]
    public async Task An_incremental_backup_stands_on_the_newest_which_then_cannot_go()
    {
        var volume = await MakeAsync();
        await RefusedAsync<InvalidRequestException>(() => Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, IsIncremental = true }, Token));
        var full = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);

        var increment = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, IsIncremental = true }, Token);

        (increment.ParentId, increment.IsIncremental).Should().Be((full.Id, true));
        (await Volumes.GetBackupAsync(full.Id, Token)).HasDependentBackups.Should().BeTrue();
        await RefusedAsync<InvalidStateException>(() => Volumes.DeleteBackupAsync(full.Id, Token));
        await Volumes.DeleteBackupAsync(increment.Id, Token);
        await Volumes.DeleteBackupAsync(full.Id, Token);
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Backups = 0, BackupGiB = 0L });
    }

    [Fact]
    public async Task Backups_have_a_quota_of_their_own()
    {
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", Backups = 1, BackupGiB = 3 }, Token);
        var (large, small) = (await MakeAsync(4), await MakeAsync(1));

        (await RefusedAsync<QuotaExceededException>(() => Volumes.CreateBackupAsync(new() { VolumeId = large.Id }, Token))).Resource.Should().Be("backup_gigabytes");
        await Volumes.CreateBackupAsync(new() { VolumeId = small.Id }, Token);
        (await RefusedAsync<QuotaExceededException>(() => Volumes.CreateBackupAsync(new() { VolumeId = small.Id }, Token))).Resource.Should().Be("backups");
    }

    [Fact]
    public async Task A_snapshot_is_backed_up_while_its_volume_goes_on()
    {
        var delay = World.Faults.On(VolumeTransitions.FinishCreateBackup).Delay(TimeSpan.FromMinutes(1)).Times(1);
        var volume = await MakeInUseAsync();
        var snapshot = await Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Force = true }, Token);

        await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, SnapshotId = snapshot.Id }, Token);
        var meanwhile = (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status;
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        meanwhile.Should().Be(VolumeSnapshotStatus.BackingUp);
        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Available);
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.InUse);
        delay.Dispose();
    }

    [Fact]
    public async Task A_smaller_volume_cannot_be_restored_to_and_a_failure_shows_on_the_volume()
    {
        var (large, small) = (await MakeAsync(2), await MakeAsync(1));
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = large.Id }, Token);
        await RefusedAsync<InvalidRequestException>(() => Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = small.Id }, Token));
        World.Faults.On(VolumeTransitions.FinishRestore).Throw(new DriverException("The tape broke."));

        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = large.Id }, Token);
        await World.SettleAsync();

        (await ReadAsync(large)).Status.Should().Be(VolumeStatus.ErrorRestoring);
        (await Volumes.GetBackupAsync(backup.Id, Token)).Status.Should().Be(VolumeBackupStatus.Available);
        await Volumes.DeleteVolumeAsync(large.Id, cancellationToken: Token);
    }

    [Fact]
    public async Task A_reset_abandons_what_goes_on_and_frees_the_volume()
    {
        World.Faults.On(VolumeTransitions.FinishCreateBackup).Hang();
        var volume = await MakeAsync();
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);

        await Administrator.ResetBackupStatusAsync(backup.Id, VolumeBackupStatus.Error, Token);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
        World.Pending.Should().BeEmpty();
        await RefusedAsync<InvalidRequestException>(() => Administrator.ResetBackupStatusAsync(backup.Id, VolumeBackupStatus.Deleting, Token));
    }
}
