using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>More calls that are forwarded.</content>
internal abstract partial class ComputeApiDecorator
{
    public virtual Task RemoveServerTagAsync(string serverId, string tag, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.RemoveServerTagAsync(serverId, tag, cancellationToken));

    public virtual Task<Flavor> CreateFlavorAsync(CreateFlavorRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.CreateFlavorAsync(request, cancellationToken));

    public virtual Task<Flavor> DescribeFlavorAsync(string flavorId, string? description, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.DescribeFlavorAsync(flavorId, description, cancellationToken));

    public virtual Task DeleteFlavorAsync(string flavorId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteFlavorAsync(flavorId, cancellationToken));

    public virtual Task<IReadOnlyDictionary<string, string>> SetFlavorExtraSpecsAsync(string flavorId, IReadOnlyDictionary<string, string> extraSpecs, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.SetFlavorExtraSpecsAsync(flavorId, extraSpecs, cancellationToken));

    public virtual Task DeleteFlavorExtraSpecAsync(string flavorId, string key, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteFlavorExtraSpecAsync(flavorId, key, cancellationToken));

    public virtual Task<IReadOnlyList<string>> ListFlavorAccessAsync(string flavorId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListFlavorAccessAsync(flavorId, cancellationToken));

    public virtual Task AddFlavorAccessAsync(string flavorId, string projectId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.AddFlavorAccessAsync(flavorId, projectId, cancellationToken));

    public virtual Task RemoveFlavorAccessAsync(string flavorId, string projectId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.RemoveFlavorAccessAsync(flavorId, projectId, cancellationToken));

    public virtual Task<ServerGroup> CreateServerGroupAsync(string name, ServerGroupPolicy policy, int? maxServersPerHost = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.CreateServerGroupAsync(name, policy, maxServersPerHost, cancellationToken));

    public virtual Task<ServerGroup> GetServerGroupAsync(string serverGroupId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetServerGroupAsync(serverGroupId, cancellationToken));

    public virtual IAsyncEnumerable<ServerGroup> ListServerGroupsAsync(ServerGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        ListAsync(Inner.ListServerGroupsAsync(query, cancellationToken), cancellationToken);

    public virtual Task DeleteServerGroupAsync(string serverGroupId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteServerGroupAsync(serverGroupId, cancellationToken));

    public virtual IAsyncEnumerable<Hypervisor> ListHypervisorsAsync(HypervisorQuery? query = null, CancellationToken cancellationToken = default) =>
        ListAsync(Inner.ListHypervisorsAsync(query, cancellationToken), cancellationToken);

    public virtual Task<Hypervisor> GetHypervisorAsync(string hypervisorId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetHypervisorAsync(hypervisorId, cancellationToken));

    public virtual Task<HypervisorStatistics> GetHypervisorStatisticsAsync(CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetHypervisorStatisticsAsync(cancellationToken));

    public virtual Task<IReadOnlyList<ComputeService>> ListComputeServicesAsync(ComputeServiceQuery? query = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListComputeServicesAsync(query, cancellationToken));

    public virtual Task<ComputeService> UpdateComputeServiceAsync(UpdateComputeServiceRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.UpdateComputeServiceAsync(request, cancellationToken));

    public virtual Task<IReadOnlyList<AvailabilityZone>> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListAvailabilityZonesAsync(cancellationToken));

    public virtual Task<HostAggregate> CreateAggregateAsync(string name, string? availabilityZone = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.CreateAggregateAsync(name, availabilityZone, cancellationToken));

    public virtual Task<IReadOnlyList<HostAggregate>> ListAggregatesAsync(CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListAggregatesAsync(cancellationToken));

    public virtual Task<HostAggregate> GetAggregateAsync(string aggregateId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetAggregateAsync(aggregateId, cancellationToken));

    public virtual Task<HostAggregate> UpdateAggregateAsync(UpdateAggregateRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.UpdateAggregateAsync(request, cancellationToken));

    public virtual Task DeleteAggregateAsync(string aggregateId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteAggregateAsync(aggregateId, cancellationToken));

    public virtual Task<HostAggregate> AddHostToAggregateAsync(string aggregateId, string host, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.AddHostToAggregateAsync(aggregateId, host, cancellationToken));

    public virtual Task<HostAggregate> RemoveHostFromAggregateAsync(string aggregateId, string host, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.RemoveHostFromAggregateAsync(aggregateId, host, cancellationToken));

    public virtual Task<ComputeQuota> GetDefaultQuotaAsync(CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetDefaultQuotaAsync(cancellationToken));

    public virtual Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ResetQuotaAsync(projectId, cancellationToken));

    public virtual Task<ProjectUsage> GetProjectUsageAsync(DateTimeOffset start, DateTimeOffset stop, string? projectId = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetProjectUsageAsync(start, stop, projectId, cancellationToken));
}
