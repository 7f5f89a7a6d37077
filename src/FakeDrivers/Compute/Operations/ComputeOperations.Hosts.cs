using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Operations: hosts, services, zones and aggregates.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IComputeHosts.ListHypervisorsAsync"/>: one page.</summary>
    public static Operation<HypervisorQuery, IReadOnlyList<Hypervisor>> ListHypervisors { get; } = new(Domain, "list_hypervisors", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /os-hypervisors/detail",
        Simulates = "part of the name, limit and marker; what is in use is the sum of the servers; administrators only",
        Refuses = "what a processor can do, and the time that a host has run",
    };

    /// <summary><see cref="IComputeHosts.GetHypervisorAsync"/>.</summary>
    public static Operation<HypervisorReference, Hypervisor> GetHypervisor { get; } = new(Domain, "get_hypervisor", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /os-hypervisors/{id}",
        Simulates = "the host as it is; administrators only",
    };

    /// <summary><see cref="IComputeHosts.GetHypervisorStatisticsAsync"/>.</summary>
    public static Operation<ComputeHostsRequest, HypervisorStatistics> GetHypervisorStatistics { get; } = new(Domain, "get_hypervisor_statistics", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /os-hypervisors/statistics",
        Simulates = "the sums of the enabled hosts; administrators only",
    };

    /// <summary><see cref="IComputeHosts.ListComputeServicesAsync"/>.</summary>
    public static Operation<ComputeServiceQuery, IReadOnlyList<ComputeService>> ListComputeServices { get; } = new(Domain, "list_compute_services", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /os-services",
        Simulates = "one service a host; administrators only",
        Refuses = "services that are not on hosts: scheduler, conductor",
    };

    /// <summary><see cref="IComputeHosts.UpdateComputeServiceAsync"/>.</summary>
    public static Operation<UpdateComputeServiceRequest, ComputeService> UpdateComputeService { get; } = new(Domain, "update_compute_service", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova PUT /os-services/{id}",
        Simulates = "enabled, disabled with a reason, forced down: no new server is placed there; administrators only",
    };

    /// <summary><see cref="IComputeHosts.ListAvailabilityZonesAsync"/>.</summary>
    public static Operation<ComputeHostsRequest, IReadOnlyList<AvailabilityZone>> ListAvailabilityZones { get; } = new(Domain, "list_availability_zones", OperationKind.Read)
    {
        Upstream = "Nova GET /os-availability-zone",
        Simulates = "the zones of the hosts; administrators see the hosts",
    };

    /// <summary><see cref="IHostAggregates.CreateAggregateAsync"/>.</summary>
    public static Operation<CreateAggregateRequest, HostAggregate> CreateAggregate { get; } = new(Domain, "create_aggregate", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova POST /os-aggregates",
        Simulates = "unique names; administrators only",
    };

    /// <summary><see cref="IHostAggregates.ListAggregatesAsync"/>.</summary>
    public static Operation<ComputeHostsRequest, IReadOnlyList<HostAggregate>> ListAggregates { get; } = new(Domain, "list_aggregates", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /os-aggregates",
        Simulates = "all, oldest first; administrators only",
    };

    /// <summary><see cref="IHostAggregates.GetAggregateAsync"/>.</summary>
    public static Operation<AggregateReference, HostAggregate> GetAggregate { get; } = new(Domain, "get_aggregate", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /os-aggregates/{id}",
        Simulates = "the aggregate as it is; administrators only",
    };

    /// <summary><see cref="IHostAggregates.UpdateAggregateAsync"/>.</summary>
    public static Operation<UpdateAggregateRequest, HostAggregate> UpdateAggregate { get; } = new(Domain, "update_aggregate", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova PUT /os-aggregates/{id}, action set_metadata",
        Simulates = "name, zone and metadata; the zone of hosts follows, unless servers run on them; administrators only",
        Ignores = "what the metadata says about flavors and projects",
    };

    /// <summary><see cref="IHostAggregates.DeleteAggregateAsync"/>.</summary>
    public static Operation<AggregateReference, NoResult> DeleteAggregate { get; } = new(Domain, "delete_aggregate", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova DELETE /os-aggregates/{id}",
        Simulates = "only without hosts; administrators only",
    };

    /// <summary><see cref="IHostAggregates.AddHostToAggregateAsync"/>.</summary>
    public static Operation<AggregateHostRequest, HostAggregate> AddHostToAggregate { get; } = new(Domain, "add_host_to_aggregate", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action add_host",
        Simulates = "a host is in one zone only; administrators only",
    };

    /// <summary><see cref="IHostAggregates.RemoveHostFromAggregateAsync"/>.</summary>
    public static Operation<AggregateHostRequest, HostAggregate> RemoveHostFromAggregate { get; } = new(Domain, "remove_host_from_aggregate", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action remove_host",
        Simulates = "the host is in the default zone again; administrators only",
    };

    /// <summary><see cref="IComputeHosts.DeleteComputeServiceAsync"/>.</summary>
    public static Operation<ComputeServiceReference, NoResult> DeleteComputeService { get; } = new(Domain, "delete_compute_service", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova DELETE /os-services/{id} (2.53)",
        Simulates = "the service, its hypervisor and its places in aggregates are gone; refused while servers are on the host; administrators only",
    };
}
