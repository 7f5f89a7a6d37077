using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>The backend of a world of its own, honest unless a liar stands before it.</summary>
internal sealed class FakeVolumeDriverHarness : VolumeDriverHarness
{
    private readonly FakeWorld _world;

    public FakeVolumeDriverHarness(VolumeTransport transport, Func<IVolumeDriver, IVolumeDriver>? decorate = null)
    {
        var options = new FakeWorldOptions();
        (options.Volumes.DriverTransport, options.Volumes.DriverTotalGiB) = (transport, 10);
        _world = new(options);
        Driver = decorate is null ? _world.VolumeDriver : decorate(_world.VolumeDriver);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string> { VolumeDriverCapabilities.Room, VolumeDriverCapabilities.Discovery };

    public override IVolumeDriver Driver { get; }

    public override int TooLargeGiB => 11;

    public override Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }
}
