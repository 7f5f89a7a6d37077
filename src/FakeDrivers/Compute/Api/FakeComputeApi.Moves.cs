namespace FakeDrivers.Compute;

/// <content>The face of the fake: resizing and moving servers.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public Task ResizeServerAsync(string serverId, string flavorId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ResizeServer, new(serverId, flavorId), ComputeRules.ResizeServer, cancellationToken);

    /// <inheritdoc/>
    public Task ConfirmResizeAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ConfirmResize, new(serverId), ComputeRules.ConfirmResize, cancellationToken);

    /// <inheritdoc/>
    public Task RevertResizeAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RevertResize, new(serverId), ComputeRules.RevertResize, cancellationToken);

    /// <inheritdoc/>
    public Task MigrateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.MigrateServer, new(serverId, host), ComputeRules.MigrateServer, cancellationToken);

    /// <inheritdoc/>
    public Task LiveMigrateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.LiveMigrateServer, new(serverId, host), ComputeRules.LiveMigrateServer, cancellationToken);

    /// <inheritdoc/>
    public Task AbortLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.AbortLiveMigration, new(serverId, migrationId), ComputeRules.AbortLiveMigration, cancellationToken);

    /// <inheritdoc/>
    public Task ForceCompleteLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ForceCompleteLiveMigration, new(serverId, migrationId), ComputeRules.ForceCompleteLiveMigration, cancellationToken);

    /// <inheritdoc/>
    public Task EvacuateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.EvacuateServer, new(serverId, host), ComputeRules.EvacuateServer, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ServerMigration> ListMigrationsAsync(MigrationQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ComputeOperations.ListMigrations, query ?? new(), ComputeRules.ListMigrations, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerMigration> GetLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetLiveMigration, new(serverId, migrationId), ComputeRules.GetLiveMigration, cancellationToken);
}
