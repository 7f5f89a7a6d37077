using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Tests.DependencyInjection;

public sealed class ExceptAndOnlyTests
{
    [Fact]
    public void An_excepted_driver_stays_real()
    {
        Fakes(options => options.Except<ICommandExecutor>()).Should().Equal("volumes", "compute");
        Fakes(options => options.Except<ICommandExecutor>().Except<IComputeApi>()).Should().Equal("volumes");
    }

    [Fact]
    public void A_driver_is_excepted_by_one_of_its_roles_as_a_whole() =>
        Fakes(options => options.Except<IVolumeSnapshots>()).Should().Equal("execution", "compute");

    [Fact]
    public void Only_the_named_drivers_become_fakes()
    {
        Fakes(options => options.Only<IVolumeApi>()).Should().Equal("volumes");
        Fakes(options => options.Only<IVolumeApi, IComputeApi>()).Should().Equal("volumes", "compute");
        Fakes(options => options.Only<IVolumeApi, IComputeApi, ICommandExecutor>()).Should().Equal("execution", "volumes", "compute");
        Fakes(options => options.Only<IVolumeApi>().Only<ICommandExecutor>()).Should().Equal("execution", "volumes");
    }

    [Fact]
    public void A_driver_that_is_both_named_and_excepted_stays_real() =>
        Fakes(options => options.Only<IVolumeApi, IComputeApi>().Except<IVolumeApi>()).Should().Equal("compute");

    [Fact]
    public void The_fake_of_a_driver_that_stays_real_is_not_registered()
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers(options => options.Except<ICommandExecutor>()));

        provider.GetService<FakeExecute>().Should().BeNull();
        provider.GetService<ICommandExecutor>().Should().BeNull();
    }

    [Fact]
    public void A_type_without_a_fake_is_refused_with_those_that_have_one()
    {
        var except = () => new ServiceCollection().AddFakeDrivers(options => options.Except<IDisposable>());
        var only = () => new ServiceCollection().AddFakeDrivers(options => options.Only<IVolumeApi, IDisposable>());

        const string Message = "There is no fake of IDisposable. There are fakes of: ICommandExecutor, ISshExecutor, ILockProvider, IIdentityApi, IImageApi, INetworkApi, IVolumeApi, IVolumeDriver, IComputeApi, ILdapConnection.";
        except.Should().Throw<FakeDriversException>().WithMessage(Message);
        only.Should().Throw<FakeDriversException>().WithMessage(Message);
    }

    /// <summary>Which drivers are fakes where there was a real one of each.</summary>
    private static List<string> Fakes(Action<FakeDriversOptions> configure)
    {
        using var provider = TestContainer.Build(services => services
            .AddSingleton<ICommandExecutor, RealExecutor>()
            .AddSingleton(RealDriver.Of<IVolumeApi>())
            .AddSingleton(RealDriver.Of<IComputeApi>())
            .AddFakeDrivers(configure));
        (string Name, object Driver)[] drivers =
        [
            ("execution", provider.GetServices<ICommandExecutor>().Single()),
            ("volumes", provider.GetServices<IVolumeApi>().Single()),
            ("compute", provider.GetServices<IComputeApi>().Single()),
        ];
        return [.. drivers.Where(one => one.Driver is IFakeDriver).Select(one => one.Name)];
    }
}
