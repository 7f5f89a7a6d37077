using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>What an administrator does to what got stuck, and that nobody else is left hanging.</summary>
public sealed class VolumeRepairTests : VolumeTestBase
{
    private static readonly Progress Slow = Progress.After(TimeSpan.FromMinutes(1));

    public VolumeRepairTests()
        : base(options => (options.RestoreBackup, options.Revert, options.Upload, options.DeleteGroup) = (Slow, Slow, Slow, Slow))
    {
    }

    [Fact]
    public async Task A_volume_that_is_reset_lets_go_of_its_backup_snapshot_and_image()
    {
        var (restored, reverted, uploaded) = (await MakeAsync(), await MakeAsync(), await MakeAsync());
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = restored.Id }, Token);
        var snapshot = await SnapAsync(reverted);
        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = restored.Id }, Token);
        await Volumes.RevertToSnapshotAsync(reverted.Id, snapshot.Id, Token);
        var image = await Volumes.UploadToImageAsync(new() { VolumeId = uploaded.Id, ImageName = "copy" }, Token);

        foreach (var volume in new[] { restored, reverted, uploaded }) await Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Error, Token);

        (await Volumes.GetBackupAsync(backup.Id, Token)).Status.Should().Be(VolumeBackupStatus.Available);
        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Available);
        World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images).Should().NotContain(each => each.Id == image);
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_volume_that_is_taken_away_lets_go_of_its_backup()
    {
        var volume = await MakeAsync();
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = volume.Id }, Token);

        World.Edit(edit => edit.RemoveVolume(volume.Id));

        (await Volumes.GetBackupAsync(backup.Id, Token)).Status.Should().Be(VolumeBackupStatus.Available);
    }

    [Fact]
    public async Task An_offer_ends_with_the_waiting()
    {
        var volume = await MakeAsync();
        var transfer = await Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, Token);

        await Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Available, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Bank.AcceptTransferAsync(transfer.Id, transfer.AuthKey!, Token));
    }

    [Fact]
    public async Task Detaching_what_has_no_attachment_stops_nothing()
    {
        var volume = await MakeAsync();
        await Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token);

        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Uploading);
    }

    [Fact]
    public async Task A_group_whose_volume_was_saved_stays_in_error_deleting()
    {
        var group = await MakeGroupAsync();
        var volume = await MakeAsync();
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] }, Token);
        await Volumes.DeleteGroupAsync(group.Id, deleteVolumes: true, Token);
        await Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Available, Token);

        World.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Volumes.GetGroupAsync(group.Id, Token)).Status.Should().Be(VolumeGroupStatus.ErrorDeleting);
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task A_group_that_is_reset_while_it_goes_takes_no_volume_with_it()
    {
        var group = await MakeGroupAsync();
        var volume = await MakeAsync();
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] }, Token);
        await Volumes.DeleteGroupAsync(group.Id, deleteVolumes: true, Token);

        await Administrator.ResetGroupStatusAsync(group.Id, VolumeGroupStatus.Available, Token);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Volumes.GetGroupAsync(group.Id, Token)).Status.Should().Be(VolumeGroupStatus.Available);
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.ErrorDeleting);
    }

    [Fact]
    public async Task A_second_attach_that_fails_leaves_a_shared_volume_in_use()
    {
        await MakeTypeAsync("many", ("multiattach", "<is> True"));
        var volume = await MakeInUseAsync("many");
        World.Faults.On(VolumeTransitions.FinishAttach).Throw(new DriverException("The path is down.")).Times(1);

        await Volumes.AttachVolumeAsync(new() { VolumeId = volume.Id, ServerId = OtherServerId, Device = "/dev/vdb" }, Token);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.InUse);
    }

    [Fact]
    public async Task An_attachment_that_got_stuck_is_taken_away()
    {
        var volume = await MakeInUseAsync();

        await RefusedAsync<ResourceNotFoundException>(() => Administrator.ForceDetachVolumeAsync(volume.Id, "none", Token));
        await Administrator.ForceDetachVolumeAsync(volume.Id, cancellationToken: Token);

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Available, AttachStatus = VolumeAttachStatus.Detached });
    }

    [Fact]
    public async Task Not_even_an_administrator_takes_a_volume_from_under_a_server()
    {
        var volume = await MakeAsync();
        var compute = World.As(Caller).Compute;
        var server = await compute.CreateServerAsync(new() { Name = "web", FlavorId = "1", ImageId = World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images)[0].Id }, Token);
        await compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);

        await RefusedAsync<ConflictException>(() => Administrator.ForceDetachVolumeAsync(volume.Id, cancellationToken: Token));
        await RefusedAsync<ConflictException>(() => Administrator.ResetAttachStatusAsync(volume.Id, VolumeAttachStatus.Detached, Token));
    }

    [Theory]
    [InlineData(VolumeStatus.Deleting)]
    [InlineData(VolumeStatus.Reverting)]
    [InlineData(VolumeStatus.InUse)]
    public async Task A_status_that_only_an_operation_brings_about_is_not_written(VolumeStatus status)
    {
        var volume = await MakeAsync();

        var error = await RefusedAsync<InvalidRequestException>(() => Administrator.ResetVolumeStatusAsync(volume.Id, status, Token));

        error.Parameter.Should().Be("Status");
    }

    [Fact]
    public async Task A_volume_that_no_backend_took_is_gone_at_once()
    {
        await MakeTypeAsync("nowhere", ("volume_backend_name", "none"));
        var volume = await MakeAsync(type: "nowhere");
        World.Faults.On(VolumeTransitions.FinishDelete).Hang();

        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);

        await RefusedAsync<ResourceNotFoundException>(() => ReadAsync(volume));
    }
}
