using FakeDrivers.Images;

namespace FakeDrivers.Compute;

/// <content>The face of the fake: images of servers, their guests, and swapping volumes.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public Task<Image> CreateServerImageAsync(
        string serverId, string name, IReadOnlyDictionary<string, string>? properties = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(
            ComputeOperations.CreateServerImage, new(serverId, name) { Properties = properties ?? ValueMap<string>.Empty }, ComputeRules.CreateImage, cancellationToken);

    /// <inheritdoc/>
    public Task<Image?> BackupServerAsync(BackupServerRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.BackupServer, request, ComputeRules.BackupServer, cancellationToken);

    /// <inheritdoc/>
    public Task SetAdminPasswordAsync(string serverId, string adminPassword, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.SetAdminPassword, new(serverId, adminPassword), ComputeRules.SetAdminPassword, cancellationToken);

    /// <inheritdoc/>
    public Task TriggerCrashDumpAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.TriggerCrashDump, new(serverId), ComputeRules.TriggerCrashDump, cancellationToken);

    /// <inheritdoc/>
    public Task<string> GetConsoleOutputAsync(string serverId, int? lines = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetConsoleOutput, new(serverId, lines), ComputeRules.GetConsoleOutput, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerConsole> OpenConsoleAsync(string serverId, ServerConsoleKind kind, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.OpenConsole, new(serverId, kind), ComputeRules.OpenConsole, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerDiagnostics> GetDiagnosticsAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetDiagnostics, new(serverId), ComputeRules.GetDiagnostics, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerVolume> SwapVolumeAsync(string serverId, string volumeId, string newVolumeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.SwapVolume, new(serverId, volumeId, newVolumeId), ComputeRules.SwapVolume, cancellationToken);

    /// <inheritdoc/>
    public Task<string> GetGuestPasswordAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetGuestPassword, new(serverId), ComputeRules.GetGuestPassword, cancellationToken);

    /// <inheritdoc/>
    public Task ClearGuestPasswordAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ClearGuestPassword, new(serverId), ComputeRules.ClearGuestPassword, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerTopology> GetTopologyAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetTopology, new(serverId), ComputeRules.GetTopology, cancellationToken);
}
