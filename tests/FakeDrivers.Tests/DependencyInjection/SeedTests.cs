using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Tests.DependencyInjection;

public sealed class SeedTests
{
    [Fact]
    public async Task A_seed_fills_the_world()
    {
        await using var provider = Seeded(options => options.Seed(world => world.Volumes.CreateVolumeAsync(new() { Name = "data", SizeGiB = 1 })));

        (await NamesAsync(provider)).Should().Equal("data");
    }

    [Fact]
    public async Task A_seed_may_await_the_drivers()
    {
        await using var provider = Seeded(options => options.Seed(async world =>
        {
            var data = await world.Volumes.CreateVolumeAsync(new() { Name = "data", SizeGiB = 1 });
            await world.Volumes.CreateSnapshotAsync(new() { VolumeId = data.Id });
            await world.Volumes.CreateVolumeAsync(new() { Name = "more", SizeGiB = 1 });
        }));

        (await NamesAsync(provider)).Should().Equal("data", "more");
    }

    [Fact]
    public async Task A_seed_without_a_task_may_script_commands()
    {
        await using var provider = Seeded(options => options.Seed(world => world.Execute.SetRepliers(("uname", "Linux"))));

        var result = await provider.GetRequiredService<FakeWorld>().Execute.RunAsync(new("uname"), Token);

        result.StandardOutput.Should().Be("Linux");
    }

    [Fact]
    public async Task Seeds_run_in_their_order()
    {
        await using var provider = Seeded(options => options
            .Seed(world => world.Volumes.CreateVolumeAsync(new() { Name = "first", SizeGiB = 1 }))
            .Seed(world => world.Volumes.CreateVolumeAsync(new() { Name = "second", SizeGiB = 1 })));

        (await NamesAsync(provider)).Should().Equal("first", "second");
    }

    [Fact]
    public async Task A_reset_of_the_state_leads_back_to_the_seed()
    {
        await using var provider = Seeded(options => options.Seed(world => world.Volumes.CreateVolumeAsync(new() { Name = "data", SizeGiB = 1 })));
        var world = provider.GetRequiredService<FakeWorld>();
        var seeded = await world.Volumes.ListVolumesAsync(cancellationToken: Token).ToListAsync(Token);
        await world.Volumes.DeleteVolumeAsync(seeded[0].Id, cancellationToken: Token);
        await world.Volumes.CreateVolumeAsync(new() { Name = "other", SizeGiB = 1 }, Token);

        world.Reset(WorldParts.State);

        (await world.Volumes.ListVolumesAsync(cancellationToken: Token).ToListAsync(Token)).Should().Equal(seeded);
    }

    [Fact]
    public async Task The_call_log_starts_empty()
    {
        await using var provider = Seeded(options => options.Seed(world => world.Volumes.CreateVolumeAsync(new() { Name = "data", SizeGiB = 1 })));

        provider.GetRequiredService<FakeWorld>().Calls.ToList().Should().BeEmpty();
    }

    [Fact]
    public async Task Latency_and_throttling_begin_after_the_seed()
    {
        var clock = new FakeClock();
        await using var provider = Seeded(options =>
        {
            options.TimeProvider = clock;
            options.Latency.All = Latency.Fixed(TimeSpan.FromHours(1));
            options.Throttling.All = new() { Permits = 1, Per = TimeSpan.FromDays(1) };
            options.Seed(async world =>
            {
                await world.Volumes.CreateVolumeAsync(new() { Name = "data", SizeGiB = 1 });
                await world.Volumes.CreateVolumeAsync(new() { Name = "more", SizeGiB = 1 });
            });
        });
        var volumes = provider.GetRequiredService<IVolumeApi>();

        var create = volumes.CreateVolumeAsync(new() { Name = "slow", SizeGiB = 1 }, Token);

        create.IsCompleted.Should().BeFalse("it takes an hour");
        clock.Advance(TimeSpan.FromHours(1));
        await create;
        await FluentActions.Awaiting(() => volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token)).Should().ThrowAsync<TooManyRequestsException>();
    }

    [Fact]
    public void A_seed_that_waits_is_refused()
    {
        using var provider = Seeded(options => options.Seed(_ => new TaskCompletionSource().Task));

        var resolve = () => provider.GetRequiredService<IVolumeApi>();

        resolve.Should().Throw<FakeDriversException>()
            .WithMessage("The seed of the fake world waits for something. A seed may await only the world's own drivers, and no transition of theirs.");
    }

    [Fact]
    public void A_seed_that_fails_says_why_and_leaves_no_world_behind()
    {
        FakeWorld? made = null;
        using var provider = Seeded(options => options.Seed(world =>
        {
            made = world;
            return world.Volumes.CreateVolumeAsync(new() { SizeGiB = -1 });
        }));

        var resolve = () => provider.GetRequiredService<IVolumeApi>();

        resolve.Should().Throw<InvalidRequestException>();
        made!.Invoking(world => world.Snapshot()).Should().Throw<ObjectDisposedException>();
    }

    private static ServiceProvider Seeded(Action<FakeDriversOptions> configure) => TestContainer.Build(services => services.AddFakeDrivers(configure));

    private static async Task<List<string?>> NamesAsync(ServiceProvider provider) =>
        await provider.GetRequiredService<IVolumeApi>().ListVolumesAsync(cancellationToken: Token).Select(volume => volume.Name).ToListAsync(Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
