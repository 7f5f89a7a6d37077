using FakeDrivers.Execution;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>What the backend holds and what its commands did stay the same, whoever comes in between and whatever fails.</summary>
public sealed class VolumeDriverRecoveryTests : IDisposable
{
    private static readonly BackendVolume Volume = new() { Id = "1", SizeGiB = 2 };

    private static readonly BackendSnapshot Snapshot = new() { Id = "7", VolumeId = "1", SizeGiB = 2 };

    private readonly FakeWorld _world;

    public VolumeDriverRecoveryTests()
        : this(VolumeTransport.Aoe)
    {
    }

    private VolumeDriverRecoveryTests(VolumeTransport transport)
    {
        var options = new FakeWorldOptions();
        options.Volumes.DriverTransport = transport;
        _world = new(options);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeVolumeDriver Driver => _world.VolumeDriver;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Of_two_who_make_one_volume_the_second_is_refused_and_removes_nothing()
    {
        _world.Execute.When("lvcreate").Replies(Reply.Exit(5)).Times(1).Then("created");
        var first = Driver.CreateVolumeAsync(Volume, Token);

        await Driver.Invoking(driver => driver.CreateVolumeAsync(Volume, Token)).Should().ThrowAsync<ConflictException>();
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        await first;

        _world.Execute.Calls.Should().HaveCount(2);
        _world.Execute.ShouldNotHaveRun("lvremove");
        (await Driver.GetExistingSizeAsync(Volume.Name, Token)).Should().Be(2);
    }

    [Fact]
    public async Task A_volume_that_could_not_be_made_leaves_its_name_free()
    {
        _world.Execute.When("lvcreate").Replies(Reply.Exit(5)).Times(3);
        await FailsAsync(Driver.CreateVolumeAsync(Volume, Token));

        await Driver.CreateVolumeAsync(Volume, Token);
    }

    [Fact]
    public async Task A_snapshot_that_was_merged_and_not_taken_again_is_gone()
    {
        await Driver.CreateVolumeAsync(Volume, Token);
        await Driver.CreateSnapshotAsync(Snapshot, Token);
        _world.Execute.When("lvcreate").Replies(Reply.Exit(5)).Times(3);

        await FailsAsync(Driver.RevertToSnapshotAsync(Snapshot, Token));

        await Driver.Invoking(driver => driver.RevertToSnapshotAsync(Snapshot, Token)).Should().ThrowAsync<ResourceNotFoundException>();
        await Driver.DeleteVolumeAsync(Volume, Token);
    }

    [Fact]
    public async Task A_name_that_was_taken_during_the_renaming_gives_the_old_one_back()
    {
        await Driver.CreateVolumeAsync(new() { Id = "old", SizeGiB = 1 }, Token);
        _world.Execute.When("lvrename").Replies(Reply.Exit(5)).Times(1).Then("renamed");
        var managing = Driver.ManageExistingAsync(Volume, "volume-old", Token);
        await Driver.CreateVolumeAsync(Volume, Token);

        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        await managing.Invoking(each => each).Should().ThrowAsync<ConflictException>();

        _world.Execute.ShouldHaveRun("lvrename", "nova-volumes", "volume-old", "volume-1").Then("lvrename", "nova-volumes", "volume-1", "volume-old");
        (await Driver.GetExistingSizeAsync("volume-old", Token)).Should().Be(1);
    }

    [Fact]
    public async Task Many_who_offer_one_volume_at_once_get_one_offer()
    {
        await Driver.CreateVolumeAsync(Volume, Token);

        var offers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Driver.CreateExportAsync(Volume, Token), Token)));

        offers.Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task An_offer_that_there_is_not_is_removed_silently_over_iSCSI_and_refused_over_AoE()
    {
        using var iscsi = new VolumeDriverRecoveryTests(VolumeTransport.Iscsi);
        await iscsi.Driver.CreateVolumeAsync(Volume, Token);

        await iscsi.Driver.RemoveExportAsync(Volume, Token);
        await Driver.CreateVolumeAsync(Volume, Token);
        await Driver.Invoking(driver => driver.RemoveExportAsync(Volume, Token)).Should().ThrowAsync<ResourceNotFoundException>();
    }

    private async Task FailsAsync(Task call)
    {
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        _world.Clock.Advance(TimeSpan.FromSeconds(4));
        await call.Invoking(each => each).Should().ThrowAsync<CommandExecutionException>();
    }
}
