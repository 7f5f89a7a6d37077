using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Aggregates of hosts. A host is in the zone of the one aggregate that names one for it, else in the service's default zone.</content>
internal static partial class ComputeRules
{
    public static HostAggregate CreateAggregate(Transaction tx, CreateAggregateRequest request)
    {
        DemandAggregateName(tx, request.Name, null);
        DemandZoneName(request.AvailabilityZone);
        var aggregate = new HostAggregate
        {
            Id = tx.NewId("aggregate", request.Name),
            Number = NextNumber(tx, AggregateNumbers),
            Name = request.Name,
            AvailabilityZone = request.AvailabilityZone,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(ComputeTables.Aggregates, aggregate);
        return aggregate;
    }

    public static IReadOnlyList<HostAggregate> ListAggregates(StateView view, ComputeHostsRequest request) => [.. view.Rows(ComputeTables.Aggregates)];

    public static HostAggregate GetAggregate(StateView view, AggregateReference request) => RequireAggregate(view, request.AggregateId);

    public static HostAggregate UpdateAggregate(Transaction tx, UpdateAggregateRequest request)
    {
        var aggregate = RequireAggregate(tx, request.AggregateId);
        if (request.Name is { } name) DemandAggregateName(tx, name, aggregate);
        if (request.AvailabilityZone is not "") DemandZoneName(request.AvailabilityZone);
        var metadata = aggregate.Metadata.ToDictionary(item => item.Key, item => item.Value);
        foreach (var (key, value) in request.Metadata ?? ValueMap<string?>.Empty)
        {
            if (key.Length is 0 or > MostCharacters || value?.Length > MostCharacters) throw ComputeErrors.Metadata(key, MostCharacters);
            if (value is null) metadata.Remove(key);
            else metadata[key] = value;
        }

        var zone = request.AvailabilityZone switch { null => aggregate.AvailabilityZone, "" => null, var wanted => wanted };
        var changed = aggregate with { Name = request.Name ?? aggregate.Name, AvailabilityZone = zone, Metadata = metadata };
        if (changed == aggregate) return aggregate;
        if (zone != aggregate.AvailabilityZone)
        {
            foreach (var host in aggregate.Hosts)
            {
                if (zone is not null) MoveToZone(tx, host, zone, aggregate.Id);
                else LeaveZone(tx, host, aggregate.Id);
            }
        }

        changed = changed with { UpdatedAt = tx.Now };
        tx.Update(ComputeTables.Aggregates, changed);
        return changed;
    }

    public static NoResult DeleteAggregate(Transaction tx, AggregateReference request)
    {
        var aggregate = RequireAggregate(tx, request.AggregateId);
        if (aggregate.Hosts.Count > 0) throw ComputeErrors.AggregateHasHosts(aggregate);
        tx.Remove(ComputeTables.Aggregates, aggregate.Id);
        return NoResult.Value;
    }

    public static HostAggregate AddHostToAggregate(Transaction tx, AggregateHostRequest request)
    {
        var aggregate = RequireAggregate(tx, request.AggregateId);
        RequireHost(tx, request.Host);
        if (aggregate.Hosts.Contains(request.Host)) throw ComputeErrors.HostInAggregate(aggregate, request.Host);
        if (aggregate.AvailabilityZone is { } zone) MoveToZone(tx, request.Host, zone, aggregate.Id);
        var changed = aggregate with { Hosts = [.. aggregate.Hosts, request.Host], UpdatedAt = tx.Now };
        tx.Update(ComputeTables.Aggregates, changed);
        return changed;
    }

    public static HostAggregate RemoveHostFromAggregate(Transaction tx, AggregateHostRequest request)
    {
        var aggregate = RequireAggregate(tx, request.AggregateId);
        if (!aggregate.Hosts.Contains(request.Host)) throw ComputeErrors.HostNotInAggregate(aggregate, request.Host);
        if (aggregate.AvailabilityZone is not null) LeaveZone(tx, request.Host, aggregate.Id);

        var changed = aggregate with { Hosts = [.. aggregate.Hosts.Where(host => host != request.Host)], UpdatedAt = tx.Now };
        tx.Update(ComputeTables.Aggregates, changed);
        return changed;
    }

    /// <summary>Puts a host into a zone, unless another aggregate has it in one, or servers are on it.</summary>
    private static void MoveToZone(Transaction tx, string hostName, string zone, string aggregateId)
    {
        var host = RequireHost(tx, hostName);
        if (host.AvailabilityZone == zone) return;
        if (OtherInZone(tx, hostName, aggregateId) is { } other) throw ComputeErrors.HostInOtherZone(host, other);
        if (host.RunningServers > 0) throw ComputeErrors.HostHasServers(host);
        tx.Update(ComputeTables.Hypervisors, host with { AvailabilityZone = zone, UpdatedAt = tx.Now });
    }

    /// <summary>Puts a host that an aggregate has no longer in a zone back into the default one, unless another aggregate has it in one.</summary>
    private static void LeaveZone(Transaction tx, string hostName, string aggregateId)
    {
        if (OtherInZone(tx, hostName, aggregateId) is null) MoveToZone(tx, hostName, tx.Options<FakeComputeOptions>().AvailabilityZone, aggregateId);
    }

    /// <summary>Another aggregate that has the host in a zone.</summary>
    private static HostAggregate? OtherInZone(StateView view, string hostName, string aggregateId) => view.Rows(ComputeTables.Aggregates)
        .FirstOrDefault(each => each.Id != aggregateId && each.AvailabilityZone is not null && each.Hosts.Contains(hostName));

    private static HostAggregate RequireAggregate(StateView view, string aggregateId) =>
        view.Find(ComputeTables.Aggregates, aggregateId)
        ?? throw ComputeErrors.AggregateNotFound(aggregateId, view.Rows(ComputeTables.Aggregates).SelectMany(each => new[] { each.Id, each.Name }));

    public static Hypervisor RequireHost(StateView view, string host) =>
        HostNamed(view, host) ?? throw ComputeErrors.HostNotFound(host, view.Rows(ComputeTables.Hypervisors).Select(known => known.HostName));

    private static void DemandAggregateName(StateView view, string name, HostAggregate? self)
    {
        if (name.Length is 0 or > MostCharacters || name.Trim().Length != name.Length) throw ComputeErrors.ResourceName("Name", "an aggregate", name);
        if (view.Where(ComputeTables.AggregatesByName, name).Any(other => other.Id != self?.Id)) throw ComputeErrors.AggregateExists(name);
    }

    private static void DemandZoneName(string? zone)
    {
        if (zone is not null && (zone.Length is 0 or > MostCharacters || zone.Contains(':'))) throw ComputeErrors.ZoneName(zone);
    }
}
