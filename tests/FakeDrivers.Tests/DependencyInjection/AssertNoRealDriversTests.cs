using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Tests.DependencyInjection;

public sealed class AssertNoRealDriversTests
{
    [Fact]
    public void Fakes_pass()
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers().AddKeyedFakeDrivers("east"));

        provider.AssertNoRealDrivers().Should().BeSameAs(provider);
    }

    [Fact]
    public void Fakes_under_keys_alone_pass()
    {
        using var provider = TestContainer.Build(services => services.AddKeyedFakeDrivers("east"));

        provider.Invoking(tested => tested.AssertNoRealDrivers()).Should().NotThrow();
    }

    [Fact]
    public void Every_real_driver_is_named()
    {
        Failure(services => services
            .AddFakeDrivers()
            .AddScoped<ICommandExecutor, RealExecutor>()
            .AddKeyedSingleton<ICommandExecutor, BrokenExecutor>("east")
            .AddKeyedSingleton(42, RealDriver.Of<IVolumeApi>()))
            .Should().Match($"""
            Not all drivers are fakes:
              ICommandExecutor: {typeof(RealExecutor).FullName}
              ICommandExecutor: cannot be made: There is no key to log in with.
              IVolumeApi: generatedProxy*
            Call AddFakeDrivers() after they are registered, and leave out Except<…>() where nothing real is meant to stay.
            """.ReplaceLineEndings());
    }

    [Fact]
    public void A_real_driver_behind_a_fake_is_named() =>
        Failure(services => services
            .AddFakeDrivers()
            .AddSingleton<ICommandExecutor, RealExecutor>()
            .AddSingleton<ICommandExecutor>(provider => provider.GetRequiredService<FakeExecute>()))
            .Should().Contain($"  ICommandExecutor: {typeof(RealExecutor).FullName}");

    [Fact]
    public void A_keyed_real_driver_is_named() =>
        Failure(services => services.AddFakeDrivers().AddKeyedSingleton<ICommandExecutor, RealExecutor>("remote"))
            .Should().Contain($"  ICommandExecutor: {typeof(RealExecutor).FullName}");

    [Fact]
    public void A_driver_that_was_left_real_is_named() =>
        Failure(services => services.AddSingleton<ICommandExecutor, RealExecutor>().AddFakeDrivers(options => options.Except<ICommandExecutor>()))
            .Should().Contain($"  ICommandExecutor: {typeof(RealExecutor).FullName}");

    [Fact]
    public void Without_any_driver_it_says_so() =>
        Failure(_ => { }).Should().Be("No driver is registered at all. Call AddFakeDrivers() first.");

    [Fact]
    public void A_driver_with_only_an_asynchronous_disposal_does_not_hide_the_failure() =>
        Failure(services => services.AddFakeDrivers().AddScoped<ICommandExecutor, AsyncDisposed>()).Should().Contain(nameof(AsyncDisposed));

    private static string Failure(Action<IServiceCollection> register)
    {
        using var provider = TestContainer.Build(register);
        return provider.Invoking(tested => tested.AssertNoRealDrivers()).Should().Throw<FakeDriversException>().Which.Message;
    }

    private sealed class AsyncDisposed : IdleExecutor, IAsyncDisposable
    {
        public ValueTask DisposeAsync() => default;
    }
}
