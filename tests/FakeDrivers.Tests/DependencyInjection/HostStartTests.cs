using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FakeDrivers.Tests.DependencyInjection;

public sealed class HostStartTests
{
    [Fact]
    public async Task The_world_is_seeded_before_any_other_service_starts()
    {
        var seen = "";
        using var host = TestContainer.BuildHost(services =>
        {
            var isSeeded = false;
            services.AddSingleton<IHostedService>(new Starting(() => seen += isSeeded ? "seeded" : "not seeded"));
            services.AddFakeDrivers(options => options.Seed(_ => isSeeded = true));
        });

        await host.StartAsync(TestContext.Current.CancellationToken);

        seen.Should().Be("seeded");
    }

    [Fact]
    public async Task A_real_driver_that_is_registered_later_is_reported_with_the_way_to_mend_it()
    {
        using var host = TestContainer.BuildHost(services => services.AddFakeDrivers().AddSingleton<ICommandExecutor, RealExecutor>());

        (await FailureAsync(host)).Should().Be(
            "ICommandExecutor was registered again after AddFakeDrivers, as RealExecutor. "
            + "Call AddFakeDrivers last, or say that the driver is meant to be real: AddFakeDrivers(options => options.Except<ICommandExecutor>()).");
    }

    [Fact]
    public async Task A_scoped_one_is_reported_too()
    {
        using var host = TestContainer.BuildHost(services => services.AddFakeDrivers().AddScoped<ICommandExecutor, RealExecutor>());

        (await FailureAsync(host)).Should().StartWith("ICommandExecutor was registered again after AddFakeDrivers, as RealExecutor.");
    }

    [Fact]
    public async Task One_that_cannot_be_made_is_reported_too()
    {
        using var host = TestContainer.BuildHost(services => services.AddFakeDrivers().AddSingleton<ICommandExecutor, BrokenExecutor>());

        (await FailureAsync(host)).Should().StartWith(
            "ICommandExecutor was registered again after AddFakeDrivers, and cannot be made: There is no key to log in with. Call AddFakeDrivers last");
    }

    [Fact]
    public async Task One_that_takes_only_a_role_is_reported_too()
    {
        using var host = TestContainer.BuildHost(services => services.AddFakeDrivers().AddSingleton(RealDriver.Of<IVolumeQuotas>()));

        (await FailureAsync(host)).Should().StartWith("IVolumeQuotas was registered again after AddFakeDrivers");
    }

    [Fact]
    public async Task One_under_the_key_of_a_fake_is_reported_with_the_key()
    {
        using var host = TestContainer.BuildHost(
            services => services.AddKeyedFakeDrivers("east").AddKeyedSingleton<ICommandExecutor, RealExecutor>("east"));

        (await FailureAsync(host)).Should().StartWith("ICommandExecutor was registered again after AddFakeDrivers under the key 'east', as RealExecutor.");
    }

    [Fact]
    public async Task A_driver_that_is_meant_to_be_real_is_no_failure()
    {
        using var host = TestContainer.BuildHost(services => services
            .AddFakeDrivers(options => options.Except<ICommandExecutor>())
            .AddSingleton<ICommandExecutor, RealExecutor>());

        await host.StartAsync(TestContext.Current.CancellationToken);

        host.Services.GetRequiredService<ICommandExecutor>().Should().BeOfType<RealExecutor>();
    }

    [Fact]
    public async Task The_world_ends_with_the_host()
    {
        var host = TestContainer.BuildHost(services => services.AddFakeDrivers());
        await host.StartAsync(TestContext.Current.CancellationToken);
        var world = host.Services.GetRequiredService<FakeWorld>();
        await host.StopAsync(TestContext.Current.CancellationToken);

        host.Dispose();

        world.Invoking(ended => ended.Snapshot()).Should().Throw<ObjectDisposedException>();
    }

    private static async Task<string> FailureAsync(IHost host) =>
        (await FluentActions.Awaiting(() => host.StartAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<FakeDriversException>()).Which.Message;

    private sealed class Starting(Action start) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            start();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
