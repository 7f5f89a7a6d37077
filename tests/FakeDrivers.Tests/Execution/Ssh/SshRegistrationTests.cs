using FakeDrivers.Execution;
using FakeDrivers.Tests.DependencyInjection;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Tests.Execution.Ssh;

public sealed class SshRegistrationTests
{
    [Fact]
    public async Task An_app_that_asks_for_remote_commands_gets_those_of_the_world()
    {
        await using var provider = TestContainer.Build(services => services.AddSingleton<ISshExecutor, RealSsh>().AddFakeDrivers());
        var world = provider.GetRequiredService<FakeWorld>();
        world.Execute.SetRepliers(("hostname", "node-1\n"));

        var result = await provider.GetRequiredService<ISshExecutor>().On(new("node-1")).RunAsync(new("hostname"), TestContext.Current.CancellationToken);

        result.StandardOutput.Should().Be("node-1\n");
        provider.GetServices<ISshExecutor>().Should().ContainSingle().Which.Should().BeAssignableTo<IFakeDriver>();
    }

    [Fact]
    public void An_app_that_leaves_its_local_commands_real_reaches_no_real_machine()
    {
        using var provider = TestContainer.Build(services => services
            .AddSingleton<ICommandExecutor, RealExecutor>()
            .AddSingleton<ISshExecutor, RealSsh>()
            .AddFakeDrivers(options => options.Except<ICommandExecutor>()));

        provider.GetRequiredService<ICommandExecutor>().Should().BeOfType<RealExecutor>();
        provider.GetRequiredService<ISshExecutor>().Should().BeAssignableTo<IFakeDriver>();
    }

    [Fact]
    public void Remote_commands_can_be_left_real_by_themselves()
    {
        using var provider = TestContainer.Build(services => services
            .AddSingleton<ISshExecutor, RealSsh>()
            .AddFakeDrivers(options => options.Except<ISshExecutor>()));

        provider.GetRequiredService<ISshExecutor>().Should().BeOfType<RealSsh>();
        provider.GetRequiredService<ICommandExecutor>().Should().BeOfType<FakeExecute>();
    }

    [Fact]
    public void A_real_executor_of_remote_commands_is_told_from_the_fake()
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers().AddSingleton<ISshExecutor, RealSsh>());

        provider.Invoking(tested => tested.AssertNoRealDrivers()).Should().Throw<FakeDriversException>().WithMessage($"*ISshExecutor: {typeof(RealSsh).FullName}*");
    }

    private sealed class RealSsh : ISshExecutor
    {
        public ICommandExecutor On(SshTarget target) => throw new NotSupportedException("It would reach a machine.");
    }
}
