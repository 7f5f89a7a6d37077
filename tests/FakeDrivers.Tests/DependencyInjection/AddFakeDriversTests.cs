using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Tests.DependencyInjection;

public sealed class AddFakeDriversTests
{
    /// <summary>Every interface of a driver with the fake that takes it over, found in the contracts themselves.</summary>
    public static TheoryData<Type, Type> Contracts { get; } = new(
        from fake in typeof(FakeWorld).Assembly.GetExportedTypes().Where(type => !type.IsInterface && typeof(IFakeDriver).IsAssignableFrom(type))
        // A fake of several kinds is registered by what they have in common.
        where !typeof(IFakeDriver).IsAssignableFrom(fake.BaseType)
        from contract in fake.GetInterfaces().Where(type => type.IsPublic && type != typeof(IDisposable) && type != typeof(IAsyncDisposable))
            // In a container, remote commands are a driver of their own: SshRegistrationTests.
        where contract != typeof(ISshExecutor)
        select (fake, contract));

    [Fact]
    public void The_world_and_its_drivers_are_registered()
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers());

        var world = provider.GetRequiredService<FakeWorld>();

        provider.GetRequiredService<FakeExecute>().Should().BeSameAs(world.Execute);
        provider.GetRequiredService<ITokens>().Should().BeSameAs(world.Identity);
        provider.GetRequiredService<FakeVolumeApi>().Should().BeSameAs(world.Volumes);
        provider.GetRequiredService<FakeComputeApi>().Should().BeSameAs(world.Compute);
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_fake_stands_for_each_of_its_interfaces(Type fake, Type contract)
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers());

        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService(contract).Should().BeSameAs(scope.ServiceProvider.GetRequiredService(fake));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void What_was_registered_before_is_replaced(Type fake, Type contract)
    {
        using var provider = TestContainer.Build(services =>
        {
            services.AddSingleton(contract, _ => throw new InvalidOperationException("A real driver was made."));
            services.AddScoped(contract, _ => throw new InvalidOperationException("A real driver was made."));
            services.AddTransient(contract, _ => throw new InvalidOperationException("A real driver was made."));
            services.AddFakeDrivers();
        });

        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetServices(contract).Should().ContainSingle().Which.Should().BeAssignableTo(fake);
    }

    [Fact]
    public void An_instance_and_a_type_are_replaced_too()
    {
        using var provider = TestContainer.Build(services => services
            .AddScoped<ICommandExecutor, RealExecutor>()
            .AddSingleton(RealDriver.Of<IVolumeApi>())
            .AddFakeDrivers());

        provider.GetServices<ICommandExecutor>().Should().ContainSingle().Which.Should().BeOfType<FakeExecute>();
        provider.GetServices<IVolumeApi>().Should().ContainSingle().Which.Should().BeOfType<FakeVolumeApi>();
    }

    [Fact]
    public void A_keyed_registration_stays_when_the_fakes_have_no_key()
    {
        using var provider = TestContainer.Build(services => services.AddKeyedSingleton<ICommandExecutor, RealExecutor>("remote").AddFakeDrivers());

        provider.GetRequiredKeyedService<ICommandExecutor>("remote").Should().BeOfType<RealExecutor>();
        provider.GetRequiredService<ICommandExecutor>().Should().BeOfType<FakeExecute>();
    }

    [Fact]
    public void Many_who_ask_at_once_get_the_same_drivers()
    {
        for (var round = 0; round < 50; round++)
        {
            using var provider = TestContainer.Build(services => services.AddFakeDrivers());
            Type[] types = [typeof(IVolumeApi), typeof(IVolumeQuotas), typeof(IVolumeLifecycle), typeof(FakeVolumeApi)];
            var drivers = new object[types.Length];

            Parallel.For(0, types.Length, i => drivers[i] = provider.GetRequiredService(types[i]));

            drivers.Distinct().Should().ContainSingle();
        }
    }

    [Fact]
    public void A_scope_shares_the_drivers_of_the_app()
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers());
        using var scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<IComputeApi>().Should().BeSameAs(provider.GetRequiredService<IComputeApi>());
    }

    [Fact]
    public void The_world_ends_with_the_container()
    {
        var provider = TestContainer.Build(services => services.AddFakeDrivers());
        var world = provider.GetRequiredService<FakeWorld>();

        provider.Dispose();

        world.Invoking(ended => ended.Snapshot()).Should().Throw<ObjectDisposedException>();
    }
}
