using FakeDrivers.Execution;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Process.Tests;

public sealed class AddFileLocksTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-locks-");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_provider_has_its_directory_and_the_apps_clock()
    {
        var clock = new FakeClock();
        var locks = (ILockProvider)Registered(new ServiceCollection().AddFileLocks(_directory.FullName)).ImplementationFactory!(new Services(clock));
        await using var held = await locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var late = locks.AcquireAsync("backup", TimeSpan.FromSeconds(5), CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(5));

        await FluentActions.Awaiting(() => late).Should().ThrowAsync<LockNotAcquiredException>();
        _directory.GetFiles().Should().ContainSingle().Which.Name.Should().Be("lock-backup");
    }

    [Fact]
    public void A_provider_that_is_registered_already_stays()
    {
        var services = new ServiceCollection().AddFakeDrivers();
        var fake = Registered(services);

        services.AddFileLocks(_directory.FullName);

        Registered(services).Should().BeSameAs(fake);
    }

    [Fact]
    public void A_fake_takes_its_place()
    {
        var services = new ServiceCollection().AddFileLocks(_directory.FullName);
        var real = Registered(services);

        services.AddFakeDrivers();

        Registered(services).Should().NotBeSameAs(real);
    }

    [Fact]
    public void The_locks_alone_can_be_left_real()
    {
        var services = new ServiceCollection().AddFileLocks(_directory.FullName);
        var real = Registered(services);

        services.AddFakeDrivers(options => options.Except<ILockProvider>());

        Registered(services).Should().BeSameAs(real);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_directory_without_a_name_is_refused(string directory)
    {
        var add = () => new ServiceCollection().AddFileLocks(directory);

        add.Should().Throw<ArgumentException>();
    }

    private static ServiceDescriptor Registered(IServiceCollection services) =>
        services.Should().ContainSingle(service => service.ServiceType == typeof(ILockProvider)).Which;

    private sealed class Services(TimeProvider time) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? time : null;
    }
}
