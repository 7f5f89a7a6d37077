namespace FakeDrivers.Compute;

/// <content>The face of the fake: interfaces and attachments of servers, and the log of what was done to them.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ServerInterface>> ListServerInterfacesAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.ListServerInterfaces, new(serverId), ComputeRules.ListInterfaces, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerInterface> GetServerInterfaceAsync(string serverId, string portId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetServerInterface, new(serverId, portId), ComputeRules.GetInterface, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerInterface> AttachInterfaceAsync(AttachServerInterfaceRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.AttachInterface, request, ComputeRules.AttachInterface, cancellationToken);

    /// <inheritdoc/>
    public Task DetachInterfaceAsync(string serverId, string portId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DetachInterface, new(serverId, portId), ComputeRules.DetachInterface, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<InstanceAction> ListServerActionsAsync(InstanceActionQuery query, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ComputeOperations.ListServerActions, query, ComputeRules.ListInstanceActions, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static action => action.RequestId, cancellationToken);

    /// <inheritdoc/>
    public Task<InstanceAction> GetServerActionAsync(string serverId, string requestId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetServerAction, new(serverId, requestId), ComputeRules.GetInstanceAction, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerVolume> AttachVolumeAsync(string serverId, ServerVolumeRequest volume, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(volume);
        var request = new AttachServerVolumeRequest(serverId, volume.VolumeId, volume.Device)
        {
            DeleteOnTermination = volume.DeleteOnTermination,
            IsBootVolume = volume.IsBootVolume,
            Tag = volume.Tag,
        };
        return _gate.WriteAsync(ComputeOperations.AttachVolume, request, ComputeRules.AttachVolume, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ServerVolume> GetServerVolumeAsync(string serverId, string volumeId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetServerVolume, new(serverId, volumeId), ComputeRules.GetServerVolume, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerVolume> SetDeleteOnTerminationAsync(string serverId, string volumeId, bool deleteOnTermination, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(
            ComputeOperations.SetDeleteOnTermination, new(serverId, volumeId, deleteOnTermination), ComputeRules.SetDeleteOnTermination, cancellationToken);
}
