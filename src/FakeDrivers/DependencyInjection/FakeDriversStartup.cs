using FakeDrivers.Worlds;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Makes the worlds before anything of the host starts, so that they are seeded before the first request, and checks that no real driver took a
/// fake's place again.
/// </summary>
internal sealed class FakeDriversStartup(IServiceProvider provider, IEnumerable<FakeDriversMarker> markers) : IHostedLifecycleService
{
    private bool _isDone;

    public Task StartingAsync(CancellationToken cancellationToken) => StartAsync(cancellationToken);

    // A host that knows no life cycle calls only this.
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_isDone) return;
        foreach (var marker in markers)
        {
            var world = FakeWorldFactory.Resolve(provider, marker.Key);
            var scope = provider.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                foreach (var driver in DriverCatalog.All.Where(driver => driver.Fake.Get(scope.ServiceProvider, marker.Key) is not null))
                {
                    foreach (var contract in driver.Interfaces) ThrowIfTaken(contract, scope.ServiceProvider, marker.Key);
                }
            }

            world.Kernel.Settle();
        }

        _isDone = true;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void ThrowIfTaken(DriverContract contract, IServiceProvider scope, object? key)
    {
        var name = contract.Type.Name;
        var (add, under) = key is null ? ("AddFakeDrivers(", "") : ($"AddKeyedFakeDrivers(\"{key}\", ", $" under the key '{key}'");
        var mend = $"Call AddFakeDrivers last, or say that the driver is meant to be real: {add}options => options.Except<{name}>()).";
        object? driver;
        try
        {
            driver = contract.Get(scope, key);
        }
        catch (Exception error)
        {
            // A fake is made already, so this is none.
            throw new FakeDriversException($"{name} was registered again after AddFakeDrivers{under}, and cannot be made: {error.Message} {mend}", error);
        }

        if (driver is not (null or IFakeDriver))
        {
            throw new FakeDriversException($"{name} was registered again after AddFakeDrivers{under}, as {driver.GetType().Name}. {mend}");
        }
    }
}
