using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FakeDrivers.Tests.DependencyInjection;

public sealed class AddFakeDriversTwiceTests
{
    [Fact]
    public void Nothing_is_registered_twice()
    {
        var services = new ServiceCollection().AddFakeDrivers().AddFakeDrivers();

        Type[] once = [typeof(FakeWorld), typeof(FakeExecute), typeof(ICommandExecutor), typeof(IVolumeApi), typeof(IVolumeQuotas), typeof(IComputeApi)];
        once.Select(type => services.Count(service => service.ServiceType == type)).Should().AllBeEquivalentTo(1);
        services.Count(service => service.ServiceType == typeof(IHostedService)).Should().Be(1);
        services.Count(service => service.ServiceType == typeof(IValidateOptions<FakeDriversOptions>)).Should().Be(1);
    }

    [Fact]
    public async Task The_options_and_seeds_of_both_calls_apply()
    {
        await using var provider = TestContainer.Build(services => services
            .AddFakeDrivers(options => options.Seed(world => world.Volumes.CreateVolumeAsync(new() { Name = "one", SizeGiB = 1 })).Volumes.AvailabilityZone = "east")
            .AddFakeDrivers(options => options.Seed(world => world.Volumes.CreateVolumeAsync(new() { Name = "two", SizeGiB = 1 })).WorldSeed = WorldSeeds.Empty));

        var volumes = await provider.GetRequiredService<IVolumeApi>().ListVolumesAsync(cancellationToken: Token).ToListAsync(Token);
        var images = await provider.GetRequiredService<IComputeApi>().ListImagesAsync(cancellationToken: Token).ToListAsync(Token);

        volumes.Select(volume => (volume.Name, volume.AvailabilityZone)).Should().Equal(("one", "east"), ("two", "east"));
        images.Should().BeEmpty("the second call said so");
    }

    [Fact]
    public void A_driver_that_was_excepted_first_stays_real()
    {
        using var provider = TestContainer.Build(services => services
            .AddSingleton<ICommandExecutor, RealExecutor>()
            .AddFakeDrivers(options => options.Except<ICommandExecutor>())
            .AddFakeDrivers());

        provider.GetServices<ICommandExecutor>().Should().ContainSingle().Which.Should().BeOfType<RealExecutor>();
    }

    [Fact]
    public void A_driver_that_is_excepted_later_is_real_again()
    {
        var real = new RealExecutor();
        using var provider = TestContainer.Build(services => services
            .AddSingleton<ICommandExecutor, RealExecutor>()
            .AddSingleton<ICommandExecutor>(real)
            .AddFakeDrivers()
            .AddFakeDrivers(options => options.Except<ICommandExecutor>()));

        provider.GetServices<ICommandExecutor>().Should().HaveCount(2).And.AllBeOfType<RealExecutor>();
        provider.GetRequiredService<ICommandExecutor>().Should().BeSameAs(real, "it was registered last");
        provider.GetService<FakeExecute>().Should().BeNull();
    }

    [Fact]
    public void A_real_driver_that_came_in_between_is_replaced()
    {
        using var provider = TestContainer.Build(services => services
            .AddFakeDrivers()
            .AddSingleton<ICommandExecutor, RealExecutor>()
            .AddFakeDrivers());

        provider.GetServices<ICommandExecutor>().Should().ContainSingle().Which.Should().BeOfType<FakeExecute>();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
