using FakeDrivers;
using FakeDrivers.Compute;
using Microsoft.Extensions.Hosting;

namespace ShareService.Tests;

/// <summary>Presses Ctrl+C, so to speak, while a volume is being attached.</summary>
internal sealed class StopDuringAttach(FakeWorld world, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await world.Calls.WaitForInFlightAsync(ComputeOperations.AttachVolume, cancellationToken: stoppingToken);
        lifetime.StopApplication();
    }
}
