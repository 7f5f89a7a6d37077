using FakeDrivers;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes the world of an app from what the app registered.</summary>
internal static class FakeWorldFactory
{
    public static string OptionsName(object? key) => key is null ? Options.Options.DefaultName : $"FakeDrivers:{key}";

    public static FakeWorld Resolve(IServiceProvider provider, object? key) =>
        key is null ? provider.GetRequiredService<FakeWorld>() : provider.GetRequiredKeyedService<FakeWorld>(key);

    public static FakeWorld Create(IServiceProvider provider, object? key)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<FakeDriversOptions>>().Get(OptionsName(key));
        var logging = options.LoggerFactory ?? provider.GetService<ILoggerFactory>();
        Warn(provider, logging);
        var world = new FakeWorld(
            options, options.TimeProvider ?? provider.GetService<TimeProvider>() ?? TimeProvider.System, logging);
        Seed(world, options);
        return world;
    }

    private static void Warn(IServiceProvider provider, ILoggerFactory? logging)
    {
        if (provider.GetService<IHostEnvironment>() is not { } environment || environment.IsDevelopment()) return;
        logging?.CreateLogger("FakeDrivers").LogWarning(
            "Fake drivers are active in the environment '{Environment}': nothing that this app does reaches real infrastructure.", environment.EnvironmentName);
    }

    private static void Seed(FakeWorld world, FakeDriversOptions options)
    {
        world.Kernel.IsPaced = false;
        foreach (var seed in options.Seeds)
        {
            var task = seed(world);
            if (!task.IsCompleted)
            {
                throw new FakeDriversException("The seed of the fake world waits for something. A seed may await only the world's own drivers, and no transition of theirs.");
            }

            // It has ended, so this waits for nothing: it throws what the seed threw.
#pragma warning disable VSTHRD002 // the task is completed
            task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
        }

        world.Kernel.IsPaced = true;
        world.Kernel.TakeAsSeed();
        world.Calls.Clear();
    }
}
