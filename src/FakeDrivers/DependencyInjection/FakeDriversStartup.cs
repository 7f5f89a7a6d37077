using FakeDrivers.Worlds;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes the worlds when the host starts, so that they are seeded before the first request, and checks that no real driver took a fake's place again.</summary>
internal sealed class FakeDriversStartup(IServiceProvider provider, IEnumerable<FakeDriversMarker> markers) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var marker in markers)
        {
            var world = FakeWorldFactory.Resolve(provider, marker.Key);
            foreach (var driver in DriverCatalog.All.Where(driver => driver.Fake.Get(provider, marker.Key) is not null))
            {
                if (driver.Interfaces.FirstOrDefault(contract => contract.Get(provider, marker.Key) is not IFakeDriver) is not { } taken) continue;
                throw new FakeDriversException(
                    $"{taken.Type.Name} was registered again after AddFakeDrivers, as {taken.Get(provider, marker.Key)?.GetType().Name}. "
                    + $"Call AddFakeDrivers last, or say that the driver is meant to be real: AddFakeDrivers(options => options.Except<{taken.Type.Name}>()).");
            }

            world.Kernel.Settle();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
