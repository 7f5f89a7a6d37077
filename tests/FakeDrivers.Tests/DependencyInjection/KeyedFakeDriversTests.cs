using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FakeDrivers.Tests.DependencyInjection;

public sealed class KeyedFakeDriversTests
{
    [Fact]
    public void Every_driver_is_there_under_the_key_and_not_without_it()
    {
        using var provider = TestContainer.Build(services => services.AddKeyedFakeDrivers("east"));

        var world = provider.GetRequiredKeyedService<FakeWorld>("east");

        provider.GetRequiredKeyedService<IVolumeApi>("east").Should().BeSameAs(world.Volumes);
        provider.GetRequiredKeyedService<IVolumeQuotas>("east").Should().BeSameAs(world.Volumes);
        provider.GetRequiredKeyedService<FakeExecute>("east").Should().BeSameAs(world.Execute);
        provider.GetService<FakeWorld>().Should().BeNull();
        provider.GetService<IVolumeApi>().Should().BeNull();
    }

    [Fact]
    public async Task Worlds_of_different_keys_share_nothing()
    {
        await using var provider = TestContainer.Build(services => services
            .AddFakeDrivers(Named("main"))
            .AddKeyedFakeDrivers("east", Named("east"))
            .AddKeyedFakeDrivers("west", Named("west")));
        IVolumeApi[] backends =
        [
            provider.GetRequiredService<IVolumeApi>(),
            provider.GetRequiredKeyedService<IVolumeApi>("east"),
            provider.GetRequiredKeyedService<IVolumeApi>("west"),
        ];

        await backends[1].CreateVolumeAsync(new() { Name = "more", SizeGiB = 1 }, Token);

        var names = new List<string>();
        foreach (var backend in backends)
        {
            names.Add(string.Join(", ", await backend.ListVolumesAsync(cancellationToken: Token).Select(volume => volume.Name).ToListAsync(Token)));
        }

        names.Should().Equal("main", "east, more", "west");
    }

    [Fact]
    public async Task Keys_that_only_look_alike_are_different_keys()
    {
        await using var provider = TestContainer.Build(services => services
            .AddKeyedFakeDrivers("1", Named("text"))
            .AddKeyedFakeDrivers(1, Named("number")));

        var text = await provider.GetRequiredKeyedService<IVolumeApi>("1").ListVolumesAsync(cancellationToken: Token).SingleAsync(Token);
        var number = await provider.GetRequiredKeyedService<IVolumeApi>(1).ListVolumesAsync(cancellationToken: Token).SingleAsync(Token);

        (text.Name, number.Name).Should().Be(("text", "number"));
    }

    [Fact]
    public void Only_what_is_registered_under_the_key_is_replaced()
    {
        using var provider = TestContainer.Build(services => services
            .AddSingleton<ICommandExecutor, RealExecutor>()
            .AddKeyedSingleton<ICommandExecutor, RealExecutor>("east")
            .AddKeyedScoped<ICommandExecutor, RealExecutor>("east")
            .AddKeyedSingleton<ICommandExecutor, RealExecutor>("west")
            .AddKeyedFakeDrivers("east"));

        provider.GetKeyedServices<ICommandExecutor>("east").Should().ContainSingle().Which.Should().BeOfType<FakeExecute>();
        provider.GetRequiredKeyedService<ICommandExecutor>("west").Should().BeOfType<RealExecutor>();
        provider.GetRequiredService<ICommandExecutor>().Should().BeOfType<RealExecutor>();
    }

    [Fact]
    public void Twice_with_one_key_is_one_world()
    {
        var services = new ServiceCollection().AddKeyedFakeDrivers("east").AddKeyedFakeDrivers("east");

        services.Count(service => service.ServiceType == typeof(FakeWorld)).Should().Be(1);
        services.Count(service => service.ServiceType == typeof(IVolumeApi)).Should().Be(1);
    }

    [Fact]
    public void An_invalid_option_is_named_with_the_key()
    {
        using var provider = TestContainer.Build(services => services
            .AddFakeDrivers()
            .AddKeyedFakeDrivers("east", options => options.Volumes.MaxVolumes = -2));

        var resolve = () => provider.GetRequiredKeyedService<IVolumeApi>("east");

        resolve.Should().Throw<OptionsValidationException>()
            .WithMessage("FakeDrivers:east:Volumes:MaxVolumes must be -1 (no limit) or more, but is -2.");
        provider.GetRequiredService<IVolumeApi>().Should().NotBeNull("the other world's options are good");
    }

    private static Action<FakeDriversOptions> Named(string name) =>
        options => options.Seed(world => world.Volumes.CreateVolumeAsync(new() { Name = name, SizeGiB = 1 }));

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
