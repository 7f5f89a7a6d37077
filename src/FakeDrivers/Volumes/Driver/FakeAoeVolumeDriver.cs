using System.Globalization;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>Offers volumes as ATA over Ethernet: <c>vblade-persist</c> on the backend, <c>aoe-discover</c> and <c>aoe-stat</c> on hosts.</summary>
/// <remarks>
/// All of <see cref="FakeVolumeDriver"/>. Blades are taken shelf by shelf (0.0, 0.1, …) and are free when the export is removed. Upstream: Nova's
/// <c>AOEDriver</c> and <c>FakeAOEDriver</c>, which kept no arguments in its log and slept two seconds at each export; this does neither.
/// </remarks>
public sealed class FakeAoeVolumeDriver : FakeVolumeDriver
{
    internal FakeAoeVolumeDriver(Gate gate, FakeExecute execute)
        : base(gate, execute)
    {
    }

    private protected override string Protocol => "AoE";

    private protected override int Places => Options.AoeShelves * Options.AoeBladesPerShelf;

    private protected override string PlaceKind => "blades";

    /// <summary>Lets the process that offers a volume end, as when it crashed: <see cref="FakeVolumeDriver.CheckExportAsync"/> fails from then on.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <exception cref="ResourceNotFoundException">The volume is not offered.</exception>
    public void StopExport(string volumeId) => Steer("volumes.driver.stop_export", tx =>
    {
        var row = VolumeDriverRules.RequireExport(tx, VolumeNames.Of(volumeId));
        VolumeDriverRules.SetRunning(tx, (row.VolumeName, false));
    });

    private protected override async Task OfferAsync(BackendExportRow row, CancellationToken cancellationToken)
    {
        var (shelf, blade) = At(row);
        try
        {
            await TryAsync(new("vblade-persist", "setup", shelf, blade, Options.AoeDevice, Device(row.VolumeName)), cancellationToken).ConfigureAwait(false);
            await RunAsync(new Command("vblade-persist", "auto", "all") { AcceptedExitCodes = null }, Reply.Empty, cancellationToken).ConfigureAwait(false);
            await RunAsync(new Command("vblade-persist", "start", "all") { AcceptedExitCodes = null }, Reply.Empty, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await UndoAsync(new("vblade-persist", "destroy", shelf, blade)).ConfigureAwait(false);
            throw;
        }
    }

    private protected override async Task WithdrawAsync(BackendExportRow row, CancellationToken cancellationToken)
    {
        var (shelf, blade) = At(row);
        await TryAsync(new("vblade-persist", "stop", shelf, blade), cancellationToken).ConfigureAwait(false);
        await TryAsync(new("vblade-persist", "destroy", shelf, blade), cancellationToken).ConfigureAwait(false);
    }

    private protected override async Task CheckAsync(CallRecord call, BackendExportRow row, CancellationToken cancellationToken)
    {
        var (shelf, blade) = At(row);
        var lines = Read(call, 0, static (view, _) => view.Rows(VolumeDriverTables.Exports).ToList()).Select(Line);
        var said = await RunAsync(new("vblade-persist", "ls", "--no-header"), string.Concat(lines), cancellationToken).ConfigureAwait(false);
        var isRunning = said.StandardOutput.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(words => words is [var onShelf, var onBlade, _, _, _, "run"] && onShelf == shelf && onBlade == blade);
        if (!isRunning) throw VolumeDriverErrors.NotRunning(row.VolumeName, $"the vblade process for e{shelf}.{blade}");
    }

    private protected override async Task<string?> FindAsync(CallRecord call, BackendExportRow row, CancellationToken cancellationToken)
    {
        var (shelf, blade) = At(row);
        var device = $"e{shelf}.{blade}";
        await RunAsync(new("aoe-discover"), Reply.Empty, cancellationToken).ConfigureAwait(false);
        var seen = Read(call, 0, static (view, _) => view.Rows(VolumeDriverTables.Exports).Where(each => each.IsRunning).ToList())
            .Select(each => $"      e{At(each).Shelf}.{At(each).Blade}         1.073GB   {Options.AoeDevice} up\n");
        var said = await RunAsync(new("aoe-stat"), string.Concat(seen), cancellationToken).ConfigureAwait(false);
        return said.StandardOutput.Split().Contains(device) ? $"/dev/etherd/{device}" : null;
    }

    private protected override VolumeExport Export(BackendExportRow row) => new()
    {
        VolumeName = row.VolumeName,
        Shelf = row.Place / Options.AoeBladesPerShelf,
        Blade = row.Place % Options.AoeBladesPerShelf,
    };

    private protected override VolumeConnectionInfo Connection(BackendVolume volume, VolumeExport export) => new()
    {
        DriverVolumeType = "aoe",
        VolumeId = volume.Id,
        TargetShelf = export.Shelf,
        TargetBlade = export.Blade,
    };

    private string Line(BackendExportRow row) =>
        $"{At(row).Shelf} {At(row).Blade} {Options.AoeDevice} {Device(row.VolumeName)} auto {(row.IsRunning ? "run" : "stop")}\n";

    private (string Shelf, string Blade) At(BackendExportRow row) => (
        (row.Place / Options.AoeBladesPerShelf).ToString(CultureInfo.InvariantCulture), (row.Place % Options.AoeBladesPerShelf).ToString(CultureInfo.InvariantCulture));
}
