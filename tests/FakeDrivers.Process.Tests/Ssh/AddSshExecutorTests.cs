using FakeDrivers.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Process.Tests;

public sealed class AddSshExecutorTests
{
    [Fact]
    public void The_executor_is_registered_by_its_interface_once_with_one_that_runs_its_clients()
    {
        var services = new ServiceCollection().AddSshExecutor().AddSshExecutor();

        services.Should().ContainSingle(service => service.ServiceType == typeof(ISshExecutor)).Which.ImplementationType.Should().Be<SshExecutor>();
        services.Should().ContainSingle(service => service.ServiceType == typeof(ICommandExecutor)).Which.ImplementationType.Should().Be<ProcessExecutor>();
    }

    [Fact]
    public void An_executor_that_is_registered_already_stays()
    {
        var other = new SshExecutor(new StubExecutor());

        var services = new ServiceCollection().AddSingleton<ISshExecutor>(other).AddSshExecutor();

        services.Should().ContainSingle(service => service.ServiceType == typeof(ISshExecutor)).Which.ImplementationInstance.Should().BeSameAs(other);
    }

    [Fact]
    public void The_given_options_are_registered_for_it()
    {
        var options = new SshOptions { ClientPath = "/opt/ssh" };

        var services = new ServiceCollection().AddSshExecutor(options);

        services.Should().ContainSingle(service => service.ServiceType == typeof(SshOptions)).Which.ImplementationInstance.Should().BeSameAs(options);
    }

    [Fact]
    public async Task A_container_makes_it_of_what_is_registered()
    {
        var stub = new StubExecutor();
        var executor = ActivatorUtilities.CreateInstance<SshExecutor>(new Provider(stub, new SshOptions { ClientPath = "/opt/ssh" }));

        await executor.On(new("db1")).RunAsync(new("true"), TestContext.Current.CancellationToken);

        stub.Started[0].Program.Should().Be("/opt/ssh");
    }

    private sealed class Provider(params object[] services) : IServiceProvider
    {
        public object? GetService(Type serviceType) => services.FirstOrDefault(serviceType.IsInstanceOfType);
    }
}
