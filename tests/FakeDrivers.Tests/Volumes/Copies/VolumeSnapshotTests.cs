using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeSnapshotTests : VolumeTestBase
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public VolumeSnapshotTests()
        : base(options => options.CreateSnapshot = Progress.After(Minute))
    {
    }

    [Fact]
    public async Task A_snapshot_has_content_and_size_of_its_volume_and_progresses()
    {
        var volume = await MakeAsync(2);

        var accepted = await SnapAsync(volume, "daily");
        World.Clock.Advance(Minute);
        var done = await Volumes.GetSnapshotAsync(accepted.Id, Token);

        accepted.Should().BeEquivalentTo(new
        {
            Name = "daily",
            VolumeId = volume.Id,
            SizeGiB = 2,
            Status = VolumeSnapshotStatus.Creating,
            ProgressPercent = 0,
            volume.ContentId,
            ProjectId = "shop",
            UserId = "ann",
        });
        done.Should().Be(accepted with { Status = VolumeSnapshotStatus.Available, ProgressPercent = 100, UpdatedAt = World.Clock.Now });
    }

    [Fact]
    public async Task A_snapshot_that_is_being_made_cannot_be_copied_or_deleted()
    {
        var snapshot = await SnapAsync(await MakeAsync());

        await RefusedAsync<InvalidStateException>(() => Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id }, Token));
        var error = await RefusedAsync<InvalidStateException>(() => Volumes.DeleteSnapshotAsync(snapshot.Id, Token));

        error.Message.Should().Be(
            $"The snapshot '{snapshot.Id}' of the volume '{snapshot.VolumeId}' is creating; to be deleted it must be available or error.");
    }

    [Fact]
    public async Task A_busy_snapshot_is_available_again_and_another_failure_is_error_deleting()
    {
        var snapshot = await SnapAsync(await MakeAsync());
        World.Clock.Advance(Minute);
        World.Faults.On(VolumeTransitions.FinishDeleteSnapshot)
            .Sequence(steps => steps.Throw(new SnapshotIsBusyException(snapshot.Id)).Throw(new DriverException("The backend is away.")));

        await Volumes.DeleteSnapshotAsync(snapshot.Id, Token);
        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Available);
        await Volumes.DeleteSnapshotAsync(snapshot.Id, Token);

        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.ErrorDeleting);
        (await UsageAsync()).Should().Be((1, 1, 2));
    }

    [Fact]
    public async Task A_reset_abandons_the_making()
    {
        var snapshot = await SnapAsync(await MakeAsync());

        await Administrator.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.Error, Token);
        World.Clock.Advance(Minute);

        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Error);
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task Queries_combine()
    {
        var (one, two) = (await MakeAsync(), await MakeAsync());
        var snapshot = await SnapAsync(one, "daily");
        await SnapAsync(two, "daily");
        World.Clock.Advance(Minute);
        await SnapAsync(one, "daily");

        (await ListAsync(Volumes, new() { VolumeId = one.Id, Name = "daily", Status = VolumeSnapshotStatus.Available })).Should().Equal(snapshot.Id);
        (await ListAsync(Volumes, new() { Status = VolumeSnapshotStatus.Creating })).Should().HaveCount(1);
        (await ListAsync(Administrator, new() { Name = "daily" })).Should().BeEmpty();
        (await ListAsync(Administrator, new() { Name = "daily", AllProjects = true })).Should().HaveCount(3);
        (await ListAsync(Administrator, new() { VolumeId = one.Id, AllProjects = true })).Should().HaveCount(2);
    }

    private static async Task<List<string>> ListAsync(FakeVolumeApi volumes, VolumeSnapshotQuery query) =>
        await volumes.ListSnapshotsAsync(query, Token).Select(snapshot => snapshot.Id).ToListAsync(Token);
}
