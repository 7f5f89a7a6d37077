using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Hosts, the services on them, and availability zones.</content>
internal static partial class ComputeRules
{
    /// <summary>Lays down the hosts of the options, or so many as are wished for: they are there whatever else a world begins with.</summary>
    public static void SeedHosts(Transaction tx, int? wish = null)
    {
        var options = tx.Options<FakeComputeOptions>();
        for (var number = 1; number <= (wish ?? options.Hosts); number++)
        {
            var name = FormattableString.Invariant($"compute-{number}");
            tx.Add(ComputeTables.Hypervisors, new Hypervisor
            {
                Id = tx.NewSharedId("hypervisor", name),
                HostName = name,
                ServiceId = tx.NewSharedId("compute_service", name),
                AvailabilityZone = options.AvailabilityZone,
                Vcpus = options.HostVcpus,
                MemoryMiB = options.HostMemoryMiB,
                DiskGiB = options.HostDiskGiB,
                UpdatedAt = tx.Now,
            });
            NetworkDefaults.SeedHostAgent(tx, name);
        }
    }

    public static IReadOnlyList<Hypervisor> ListHypervisors(StateView view, HypervisorQuery query)
    {
        var page = view.Page(
            ComputeTables.Hypervisors, PageLimit.Of(query.Limit), query.Marker,
            query.HostNamePart is { } part ? host => host.HostName.Contains(part, StringComparison.Ordinal) : null);
        return [.. page.Select(Shown)];
    }

    public static Hypervisor GetHypervisor(StateView view, HypervisorReference request) => Shown(
        view.Find(ComputeTables.Hypervisors, request.HypervisorId)
        ?? throw ComputeErrors.HypervisorNotFound(request.HypervisorId, HostNamed(view, request.HypervisorId)));

    public static HypervisorStatistics GetHypervisorStatistics(StateView view, ComputeHostsRequest request)
    {
        var hosts = view.Rows(ComputeTables.Hypervisors).Where(host => host.IsEnabled).ToList();
        return new()
        {
            Count = hosts.Count,
            Vcpus = hosts.Sum(host => (long)host.Vcpus),
            VcpusUsed = hosts.Sum(host => host.VcpusUsed),
            MemoryMiB = hosts.Sum(host => host.MemoryMiB),
            MemoryUsedMiB = hosts.Sum(host => host.MemoryUsedMiB),
            DiskGiB = hosts.Sum(host => host.DiskGiB),
            DiskUsedGiB = hosts.Sum(host => host.DiskUsedGiB),
            RunningServers = hosts.Sum(host => host.RunningServers),
        };
    }

    public static IReadOnlyList<ComputeService> ListServices(StateView view, ComputeServiceQuery query) =>
    [
        .. (query.Host is { } host ? view.Where(ComputeTables.HypervisorsByHost, host) : view.Rows(ComputeTables.Hypervisors)).Select(ServiceOf),
    ];

    public static ComputeService UpdateService(Transaction tx, UpdateComputeServiceRequest request)
    {
        var host = tx.Where(ComputeTables.HypervisorsByService, request.ServiceId).FirstOrDefault()
            ?? throw ComputeErrors.ServiceNotFound(request.ServiceId, HostNamed(tx, request.ServiceId));
        if (request.DisabledReason is { } reason && (request.IsEnabled != false || reason.Length is 0 or > MostCharacters)) throw ComputeErrors.DisabledReason();
        var changed = host with
        {
            IsEnabled = request.IsEnabled ?? host.IsEnabled,
            DisabledReason = request.IsEnabled is null ? host.DisabledReason : request.DisabledReason,
            IsForcedDown = request.IsForcedDown ?? host.IsForcedDown,
        };
        if (changed != host) tx.Update(ComputeTables.Hypervisors, changed with { UpdatedAt = tx.Now });
        return ServiceOf(GetHypervisor(tx, new(host.Id)));
    }

    public static NoResult DeleteService(Transaction tx, ComputeServiceReference request)
    {
        ArgumentNullException.ThrowIfNull(request.ServiceId, nameof(request));
        var host = tx.Where(ComputeTables.HypervisorsByService, request.ServiceId).FirstOrDefault()
            ?? throw ComputeErrors.ServiceNotFound(request.ServiceId, HostNamed(tx, request.ServiceId));

        return TryRemoveHost(tx, host) ? NoResult.Value : throw ComputeErrors.ServiceHasServers(host);
    }

    /// <summary>Removes a host, which its aggregates forget; does nothing when there are servers on it, or on their way.</summary>
    public static bool TryRemoveHost(Transaction tx, Hypervisor host)
    {
        // What a move keeps on the host it comes from or goes to counts in what is used of it.
        var isEmpty = host is { RunningServers: 0, VcpusUsed: 0, MemoryUsedMiB: 0, DiskUsedGiB: 0 } && !tx.Where(ComputeTables.ServersByHost, host.HostName).Any();
        if (!isEmpty) return false;
        foreach (var aggregate in tx.Rows(ComputeTables.Aggregates).Where(each => each.Hosts.Contains(host.HostName)).ToList())
        {
            tx.Update(ComputeTables.Aggregates, aggregate with { Hosts = [.. aggregate.Hosts.Where(name => name != host.HostName)], UpdatedAt = tx.Now });
        }

        tx.Remove(ComputeTables.Hypervisors, host.Id);
        return true;
    }

    public static IReadOnlyList<AvailabilityZone> ListZones(StateView view, ComputeHostsRequest request) =>
    [
        .. view.Rows(ComputeTables.Hypervisors).GroupBy(host => host.AvailabilityZone).Select(zone => new AvailabilityZone
        {
            Name = zone.Key,
            IsAvailable = zone.Any(host => host.IsEnabled),
            Hosts = view.Caller.IsAdmin ? [.. zone.Select(host => host.HostName)] : [],
        }),
    ];

    /// <summary>The host as it is shown: one that is forced down is down.</summary>
    private static Hypervisor Shown(Hypervisor host) => host is { IsUp: true, IsForcedDown: true } ? host with { IsUp = false } : host;

    private static ComputeService ServiceOf(Hypervisor host) => new()
    {
        Id = host.ServiceId,
        Host = host.HostName,
        AvailabilityZone = host.AvailabilityZone,
        IsEnabled = host.IsEnabled,
        IsUp = host is { IsUp: true, IsForcedDown: false },
        IsForcedDown = host.IsForcedDown,
        DisabledReason = host.DisabledReason,
        UpdatedAt = host.UpdatedAt,
    };
}
