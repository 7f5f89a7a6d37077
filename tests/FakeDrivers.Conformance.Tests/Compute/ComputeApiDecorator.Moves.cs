using FakeDrivers.Compute;
using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>More calls that are forwarded.</content>
internal abstract partial class ComputeApiDecorator
{
    public virtual Task ResizeServerAsync(string serverId, string flavorId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ResizeServerAsync(serverId, flavorId, cancellationToken));

    public virtual Task ConfirmResizeAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ConfirmResizeAsync(serverId, cancellationToken));

    public virtual Task RevertResizeAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.RevertResizeAsync(serverId, cancellationToken));

    public virtual Task MigrateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.MigrateServerAsync(serverId, host, cancellationToken));

    public virtual Task LiveMigrateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.LiveMigrateServerAsync(serverId, host, cancellationToken));

    public virtual Task AbortLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.AbortLiveMigrationAsync(serverId, migrationId, cancellationToken));

    public virtual Task ForceCompleteLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ForceCompleteLiveMigrationAsync(serverId, migrationId, cancellationToken));

    public virtual Task EvacuateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.EvacuateServerAsync(serverId, host, cancellationToken));

    public virtual IAsyncEnumerable<ServerMigration> ListMigrationsAsync(MigrationQuery? query = null, CancellationToken cancellationToken = default) =>
        ListAsync(Inner.ListMigrationsAsync(query, cancellationToken), cancellationToken);

    public virtual Task<Server> RebuildServerAsync(RebuildServerRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.RebuildServerAsync(request, cancellationToken));

    public virtual Task<string> RescueServerAsync(string serverId, string? imageId = null, string? adminPassword = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.RescueServerAsync(serverId, imageId, adminPassword, cancellationToken));

    public virtual Task UnrescueServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.UnrescueServerAsync(serverId, cancellationToken));

    public virtual Task RestoreServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.RestoreServerAsync(serverId, cancellationToken));

    public virtual Task ForceDeleteServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ForceDeleteServerAsync(serverId, cancellationToken));

    public virtual Task ShelveServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ShelveServerAsync(serverId, cancellationToken));

    public virtual Task ShelveOffloadServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ShelveOffloadServerAsync(serverId, cancellationToken));

    public virtual Task UnshelveServerAsync(string serverId, string? availabilityZone = null, string? host = null, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.UnshelveServerAsync(serverId, availabilityZone, host, cancellationToken));

    public virtual Task<Image> CreateServerImageAsync(
        string serverId, string name, IReadOnlyDictionary<string, string>? properties = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.CreateServerImageAsync(serverId, name, properties, cancellationToken));

    public virtual Task<Image?> BackupServerAsync(BackupServerRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.BackupServerAsync(request, cancellationToken));

    public virtual Task SetAdminPasswordAsync(string serverId, string adminPassword, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.SetAdminPasswordAsync(serverId, adminPassword, cancellationToken));

    public virtual Task TriggerCrashDumpAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.TriggerCrashDumpAsync(serverId, cancellationToken));

    public virtual Task<string> GetConsoleOutputAsync(string serverId, int? lines = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetConsoleOutputAsync(serverId, lines, cancellationToken));

    public virtual Task<ServerConsole> OpenConsoleAsync(string serverId, ServerConsoleKind kind, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.OpenConsoleAsync(serverId, kind, cancellationToken));

    public virtual Task<ServerDiagnostics> GetDiagnosticsAsync(string serverId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetDiagnosticsAsync(serverId, cancellationToken));

    public virtual Task<ServerVolume> SwapVolumeAsync(string serverId, string volumeId, string newVolumeId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.SwapVolumeAsync(serverId, volumeId, newVolumeId, cancellationToken));

    public virtual Task<CreatedServers> CreateServersAsync(CreateServerRequest request, int minCount = 1, int? maxCount = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.CreateServersAsync(request, minCount, maxCount, cancellationToken));

    public virtual Task<IReadOnlyDictionary<string, string>> SetMetadataItemsAsync(string serverId, IReadOnlyDictionary<string, string> items, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.SetMetadataItemsAsync(serverId, items, cancellationToken));

    public virtual Task DeleteMetadataItemAsync(string serverId, string key, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteMetadataItemAsync(serverId, key, cancellationToken));

    public virtual Task<IReadOnlyList<string>> SetServerTagsAsync(string serverId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.SetServerTagsAsync(serverId, tags, cancellationToken));

    public virtual Task AddServerTagAsync(string serverId, string tag, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.AddServerTagAsync(serverId, tag, cancellationToken));
}
