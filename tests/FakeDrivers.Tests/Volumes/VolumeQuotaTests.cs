using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeQuotaTests : VolumeTestBase
{
    public VolumeQuotaTests()
        : base(options => (options.MaxVolumes, options.MaxSnapshots, options.MaxTotalGiB, options.MaxVolumeGiB) = (2, 1, 10, 6))
    {
    }

    [Fact]
    public async Task Limits_come_from_the_options_until_an_administrator_sets_others()
    {
        (await Volumes.GetQuotaAsync(cancellationToken: Token))
            .Should().Be(new VolumeQuota { ProjectId = "shop", Volumes = 2, Snapshots = 1, TotalGiB = 10, PerVolumeGiB = 6 });

        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = 3 }, Token);

        (await Volumes.GetQuotaAsync("shop", Token))
            .Should().Be(new VolumeQuota { ProjectId = "shop", Volumes = 3, Snapshots = 1, TotalGiB = 10, PerVolumeGiB = 6 });
        (await Administrator.GetQuotaAsync("bank", Token)).Volumes.Should().Be(2, "each project has its own limits");
    }

    [Fact]
    public async Task The_largest_volume_is_asked_for_first_then_the_GiB_then_the_number()
    {
        await MakeAsync(6);
        await MakeAsync(3);

        (await OverAsync(7)).Should().Be(("per_volume_gigabytes", 7, 0, 6));
        (await OverAsync(2)).Should().Be(("gigabytes", 2, 9, 10));
        (await OverAsync(1)).Should().Be(("volumes", 1, 2, 2));
    }

    [Fact]
    public async Task Projects_use_quotas_of_their_own()
    {
        await MakeAsync(6);

        await World.As(new() { ProjectId = "bank", UserId = "bob" }).Volumes.CreateVolumeAsync(new() { SizeGiB = 6 }, Token);

        (await UsageAsync()).Should().Be((1, 0, 6));
        (await Administrator.GetUsageAsync("bank", Token)).Should().Be(new VolumeUsage
        {
            ProjectId = "bank",
            Volumes = 1,
            TotalGiB = 6,
            Types = new Dictionary<string, VolumeTypeUsage> { [VolumeType.DefaultName] = new() { Volumes = 1, TotalGiB = 6 } },
        });
    }

    [Fact]
    public async Task Each_refusal_changes_nothing()
    {
        await RefusedAsync<AccessDeniedException>(() => Volumes.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = 99 }, Token));
        await RefusedAsync<AccessDeniedException>(() => Volumes.GetQuotaAsync("bank", Token));
        await RefusedAsync<AccessDeniedException>(() => Volumes.GetUsageAsync("bank", Token));
        var error = await RefusedAsync<InvalidRequestException>(() => Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", TotalGiB = -2 }, Token));
        error.Message.Should().Be("A limit must be -1 (no limit) or more, but TotalGiB is -2.");
    }

    [Fact]
    public async Task Of_many_at_once_only_as_many_succeed_as_there_is_room_for()
    {
        var racers = Enumerable.Range(0, 16).Select(_ => Task.Run(() => MakeAsync(), Token)).ToList();

        await Task.WhenAll(racers).ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);

        racers.Count(racer => racer.IsCompletedSuccessfully).Should().Be(2);
        (await UsageAsync()).Should().Be((2, 0, 2));
    }

    private async Task<(string Resource, long Requested, long Used, long Limit)> OverAsync(int sizeGiB)
    {
        var error = await RefusedAsync<QuotaExceededException>(() => MakeAsync(sizeGiB));
        return (error.Resource, error.Requested, error.Used, error.Limit);
    }

    [Fact]
    public async Task Snapshots_count_in_their_number_alone_when_the_options_say_so()
    {
        var options = new FakeWorldOptions();
        (options.Volumes.SnapshotsCountInTotalGiB, options.Volumes.MaxTotalGiB) = (false, 4);
        using var world = new FakeWorld(options);
        var volumes = world.As(Caller).Volumes;
        var volume = await volumes.CreateVolumeAsync(new() { SizeGiB = 4 }, Token);

        var snapshot = await volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, Token);
        var meanwhile = await volumes.GetUsageAsync(cancellationToken: Token);
        await volumes.DeleteSnapshotAsync(snapshot.Id, Token);

        meanwhile.Should().BeEquivalentTo(new { Volumes = 1, Snapshots = 1, TotalGiB = 4L });
        (await volumes.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Volumes = 1, Snapshots = 0, TotalGiB = 4L });
    }

    [Fact]
    public async Task A_world_that_was_loaded_counts_as_it_did_when_it_was_saved()
    {
        var options = new FakeWorldOptions();
        (options.Volumes.SnapshotsCountInTotalGiB, options.Volumes.Extend) = (false, Progress.After(TimeSpan.FromMinutes(1)));
        using var world = new FakeWorld(options);
        var volumes = world.As(Caller).Volumes;
        var volume = await volumes.CreateVolumeAsync(new() { SizeGiB = 4 }, Token);
        var snapshot = await volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, Token);
        await volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        await volumes.ExtendVolumeAsync((await volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token)).Id, 3, Token);
        var usage = await volumes.GetUsageAsync(cancellationToken: Token);
        using var file = new MemoryStream();
        world.Save(file);
        file.Position = 0;
        using var other = new FakeWorld(options);

        other.Load(file);

        var loaded = other.As(Caller).Volumes;
        (await loaded.GetUsageAsync(cancellationToken: Token)).Should().Be(usage);
        usage.TotalGiB.Should().Be(7);
        await loaded.DeleteSnapshotAsync(snapshot.Id, Token);
        (await loaded.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Snapshots = 0, TotalGiB = 7L });
    }
}
