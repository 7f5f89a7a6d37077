using FakeDrivers;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes the world of an app from what the app registered.</summary>
internal static class FakeWorldFactory
{
    public static FakeWorld Resolve(IServiceProvider provider, object? key)
    {
        var world = key is null ? provider.GetRequiredService<FakeWorld>() : provider.GetRequiredKeyedService<FakeWorld>(key);
        provider.GetRequiredService<FakeDriversNotice>().Give(provider.GetService<ILoggerFactory>());
        return world;
    }

    public static FakeDriversOptions OptionsOf(IServiceProvider provider, string optionsName) =>
        provider.GetRequiredService<IOptionsMonitor<FakeDriversOptions>>().Get(optionsName);

    public static FakeWorld Create(IServiceProvider provider, string optionsName)
    {
        var options = OptionsOf(provider, optionsName);
        var logging = options.LoggerFactory ?? provider.GetService<ILoggerFactory>();
        provider.GetRequiredService<FakeDriversNotice>().Give(logging);
        var world = new FakeWorld(
            options, options.TimeProvider ?? provider.GetService<TimeProvider>() ?? TimeProvider.System, logging);
        try
        {
            Seed(world, options);
            return world;
        }
        catch
        {
            world.Dispose();
            throw;
        }
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
