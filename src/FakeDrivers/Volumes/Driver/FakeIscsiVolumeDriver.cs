using System.Globalization;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>Offers volumes over iSCSI: <c>ietadm</c> on the backend, <c>iscsiadm</c> on hosts.</summary>
/// <remarks>
/// All of <see cref="FakeVolumeDriver"/>. Targets are numbered from 1, and a number is free when the export is removed; removing what is not exported
/// does nothing. Upstream: Nova's
/// <c>ISCSIDriver</c> and <c>FakeISCSIDriver</c>.
/// </remarks>
public sealed class FakeIscsiVolumeDriver : FakeVolumeDriver
{
    private const string Portal = VolumeTargets.Portal;

    internal FakeIscsiVolumeDriver(Gate gate, FakeExecute execute)
        : base(gate, execute)
    {
    }

    private protected override string Protocol => "iSCSI";

    private protected override int Places => Options.IscsiTargets;

    private protected override string PlaceKind => "targets";

    // As Nova's, which told its log of it.
    private protected override bool LetsGoOfNothing => true;

    private protected override async Task OfferAsync(BackendExportRow row, CancellationToken cancellationToken)
    {
        await TryAsync(new("ietadm", "--op", "new", Tid(row), "--params", $"Name={Iqn(row.VolumeName)}"), cancellationToken).ConfigureAwait(false);
        try
        {
            await TryAsync(
                new("ietadm", "--op", "new", Tid(row), "--lun=0", "--params", $"Path={Device(row.VolumeName)},Type=fileio"), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await UndoAsync(new("ietadm", "--op", "delete", Tid(row))).ConfigureAwait(false);
            throw;
        }
    }

    private protected override Task OfferAgainAsync(BackendExportRow row, CancellationToken cancellationToken) => OfferAsync(row, cancellationToken);

    private protected override async Task WithdrawAsync(BackendExportRow row, CancellationToken cancellationToken)
    {
        await TryAsync(new("ietadm", "--op", "delete", Tid(row), "--lun=0"), cancellationToken).ConfigureAwait(false);
        await TryAsync(new("ietadm", "--op", "delete", Tid(row)), cancellationToken).ConfigureAwait(false);
    }

    private protected override async Task CheckAsync(CallRecord call, BackendExportRow row, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(new("ietadm", "--op", "show", Tid(row)), Reply.Empty, cancellationToken).ConfigureAwait(false);
        }
        catch (CommandExecutionException)
        {
            throw VolumeDriverErrors.NotRunning(row.VolumeName, $"the target {Number(row)}");
        }
    }

    private protected override async Task<string?> FindAsync(CallRecord call, BackendExportRow row, CancellationToken cancellationToken)
    {
        var iqn = Iqn(row.VolumeName);
        var targets = Read(call, 0, static (view, _) => view.Rows(VolumeDriverTables.Exports).ToList()).Select(each => $"{Portal},1 {Iqn(each.VolumeName)}\n");
        var said = await RunAsync(
            new("iscsiadm", "-m", "discovery", "-t", "sendtargets", "-p", Portal), string.Concat(targets), cancellationToken).ConfigureAwait(false);
        if (!said.StandardOutput.Split().Contains(iqn)) return null;
        try
        {
            await RunAsync(NodeCommand(row, "--login"), Reply.Empty, cancellationToken).ConfigureAwait(false);
            await RunAsync(NodeCommand(row, "--op", "update", "-n", "node.startup", "-v", "automatic"), Reply.Empty, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await UndoAsync(NodeCommand(row, "--op", "delete")).ConfigureAwait(false);
            throw;
        }

        return $"/dev/disk/by-path/ip-{Portal}-iscsi-{iqn}-lun-0";
    }

    private protected override async Task LetGoAsync(BackendExportRow row, CancellationToken cancellationToken)
    {
        await RunAsync(NodeCommand(row, "--op", "update", "-n", "node.startup", "-v", "manual"), Reply.Empty, cancellationToken).ConfigureAwait(false);
        await RunAsync(NodeCommand(row, "--logout"), Reply.Empty, cancellationToken).ConfigureAwait(false);
        await RunAsync(NodeCommand(row, "--op", "delete"), Reply.Empty, cancellationToken).ConfigureAwait(false);
    }

    private protected override VolumeExport Export(BackendExportRow row) => new()
    {
        VolumeName = row.VolumeName,
        TargetNumber = row.Place + 1,
        TargetIqn = Iqn(row.VolumeName),
    };

    private protected override VolumeConnectionInfo Connection(BackendVolume volume, VolumeExport export) =>
        VolumeTargets.OnIscsi(new() { DriverVolumeType = "iscsi", VolumeId = volume.Id }, export.VolumeName);

    private static string Iqn(string volumeName) => VolumeTargets.Iqn(volumeName);

    private static string Number(BackendExportRow row) => (row.Place + 1).ToString(CultureInfo.InvariantCulture);

    private static string Tid(BackendExportRow row) => $"--tid={Number(row)}";

    private static Command NodeCommand(BackendExportRow row, params string[] rest) =>
        new("iscsiadm", ["-m", "node", "-T", Iqn(row.VolumeName), "-p", Portal, .. rest]);
}
