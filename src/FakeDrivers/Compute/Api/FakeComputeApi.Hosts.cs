namespace FakeDrivers.Compute;

/// <content>The face of the fake: hosts, services, zones and aggregates.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public IAsyncEnumerable<Hypervisor> ListHypervisorsAsync(HypervisorQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ComputeOperations.ListHypervisors, query ?? new(), ComputeRules.ListHypervisors, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Hypervisor> GetHypervisorAsync(string hypervisorId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetHypervisor, new(hypervisorId), ComputeRules.GetHypervisor, cancellationToken);

    /// <inheritdoc/>
    public Task<HypervisorStatistics> GetHypervisorStatisticsAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetHypervisorStatistics, new(), ComputeRules.GetHypervisorStatistics, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ComputeService>> ListComputeServicesAsync(ComputeServiceQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.ListComputeServices, query ?? new(), ComputeRules.ListServices, cancellationToken);

    /// <inheritdoc/>
    public Task<ComputeService> UpdateComputeServiceAsync(UpdateComputeServiceRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.UpdateComputeService, request, ComputeRules.UpdateService, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AvailabilityZone>> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.ListAvailabilityZones, new(), ComputeRules.ListZones, cancellationToken);

    /// <inheritdoc/>
    public Task<HostAggregate> CreateAggregateAsync(string name, string? availabilityZone = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.CreateAggregate, new(name, availabilityZone), ComputeRules.CreateAggregate, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HostAggregate>> ListAggregatesAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.ListAggregates, new(), ComputeRules.ListAggregates, cancellationToken);

    /// <inheritdoc/>
    public Task<HostAggregate> GetAggregateAsync(string aggregateId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetAggregate, new(aggregateId), ComputeRules.GetAggregate, cancellationToken);

    /// <inheritdoc/>
    public Task<HostAggregate> UpdateAggregateAsync(UpdateAggregateRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.UpdateAggregate, request, ComputeRules.UpdateAggregate, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAggregateAsync(string aggregateId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteAggregate, new(aggregateId), ComputeRules.DeleteAggregate, cancellationToken);

    /// <inheritdoc/>
    public Task<HostAggregate> AddHostToAggregateAsync(string aggregateId, string host, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.AddHostToAggregate, new(aggregateId, host), ComputeRules.AddHostToAggregate, cancellationToken);

    /// <inheritdoc/>
    public Task<HostAggregate> RemoveHostFromAggregateAsync(string aggregateId, string host, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RemoveHostFromAggregate, new(aggregateId, host), ComputeRules.RemoveHostFromAggregate, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteComputeServiceAsync(string serviceId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteComputeService, new(serviceId), ComputeRules.DeleteService, cancellationToken);
}
