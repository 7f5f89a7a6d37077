using FakeDrivers.Tests.Worlds;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>What the app registered itself is used.</summary>
public sealed class AppServicesTests
{
    [Fact]
    public void The_world_runs_on_the_clock_of_the_system()
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers());

        provider.GetRequiredService<FakeWorld>().TimeProvider.Should().BeSameAs(TimeProvider.System);
        provider.GetRequiredService<TimeProvider>().Should().BeSameAs(TimeProvider.System);
    }

    [Fact]
    public void The_app_gets_the_clock_that_its_world_was_given()
    {
        var clock = new FakeClock();
        using var world = new FakeWorld();
        using var option = TestContainer.Build(services => services.AddFakeDrivers(options => options.TimeProvider = clock));
        using var own = TestContainer.Build(services => services.AddSingleton(world).AddFakeDrivers());

        option.GetRequiredService<TimeProvider>().Should().BeSameAs(clock).And.BeSameAs(option.GetRequiredService<FakeWorld>().TimeProvider);
        own.GetRequiredService<TimeProvider>().Should().BeSameAs(world.Clock);
    }

    [Fact]
    public void A_registered_clock_is_used_wherever_it_is_registered()
    {
        var clock = new FakeClock();
        using var before = TestContainer.Build(services => services.AddSingleton<TimeProvider>(clock).AddFakeDrivers());
        using var after = TestContainer.Build(services => services.AddFakeDrivers().AddSingleton<TimeProvider>(clock));

        before.GetRequiredService<FakeWorld>().Clock.Should().BeSameAs(clock);
        after.GetRequiredService<FakeWorld>().Clock.Should().BeSameAs(clock);
    }

    [Fact]
    public void The_clock_of_the_options_goes_before_the_registered_one()
    {
        var clock = new FakeClock();
        using var provider = TestContainer.Build(services => services
            .AddSingleton<TimeProvider>(new FakeClock())
            .AddFakeDrivers(options => options.TimeProvider = clock));

        provider.GetRequiredService<FakeWorld>().Clock.Should().BeSameAs(clock);
    }

    [Fact]
    public void A_registered_world_is_used_wherever_it_is_registered()
    {
        using var world = new FakeWorld();
        using (var before = TestContainer.Build(services => services.AddSingleton(world).AddFakeDrivers()))
        using (var after = TestContainer.Build(services => services.AddFakeDrivers().AddSingleton(world)))
        {
            before.GetRequiredService<IVolumeApi>().Should().BeSameAs(world.Volumes);
            after.GetRequiredService<IVolumeApi>().Should().BeSameAs(world.Volumes);
        }

        world.Invoking(alive => alive.Snapshot()).Should().NotThrow("a container does not dispose what it did not make");
    }

    [Fact]
    public async Task A_world_is_registered_under_a_key_too()
    {
        using var world = new FakeWorld();
        await using var provider = TestContainer.Build(services => services.AddKeyedSingleton("east", world).AddKeyedFakeDrivers("east"));

        provider.GetRequiredKeyedService<IVolumeApi>("east").Should().BeSameAs(world.Volumes);
    }

    [Fact]
    public async Task A_registered_logger_factory_is_used()
    {
        using var logging = new RecordingLoggerFactory(LogLevel.Debug);
        await using var provider = TestContainer.Build(services => services.AddSingleton<ILoggerFactory>(logging).AddFakeDrivers());

        await provider.GetRequiredService<IVolumeApi>().CreateVolumeAsync(new() { SizeGiB = 1 }, TestContext.Current.CancellationToken);

        logging.Lines.Should().ContainSingle(line => line.StartsWith("Debug FakeDrivers.Volumes:"));
    }

    [Fact]
    public async Task The_logger_factory_of_the_options_goes_before_the_registered_one()
    {
        using var registered = new RecordingLoggerFactory(LogLevel.Debug);
        using var logging = new RecordingLoggerFactory(LogLevel.Debug);
        await using var provider = TestContainer.Build(services => services
            .AddSingleton<ILoggerFactory>(registered)
            .AddFakeDrivers(options => options.LoggerFactory = logging));

        await provider.GetRequiredService<IVolumeApi>().CreateVolumeAsync(new() { SizeGiB = 1 }, TestContext.Current.CancellationToken);

        logging.Lines.Should().ContainSingle();
        registered.Lines.Should().BeEmpty();
    }
}
