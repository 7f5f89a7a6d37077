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
    }

    [Fact]
    public async Task Pools_and_services_go_down_and_change()
    {
        World.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { TotalGiB = 1 }));
        World.Edit(edit => edit.VolumeService("cinder-volume", "far@lvm", service => service with { IsUp = false }));

        (await MakeAsync(1)).Host.Should().Be("fake@lvm#lvm");
        (await MakeAsync(1)).Status.Should().Be(VolumeStatus.Error, "the one is full and the other down");
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
    }
}
