using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What all ways of offering volumes have in common.</content>
public abstract partial class FakeVolumeDriver
{
    /// <summary>How many places there are.</summary>
    private protected abstract int Places { get; }

    /// <summary>What an error calls them: <c>blades</c>.</summary>
    private protected abstract string PlaceKind { get; }

    /// <summary>Whether removing an offer that there is not does nothing, instead of being refused.</summary>
    private protected virtual bool LetsGoOfNothing => false;

    /// <inheritdoc/>
    public Task<VolumeExport> CreateExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.CreateExport, new() { Volume = volume }, async (call, token) =>
        {
            var (row, isKnown) = Write(call, (volume.Name, Places, PlaceKind), VolumeDriverRules.TakePlace);
            if (isKnown) return Export(row);
            try
            {
                await OfferAsync(row, token).ConfigureAwait(false);
            }
            catch
            {
                Write(call, volume.Name, VolumeDriverRules.FreePlace);
                throw;
            }

            Write(call, (volume.Name, true), VolumeDriverRules.SetRunning);
            return Export(row);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeExport> EnsureExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.EnsureExport, new() { Volume = volume }, async (call, token) =>
        {
            var row = Read(call, volume.Name, VolumeDriverRules.RequireExport);
            await OfferAgainAsync(row, token).ConfigureAwait(false);
            Write(call, (volume.Name, true), VolumeDriverRules.SetRunning);
            return Export(row);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.RemoveExport, new() { Volume = volume }, async (call, token) =>
        {
            if (LetsGoOfNothing && Read(call, volume.Name, VolumeDriverRules.FindExport) is null) return NoResult.Value;
            await WithdrawAsync(Read(call, volume.Name, VolumeDriverRules.RequireExport), token).ConfigureAwait(false);
            return Write(call, volume.Name, VolumeDriverRules.FreePlace);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task CheckExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.CheckExport, new() { Volume = volume }, async (call, token) =>
        {
            await CheckAsync(call, Read(call, volume.Name, VolumeDriverRules.RequireExport), token).ConfigureAwait(false);
            return NoResult.Value;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeConnectionInfo> InitializeConnectionAsync(BackendVolume volume, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        DoAsync(
            VolumeDriverOperations.InitializeConnection, new() { Volume = volume, Connector = connector },
            (call, _) => Task.FromResult(Connection(volume, Export(Read(call, volume.Name, VolumeDriverRules.RequireExport)))), cancellationToken);

    /// <inheritdoc/>
    public Task TerminateConnectionAsync(BackendVolume volume, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.TerminateConnection, new() { Volume = volume, Connector = connector }, (_, _) => Task.FromResult(NoResult.Value), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> DiscoverVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        DoAsync(
            VolumeDriverOperations.DiscoverVolume, new() { Volume = volume },
            (call, token) => FindAsync(call, Read(call, volume.Name, VolumeDriverRules.RequireExport), token), cancellationToken);

    /// <inheritdoc/>
    public Task UndiscoverVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.UndiscoverVolume, new() { Volume = volume }, async (call, token) =>
        {
            if (Read(call, volume.Name, VolumeDriverRules.FindExport) is { } row) await LetGoAsync(row, token).ConfigureAwait(false);
            return NoResult.Value;
        }, cancellationToken);

    /// <summary>Runs what offers a volume. What fails in the middle is undone.</summary>
    private protected abstract Task OfferAsync(BackendExportRow row, CancellationToken cancellationToken);

    /// <summary>Runs what offers a volume again after a start of the machine.</summary>
    private protected virtual Task OfferAgainAsync(BackendExportRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private protected abstract Task WithdrawAsync(BackendExportRow row, CancellationToken cancellationToken);

    private protected abstract Task CheckAsync(CallRecord call, BackendExportRow row, CancellationToken cancellationToken);

    private protected abstract Task<string?> FindAsync(CallRecord call, BackendExportRow row, CancellationToken cancellationToken);

    private protected virtual Task LetGoAsync(BackendExportRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private protected abstract VolumeExport Export(BackendExportRow row);

    private protected abstract VolumeConnectionInfo Connection(BackendVolume volume, VolumeExport export);
}
