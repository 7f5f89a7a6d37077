using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeEditsTests : VolumeTestBase
{
    [Fact]
    public async Task Usage_and_attachments_follow_what_is_written()
    {
        var volume = await MakeAsync(2);
        var attachment = new VolumeAttachment { Id = "by-hand", VolumeId = volume.Id, Device = "/dev/vdz", ServerId = ServerId, Status = VolumeAttachStatus.Attached };

        World.Edit(edit => edit.Volume(volume.Id, each => each with { SizeGiB = 7, ProjectId = "bank", Attachments = [attachment] }));

        (await UsageAsync()).Should().Be((0, 0, 0));
        (await Bank.GetUsageAsync(cancellationToken: Token)).TotalGiB.Should().Be(7);
        (await Bank.GetAttachmentAsync("by-hand", Token)).Should().Be(attachment);
        ShouldComeBack();
    }

    [Fact]
    public async Task A_lost_volume_takes_everything_along()
    {
        var volume = await MakeAsync(2);
        await SnapAsync(volume);

        World.Edit(edit => edit.RemoveVolume(volume.Id));

        (await UsageAsync()).Should().Be((0, 0, 0));
        var lost = () => World.Edit(edit => edit.Volume(volume.Id, each => each));
        lost.Should().Throw<ResourceNotFoundException>();
        ShouldComeBack();
    }

    [Fact]
    public async Task Pools_and_services_go_down_and_change()
    {
        World.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { TotalGiB = 1 }));
        World.Edit(edit => edit.VolumeService("cinder-volume", "far@lvm", service => service with { IsUp = false }));

        (await MakeAsync(1)).Host.Should().Be("fake@lvm#lvm");
        (await MakeAsync(1)).Status.Should().Be(VolumeStatus.Error, "the one is full and the other down");
        ShouldComeBack();
    }

    [Fact]
    public async Task Backups_snapshots_and_groups_are_changed_too()
    {
        var volume = await MakeAsync(2);
        var (snapshot, backup, group) = (await SnapAsync(volume), await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token), await MakeGroupAsync());

        World.Edit(edit =>
        {
            edit.VolumeSnapshot(snapshot.Id, each => each with { ConsumesQuota = false });
            edit.VolumeBackup(backup.Id, each => each with { SizeGiB = 9 });
            edit.VolumeGroup(group.Id, each => each with { Status = VolumeGroupStatus.Error });
        });

        (await Volumes.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Snapshots = 0, TotalGiB = 2L, BackupGiB = 9L, Groups = 1 });
        (await Volumes.GetGroupAsync(group.Id, Token)).Status.Should().Be(VolumeGroupStatus.Error);
        ShouldComeBack();
    }

    [Fact]
    public async Task Limits_kinds_and_offers_are_changed_too()
    {
        var volume = await MakeAsync();
        var type = await MakeTypeAsync("fast");
        var specs = await Administrator.CreateQosSpecsAsync(new() { Name = "slow" }, Token);
        var (groupType, group) = (await Administrator.CreateGroupTypeAsync(new() { Name = "together" }, Token), await MakeGroupAsync());
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [(await MakeAsync()).Id] }, Token);
        var snapshot = await Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id }, Token);
        await Volumes.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = "fast" }, Token);
        var transfer = await Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, Token);

        World.Edit(edit =>
        {
            edit.VolumeQuota("shop", each => each with { Volumes = 3 });
            edit.VolumeType(type.Id, each => each with { Name = "faster" });
            edit.VolumeQosSpecs(specs.Id, each => each with { Consumer = "both" });
            edit.VolumeGroupType(groupType.Id, each => each with { IsPublic = false });
            edit.VolumeGroupSnapshot(snapshot.Id, each => each with { Status = VolumeGroupStatus.Error });
            edit.VolumeTransfer(transfer.Id, each => each with { Name = "gift", AuthKey = "told" });
        });

        (await Volumes.GetQuotaAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Volumes = 3, Snapshots = 10 });
        (await ReadAsync(volume)).TypeName.Should().Be("faster");
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Types.Keys.Should().BeEquivalentTo("faster", VolumeType.DefaultName);
        (await Administrator.GetQosSpecsAsync(specs.Id, Token)).Consumer.Should().Be("both");
        (await Administrator.GetGroupTypeAsync(groupType.Id, Token)).IsPublic.Should().BeFalse();
        (await Volumes.GetGroupSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeGroupStatus.Error);
        (await Volumes.GetTransferAsync(transfer.Id, Token)).Should().BeEquivalentTo(new { Name = "gift", AuthKey = (string?)null });
        (await Bank.AcceptTransferAsync(transfer.Id, transfer.AuthKey!, Token)).Id.Should().Be(volume.Id, "the key is what it was");
        var other = () => World.Edit(edit => edit.VolumeQuota("shop", each => each with { ProjectId = "bank" }));
        other.Should().Throw<ArgumentException>();
        ShouldComeBack();
    }

    [Fact]
    public async Task A_lost_backup_leaves_those_that_stood_on_it_in_error_and_a_lost_snapshot_leaves_its_volume()
    {
        var volume = await MakeAsync(2);
        var snapshot = await SnapAsync(volume);
        var full = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        var next = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, IsIncremental = true }, Token);

        World.Edit(edit =>
        {
            edit.RemoveVolumeBackup(full.Id);
            edit.RemoveVolumeSnapshot(snapshot.Id);
        });

        (await Volumes.GetBackupAsync(next.Id, Token)).Should().BeEquivalentTo(new
        {
            Status = VolumeBackupStatus.Error,
            ParentId = (string?)null,
            FailReason = $"The backup '{full.Id}' was lost.",
        });
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Volumes = 1, Snapshots = 0, TotalGiB = 2L, Backups = 1 });
        ShouldComeBack();
    }

    [Fact]
    public async Task A_backup_that_is_lost_while_it_is_restored_fails_the_volume()
    {
        var delay = World.Faults.On(VolumeTransitions.FinishRestore).Delay(TimeSpan.FromMinutes(1)).Times(1);
        var volume = await MakeAsync();
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        await Volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = volume.Id }, Token);

        World.Edit(edit => edit.RemoveVolumeBackup(backup.Id));

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.ErrorRestoring);
        World.Pending.Should().BeEmpty();
        delay.Dispose();
        ShouldComeBack();
    }

    [Fact]
    public async Task A_lost_group_takes_its_group_snapshots_along_and_leaves_its_volumes()
    {
        var (group, volume) = (await MakeGroupAsync(), await MakeAsync());
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] }, Token);
        await Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id }, Token);

        World.Edit(edit => edit.RemoveVolumeGroup(group.Id));

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { GroupId = (string?)null, Status = VolumeStatus.Available });
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Volumes = 1, Snapshots = 0, Groups = 0 });
        (await Volumes.ListGroupSnapshotsAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
        ShouldComeBack();
    }
}
