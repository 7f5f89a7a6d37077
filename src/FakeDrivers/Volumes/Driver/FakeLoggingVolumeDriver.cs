using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>A backend that runs no command: what it was asked is in the world's call log, typed, and what it holds is real.</summary>
/// <remarks>
/// All of <see cref="FakeVolumeDriver"/> but the commands. Upstream: Nova's and Cinder's <c>LoggingVolumeDriver</c>, whose <c>all_logs</c> and
/// <c>logs_like</c> are <c>world.Calls.Of(VolumeDriverOperations.CreateVolume)</c> and its like here.
/// </remarks>
public sealed class FakeLoggingVolumeDriver : FakeVolumeDriver
{
    internal FakeLoggingVolumeDriver(Gate gate, FakeExecute execute)
        : base(gate, execute)
    {
    }

    private protected override string Protocol => "local";

    private protected override bool RunsCommands => false;

    private protected override int Places => int.MaxValue;

    private protected override string PlaceKind => "exports";

    private protected override Task OfferAsync(BackendExportRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private protected override Task WithdrawAsync(BackendExportRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private protected override Task CheckAsync(CallRecord call, BackendExportRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private protected override Task<string?> FindAsync(CallRecord call, BackendExportRow row, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(Device(row.VolumeName));

    private protected override VolumeExport Export(BackendExportRow row) => new() { VolumeName = row.VolumeName };

    private protected override VolumeConnectionInfo Connection(BackendVolume volume, VolumeExport export) => new()
    {
        DriverVolumeType = "local",
        VolumeId = volume.Id,
        DevicePath = Device(export.VolumeName),
    };
}
