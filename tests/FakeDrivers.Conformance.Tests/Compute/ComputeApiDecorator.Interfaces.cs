using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>Still more calls that are forwarded.</content>
internal abstract partial class ComputeApiDecorator
{
    public virtual Task<IReadOnlyList<ServerInterface>> ListServerInterfacesAsync(string serverId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListServerInterfacesAsync(serverId, cancellationToken));

    public virtual Task<ServerInterface> GetServerInterfaceAsync(string serverId, string portId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetServerInterfaceAsync(serverId, portId, cancellationToken));

    public virtual Task<ServerInterface> AttachInterfaceAsync(AttachServerInterfaceRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.AttachInterfaceAsync(request, cancellationToken));

    public virtual Task DetachInterfaceAsync(string serverId, string portId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DetachInterfaceAsync(serverId, portId, cancellationToken));

    public virtual IAsyncEnumerable<InstanceAction> ListServerActionsAsync(InstanceActionQuery query, CancellationToken cancellationToken = default) =>
        ListAsync(Inner.ListServerActionsAsync(query, cancellationToken), cancellationToken);

    public virtual Task<InstanceAction> GetServerActionAsync(string serverId, string requestId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetServerActionAsync(serverId, requestId, cancellationToken));

    public virtual Task<ServerVolume> AttachVolumeAsync(string serverId, ServerVolumeRequest volume, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.AttachVolumeAsync(serverId, volume, cancellationToken));

    public virtual Task<ServerVolume> GetServerVolumeAsync(string serverId, string volumeId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetServerVolumeAsync(serverId, volumeId, cancellationToken));

    public virtual Task<ServerVolume> SetDeleteOnTerminationAsync(string serverId, string volumeId, bool deleteOnTermination, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.SetDeleteOnTerminationAsync(serverId, volumeId, deleteOnTermination, cancellationToken));

    public virtual Task<string> GetGuestPasswordAsync(string serverId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetGuestPasswordAsync(serverId, cancellationToken));

    public virtual Task ClearGuestPasswordAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ClearGuestPasswordAsync(serverId, cancellationToken));

    public virtual Task<ServerTopology> GetTopologyAsync(string serverId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetTopologyAsync(serverId, cancellationToken));

    public virtual Task<IReadOnlyList<ProjectUsage>> ListProjectUsagesAsync(DateTimeOffset start, DateTimeOffset stop, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListProjectUsagesAsync(start, stop, cancellationToken));

    public virtual Task<ComputeLimits> GetLimitsAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetLimitsAsync(projectId, cancellationToken));

    public virtual Task<ServerMigration> GetLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetLiveMigrationAsync(serverId, migrationId, cancellationToken));

    public virtual Task DeleteComputeServiceAsync(string serviceId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteComputeServiceAsync(serviceId, cancellationToken));

    public virtual Task<IReadOnlyList<ServerSecurityGroup>> ListSecurityGroupsOfServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListSecurityGroupsOfServerAsync(serverId, cancellationToken));
}
