using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeGroupTests : VolumeTestBase
{
    [Fact]
    public async Task Volumes_join_and_leave_a_group_and_are_kept_while_they_are_in_it()
    {
        var group = await MakeGroupAsync("app");
        var volume = await MakeAsync();
        var born = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, GroupId = group.Id }, Token);

        var joined = await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] }, Token);

        joined.VolumeIds.Should().Equal(volume.Id, born.Id);
        await RefusedAsync<InvalidStateException>(() => Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token));
        await RefusedAsync<InvalidRequestException>(() => Volumes.UpdateGroupAsync(new() { GroupId = group.Id }, Token));
        var left = await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, RemoveVolumeIds = [volume.Id] }, Token);
        left.VolumeIds.Should().Equal(born.Id);
        await RefusedAsync<InvalidRequestException>(() => Volumes.UpdateGroupAsync(new() { GroupId = group.Id, RemoveVolumeIds = [volume.Id] }, Token));
    }

    [Fact]
    public async Task A_group_takes_its_types_and_one_pool_alone()
    {
        await MakeTypeAsync("fast");
        await MakeTypeAsync("far", ("volume_backend_name", "nowhere"));
        var group = await MakeGroupAsync();
        var (first, other, foreign) = (await MakeAsync(), await MakeAsync(), await MakeAsync(type: "fast"));
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [first.Id] }, Token);
        await Administrator.MigrateVolumeAsync(new() { VolumeId = other.Id, Host = FarPool }, Token);

        (await RefusedAsync<InvalidRequestException>(() => Join(foreign))).Message.Should().Contain("takes no volumes of the type 'fast'");
        (await RefusedAsync<InvalidRequestException>(() => Join(other))).Message.Should().Contain($"are in '{first.Host}'");

        Task Join(Volume volume) => Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] }, Token);
    }

    [Fact]
    public async Task A_group_snapshot_takes_all_volumes_and_its_snapshots_go_with_it_alone()
    {
        var group = await FilledAsync();

        var taken = await Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id, Name = "before" }, Token);

        var snapshots = await Volumes.ListSnapshotsAsync(cancellationToken: Token).ToListAsync(Token);
        snapshots.Should().HaveCount(2).And.OnlyContain(each => each.GroupSnapshotId == taken.Id && each.Status == VolumeSnapshotStatus.Available);
        (await RefusedAsync<InvalidStateException>(() => Volumes.DeleteSnapshotAsync(snapshots[0].Id, Token))).Message.Should().Contain(taken.Id);
        await RefusedAsync<InvalidStateException>(() => Volumes.DeleteGroupAsync(group.Id, deleteVolumes: true, Token));
        await Volumes.DeleteGroupSnapshotAsync(taken.Id, Token);
        (await UsageAsync()).Should().Be((2, 0, 3));
    }

    [Fact]
    public async Task Groups_are_copied_from_groups_and_group_snapshots_with_their_content()
    {
        var group = await FilledAsync();
        var taken = await Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id }, Token);

        var clone = await Volumes.CreateGroupAsync(new() { SourceGroupId = group.Id }, Token);
        var copy = await Volumes.CreateGroupAsync(new() { GroupSnapshotId = taken.Id }, Token);

        var content = await ContentAsync(group);
        (await ContentAsync(clone)).Should().Equal(content);
        (await ContentAsync(copy)).Should().Equal(content);
        copy.Should().BeEquivalentTo(new { group.GroupTypeId, GroupSnapshotId = taken.Id, Status = VolumeGroupStatus.Available });
        var empty = await MakeGroupAsync();
        await RefusedAsync<InvalidRequestException>(() => Volumes.CreateGroupAsync(new() { SourceGroupId = empty.Id }, Token));
        await RefusedAsync<InvalidRequestException>(() => Volumes.CreateGroupAsync(new() { GroupType = "together" }, Token));
    }

    [Fact]
    public async Task A_group_goes_empty_or_with_its_volumes()
    {
        var group = await FilledAsync();

        await RefusedAsync<InvalidStateException>(() => Volumes.DeleteGroupAsync(group.Id, cancellationToken: Token));
        await Volumes.DeleteGroupAsync(group.Id, deleteVolumes: true, Token);

        (await Volumes.ListGroupsAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Should().Be(new VolumeUsage { ProjectId = "shop" });
    }

    [Fact]
    public async Task A_removal_that_fails_leaves_group_and_volumes_in_error_deleting()
    {
        var group = await FilledAsync();
        World.Faults.On(VolumeTransitions.FinishDeleteGroup).Throw(new DriverException("The backend is away.")).Times(1);

        await Volumes.DeleteGroupAsync(group.Id, deleteVolumes: true, Token);
        await World.SettleAsync();

        (await Volumes.GetGroupAsync(group.Id, Token)).Status.Should().Be(VolumeGroupStatus.ErrorDeleting);
        (await Volumes.ListVolumesAsync(cancellationToken: Token).ToListAsync(Token)).Should().OnlyContain(volume => volume.Status == VolumeStatus.ErrorDeleting);
    }

    [Fact]
    public async Task Groups_have_a_quota_and_types_that_stay_while_groups_have_them()
    {
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", Groups = 1 }, Token);
        var group = await MakeGroupAsync();

        (await RefusedAsync<QuotaExceededException>(() => MakeGroupAsync())).Resource.Should().Be("groups");
        await RefusedAsync<InvalidRequestException>(() => Administrator.DeleteGroupTypeAsync(group.GroupTypeId, Token));
        var type = await Administrator.SetGroupSpecsAsync(
            group.GroupTypeId, new Dictionary<string, string> { ["consistent_group_snapshot_enabled"] = "<is> True" }, Token);
        type.IsConsistent.Should().BeTrue();
    }

    private async Task<VolumeGroup> FilledAsync()
    {
        var group = await MakeGroupAsync();
        await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Name = "a", GroupId = group.Id }, Token);
        await Volumes.CreateVolumeAsync(new() { SizeGiB = 2, Name = "b", GroupId = group.Id }, Token);
        return group;
    }

    private async Task<List<string?>> ContentAsync(VolumeGroup group) =>
        (await Volumes.ListVolumesAsync(new() { GroupId = group.Id }, Token).ToListAsync(Token)).ConvertAll(volume => volume.ContentId);
}
