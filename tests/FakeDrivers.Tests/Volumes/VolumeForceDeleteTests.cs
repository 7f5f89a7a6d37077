using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeForceDeleteTests : VolumeTestBase
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public VolumeForceDeleteTests()
        : base(options => options.Extend = Progress.After(Minute))
    {
    }

    [Fact]
    public async Task What_an_extending_volume_was_growing_by_is_given_back()
    {
        var volume = await MakeAsync();
        await Volumes.ExtendVolumeAsync(volume.Id, 5, Token);

        await Administrator.ForceDeleteVolumeAsync(volume.Id, cancellationToken: Token);

        (await UsageAsync()).Should().Be((0, 0, 0));
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_user_is_told_that_it_takes_an_administrator()
    {
        var volume = await MakeAsync();

        var error = await RefusedAsync<AccessDeniedException>(() => Volumes.ForceDeleteVolumeAsync(volume.Id, cancellationToken: Token));

        error.Operation.Should().Be("volumes.force_delete");
        error.Message.Should().Be("volumes.force_delete needs the role 'admin' or more, and shop/ann has 'member'.");
    }

    [Fact]
    public async Task A_forced_cascade_stops_at_snapshots_of_a_group_snapshot_and_takes_all_others()
    {
        var (group, volume) = (await MakeGroupAsync(), await MakeAsync());
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] }, Token);
        var grouped = await Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id }, Token);
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, RemoveVolumeIds = [volume.Id] }, Token);

        var error = await RefusedAsync<InvalidStateException>(() => Administrator.ForceDeleteVolumeAsync(volume.Id, cascade: true, Token));
        await Volumes.DeleteGroupSnapshotAsync(grouped.Id, Token);
        var snapshot = await SnapAsync(volume);
        World.Edit(edit => edit.VolumeSnapshot(snapshot.Id, each => each with { Status = VolumeSnapshotStatus.BackingUp }));
        await Administrator.ForceDeleteVolumeAsync(volume.Id, cascade: true, Token);

        error.AllowedStates.Should().BeEmpty("it is not the status that stands against it");
        (await UsageAsync()).Should().Be((0, 0, 0));
    }

    [Fact]
    public async Task Snapshots_that_stayed_with_another_project_go_with_the_volume_only_when_an_administrator_says_so()
    {
        var volume = await MakeAsync();
        var snapshot = await SnapAsync(volume);
        var transfer = await Volumes.CreateTransferAsync(new() { VolumeId = volume.Id, WithoutSnapshots = true }, Token);
        await Bank.AcceptTransferAsync(transfer.Id, transfer.AuthKey!, Token);

        var error = await RefusedAsync<InvalidStateException>(() => Bank.DeleteVolumeAsync(volume.Id, cascade: true, Token));
        await Administrator.DeleteVolumeAsync(volume.Id, cascade: true, Token);

        error.Message.Should().Contain("snapshots of another project");
        await RefusedAsync<ResourceNotFoundException>(() => Volumes.GetSnapshotAsync(snapshot.Id, Token));
    }
}
