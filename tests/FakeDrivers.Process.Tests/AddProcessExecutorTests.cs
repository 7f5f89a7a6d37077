using FakeDrivers.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Process.Tests;

public sealed class AddProcessExecutorTests
{
    [Fact]
    public void The_executor_is_registered_by_its_interface_once()
    {
        var services = new ServiceCollection().AddProcessExecutor().AddProcessExecutor();

        services.Should().ContainSingle(service => service.ServiceType == typeof(ICommandExecutor))
            .Which.ImplementationType.Should().Be<ProcessExecutor>();
    }

    [Fact]
    public void An_executor_that_is_registered_already_stays()
    {
        var services = new ServiceCollection().AddSingleton<ICommandExecutor, Other>().AddProcessExecutor();

        services.Should().ContainSingle(service => service.ServiceType == typeof(ICommandExecutor))
            .Which.ImplementationType.Should().Be<Other>();
    }

    [Fact]
    public void A_fake_that_is_registered_already_stays()
    {
        var services = new ServiceCollection().AddFakeDrivers().AddProcessExecutor();

        services.Should().ContainSingle(service => service.ServiceType == typeof(ICommandExecutor))
            .Which.ImplementationType.Should().BeNull("the fake comes from a factory");
    }

    [Fact]
    public void A_fake_takes_its_place()
    {
        var services = new ServiceCollection().AddProcessExecutor().AddFakeDrivers();

        services.Should().ContainSingle(service => service.ServiceType == typeof(ICommandExecutor))
            .Which.ImplementationType.Should().BeNull("the fake comes from a factory");
    }

    [Fact]
    public void The_executor_alone_can_be_left_real()
    {
        var services = new ServiceCollection().AddFakeDrivers(options => options.Except<ICommandExecutor>()).AddProcessExecutor();

        services.Should().ContainSingle(service => service.ServiceType == typeof(ICommandExecutor))
            .Which.ImplementationType.Should().Be<ProcessExecutor>();
    }

    private sealed class Other : ICommandExecutor
    {
        public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) =>
            Task.FromResult(new CommandResult { ExitCode = 0 });

        public IAsyncEnumerable<CommandEvent> StreamAsync(
            Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
