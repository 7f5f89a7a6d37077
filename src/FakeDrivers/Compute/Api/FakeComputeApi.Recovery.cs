namespace FakeDrivers.Compute;

/// <content>The face of the fake: rebuilding, rescuing, shelving and restoring servers.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public Task<Server> RebuildServerAsync(RebuildServerRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RebuildServer, request, ComputeRules.RebuildServer, cancellationToken);

    /// <inheritdoc/>
    public Task<string> RescueServerAsync(string serverId, string? imageId = null, string? adminPassword = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RescueServer, new(serverId, imageId, adminPassword), ComputeRules.RescueServer, cancellationToken);

    /// <inheritdoc/>
    public Task UnrescueServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.UnrescueServer, new(serverId), ComputeRules.UnrescueServer, cancellationToken);

    /// <inheritdoc/>
    public Task RestoreServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RestoreServer, new(serverId), ComputeRules.RestoreServer, cancellationToken);

    /// <inheritdoc/>
    public Task ForceDeleteServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ForceDeleteServer, new(serverId), ComputeRules.ForceDeleteServer, cancellationToken);

    /// <inheritdoc/>
    public Task ShelveServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ShelveServer, new(serverId), ComputeRules.ShelveServer, cancellationToken);

    /// <inheritdoc/>
    public Task ShelveOffloadServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ShelveOffloadServer, new(serverId), ComputeRules.ShelveOffloadServer, cancellationToken);

    /// <inheritdoc/>
    public Task UnshelveServerAsync(string serverId, string? availabilityZone = null, string? host = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.UnshelveServer, new(serverId, availabilityZone, host), ComputeRules.UnshelveServer, cancellationToken);
}
