using FakeDrivers.Tests.Worlds;
using FakeDrivers.Volumes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>Fakes are never active by accident.</summary>
public sealed class EnvironmentWarningTests : IDisposable
{
    private const string Warning =
        "Warning FakeDrivers: Fake drivers are active in the environment 'Staging': nothing that this app does reaches real infrastructure.";

    private readonly RecordingLoggerFactory _logging = new(LogLevel.Information);

    [Fact]
    public async Task Outside_development_the_host_warns_once_and_names_the_environment()
    {
        using var host = TestContainer.BuildHost(
            services => services.AddSingleton<ILoggerFactory>(_logging).AddFakeDrivers().AddKeyedFakeDrivers("east"), "Staging");

        await host.StartAsync(TestContext.Current.CancellationToken);

        Warnings().Should().Equal(Warning);
    }

    [Fact]
    public void Outside_development_the_first_use_warns_where_no_host_starts()
    {
        using var provider = Build("Staging");

        provider.GetRequiredService<IVolumeApi>();
        provider.GetRequiredService<FakeWorld>();

        Warnings().Should().Equal(Warning);
    }

    [Fact]
    public void A_world_of_the_apps_own_is_warned_of_too()
    {
        using var world = new FakeWorld();
        using var provider = Build("Staging", services => services.AddSingleton(world));

        provider.GetRequiredService<IVolumeApi>();

        Warnings().Should().Equal(Warning);
    }

    [Fact]
    public async Task In_development_nothing_is_said()
    {
        using var host = TestContainer.BuildHost(services => services.AddSingleton<ILoggerFactory>(_logging).AddFakeDrivers(), "Development");

        await host.StartAsync(TestContext.Current.CancellationToken);

        Warnings().Should().BeEmpty();
    }

    [Fact]
    public void Without_an_environment_nothing_is_said()
    {
        using var provider = Build(null);

        provider.GetRequiredService<IVolumeApi>();

        Warnings().Should().BeEmpty();
    }

    public void Dispose() => _logging.Dispose();

    private ServiceProvider Build(string? environment, Action<IServiceCollection>? register = null) => TestContainer.Build(services =>
    {
        services.AddSingleton<ILoggerFactory>(_logging);
        if (environment is not null) services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
        register?.Invoke(services);
        services.AddFakeDrivers();
    });

    private IEnumerable<string> Warnings() => _logging.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal));
}
