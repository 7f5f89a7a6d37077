namespace FakeDrivers.Volumes;

/// <content>Pools, services and moves.</content>
public sealed partial class FakeVolumeApi
{
    /// <inheritdoc/>
    public IAsyncEnumerable<VolumePool> ListPoolsAsync(CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListPools, new(), VolumeRules.ListPools, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static pool => pool.Name, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeService> ListServicesAsync(CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListServices, new(), VolumeRules.ListServices, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static service => VolumeTables.ServiceKey(service.Binary, service.Host), cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeService> SetServiceEnabledAsync(
        string binary, string host, bool isEnabled, string? disabledReason = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetServiceEnabled, new(binary, host, isEnabled, disabledReason), VolumeRules.SetServiceEnabled, cancellationToken);

    /// <inheritdoc/>
    public Task RetypeVolumeAsync(RetypeVolumeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Retype, request, VolumeRules.Retype, cancellationToken);

    /// <inheritdoc/>
    public Task MigrateVolumeAsync(MigrateVolumeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Migrate, request, VolumeRules.Migrate, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> ManageVolumeAsync(ManageVolumeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Manage, request, VolumeRules.Manage, cancellationToken);

    /// <inheritdoc/>
    public Task UnmanageVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Unmanage, new(volumeId), VolumeRules.Unmanage, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeAvailabilityZone> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListAvailabilityZones, new(), VolumeRules.ListAvailabilityZones, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static zone => zone.Name, cancellationToken);
}
