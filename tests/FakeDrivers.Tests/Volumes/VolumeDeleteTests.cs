using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeDeleteTests : VolumeTestBase
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public VolumeDeleteTests()
        : base(options => (options.Delete, options.DeleteSnapshot) = (Progress.After(Minute), Progress.After(2 * Minute)))
    {
    }

    [Fact]
    public async Task A_cascade_takes_even_a_snapshot_whose_own_removal_lasts_longer()
    {
        var volume = await MakeAsync();
        var (going, staying) = (await SnapAsync(volume), await SnapAsync(volume));
        await Volumes.DeleteSnapshotAsync(going.Id, Token);

        await Volumes.DeleteVolumeAsync(volume.Id, cascade: true, Token);
        (await Volumes.GetSnapshotAsync(staying.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Deleting);
        World.Clock.Advance(Minute);

        (await Volumes.ListSnapshotsAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
        (await UsageAsync()).Should().Be((0, 0, 0));
        World.Pending.Should().BeEmpty("what is gone is in no transition");
    }

    [Fact]
    public async Task A_cascade_that_fails_leaves_volume_and_snapshots_in_error_deleting()
    {
        var volume = await MakeAsync();
        var snapshot = await SnapAsync(volume);
        World.Faults.On(VolumeTransitions.FinishDelete).Throw(new DriverException("The backend is away."));

        await Volumes.DeleteVolumeAsync(volume.Id, cascade: true, Token);
        World.Clock.Advance(Minute);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.ErrorDeleting);
        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.ErrorDeleting);
        (await UsageAsync()).Should().Be((1, 1, 2));
    }

    [Fact]
    public async Task A_cascade_over_a_busy_volume_makes_both_available_again()
    {
        var volume = await MakeAsync();
        var snapshot = await SnapAsync(volume);
        World.Faults.On(VolumeTransitions.FinishDelete).Throw(pending => new VolumeIsBusyException(pending.TargetId));

        await Volumes.DeleteVolumeAsync(volume.Id, cascade: true, Token);
        World.Clock.Advance(Minute);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Available);
    }

    [Fact]
    public async Task A_volume_with_snapshots_is_refused_with_their_number()
    {
        var volume = await MakeAsync();
        await SnapAsync(volume);

        var error = await RefusedAsync<InvalidStateException>(() => Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token));

        error.Message.Should().Be($"The volume '{volume.Id}' has 1 snapshot; delete them first, or cascade.");
    }

    [Fact]
    public async Task An_attached_volume_is_refused_and_told_where_it_is()
    {
        var volume = await MakeInUseAsync();

        var error = await RefusedAsync<InvalidStateException>(() => Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token));

        error.Message.Should().Contain($"the server '{ServerId}'").And.Contain("detached first");
        error.CurrentState.Should().Be("in-use");
    }
}
