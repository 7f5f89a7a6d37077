using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Compute;

/// <content>
/// Where servers run. The same world places the same servers on the same hosts: of the hosts that will do, the one with the most free memory,
/// the oldest among equals. Source: Nova, scheduler filters and weighers.
/// </content>
internal static partial class ComputeRules
{
    /// <summary>The host that will do best; nothing, and why, when none does.</summary>
    private static Hypervisor? FindHost(StateView view, HostWish wish, out CapacityExceededException? none)
    {
        none = null;
        var options = view.Options<FakeComputeOptions>();
        var group = GroupOf(view, wish);
        if (group is null && FirstHost(view, wish, options) is { } first) return first;
        Hypervisor? best = null;
        var (bestScore, bestFree) = (int.MinValue, long.MinValue);
        int count = 0, off = 0, elsewhere = 0, unwished = 0, full = 0;
        foreach (var host in view.Rows(ComputeTables.Hypervisors))
        {
            count++;
            if (!IsUsable(host))
            {
                off++;
            }
            else if (wish.Zone is { } zone && host.AvailabilityZone != zone)
            {
                elsewhere++;
            }
            else if (!IsWished(view, host, wish, group))
            {
                unwished++;
            }
            else if (!HasRoom(host, wish, options))
            {
                full++;
            }
            else
            {
                var score = ScoreOf(host, group);
                var free = host.MemoryMiB - host.MemoryUsedMiB;
                if (score < bestScore || (score == bestScore && free <= bestFree)) continue;
                (best, bestScore, bestFree) = (host, score, free);
            }
        }

        if (best is null) none = ComputeErrors.NoValidHost(wish.Flavor, count, off, elsewhere, unwished, full);
        return best;
    }

    /// <summary>The best host for a server without a group, found where most memory is free; nothing when none will do.</summary>
    private static Hypervisor? FirstHost(StateView view, HostWish wish, FakeComputeOptions options)
    {
        var hosts = wish.Host is { } only ? view.Where(ComputeTables.HypervisorsByHost, only) : view.InOrder(ComputeTables.HypervisorsByRoom);
        return hosts.FirstOrDefault(host => IsUsable(host) && (wish.Zone is null || host.AvailabilityZone == wish.Zone) && IsWished(view, host, wish, null) && HasRoom(host, wish, options));
    }

    private static bool IsUsable(Hypervisor host) => host is { IsEnabled: true, IsUp: true, IsForcedDown: false };

    private static bool HasRoom(Hypervisor host, HostWish wish, FakeComputeOptions options)
    {
        var size = HostSize.Of(wish.Flavor, wish.HasRootDisk);
        return size.Vcpus <= host.Vcpus
            && host.VcpusUsed + size.Vcpus <= host.Vcpus * options.CpuAllocationRatio
            && host.MemoryUsedMiB + size.MemoryMiB <= host.MemoryMiB * options.MemoryAllocationRatio
            && host.DiskUsedGiB + size.DiskGiB <= host.DiskGiB * options.DiskAllocationRatio;
    }

    private static bool IsWished(StateView view, Hypervisor host, HostWish wish, (ServerGroup Group, IReadOnlyList<string> Hosts)? group)
    {
        if (wish.Host is { } only && host.HostName != only) return false;
        if (host.HostName == wish.Except) return false;
        if (wish.Hints is { } hints)
        {
            if (hints.SameHost.Count > 0 && !hints.SameHost.Any(id => view.Find(ComputeTables.Servers, id)?.Host == host.HostName)) return false;
            if (hints.DifferentHost.Any(id => view.Find(ComputeTables.Servers, id)?.Host == host.HostName)) return false;
        }

        return group switch
        {
            ({ Policy: ServerGroupPolicy.Affinity }, { Count: > 0 } hosts) => hosts.Contains(host.HostName),
            ({ Policy: ServerGroupPolicy.AntiAffinity } apart, var hosts) => hosts.Count(name => name == host.HostName) < (apart.MaxServersPerHost ?? 1),
            _ => true,
        };
    }

    private static int ScoreOf(Hypervisor host, (ServerGroup Group, IReadOnlyList<string> Hosts)? group) => group switch
    {
        ({ Policy: ServerGroupPolicy.SoftAffinity }, var hosts) => hosts.Count(name => name == host.HostName),
        ({ Policy: ServerGroupPolicy.SoftAntiAffinity }, var hosts) => -hosts.Count(name => name == host.HostName),
        _ => 0,
    };

    /// <summary>The group that is wished for, and the hosts of its other servers, a host as often as servers are on it.</summary>
    private static (ServerGroup Group, IReadOnlyList<string> Hosts)? GroupOf(StateView view, HostWish wish)
    {
        if (wish.Hints?.GroupId is not { } groupId || view.Find(ComputeTables.Groups, groupId) is not { } group) return null;
        var hosts = view.Where(ComputeTables.ServersByGroup, groupId)
            .Where(server => server.Id != wish.ServerId)
            .Select(server => server.Move?.TargetHost ?? server.Host).OfType<string>();
        return (group, [.. hosts]);
    }

    /// <summary>Puts a new server on a host, when there is one for it.</summary>
    private static Server Placed(Transaction tx, Server server, CreateServerRequest request, out DriverException? failure)
    {
        var wish = new HostWish(
            server.Flavor, server.ImageId is not null, server.PinnedAvailabilityZone, request.Host, null, server.SchedulerHints, server.Id);
        var found = FindHost(tx, wish, out var none);
        failure = none;
        return found is { } host ? server with { Host = host.HostName, AvailabilityZone = host.AvailabilityZone } : server;
    }

    /// <summary>Counts a server on the hosts that keep room for it: its own, or while it moves both.</summary>
    private static void UseHosts(Transaction tx, Server server, int servers)
    {
        var hasRootDisk = server.ImageId is not null;
        if (server.Move is { } move)
        {
            UseHost(tx, move.SourceHost, HostSize.Of(move.OldFlavor, hasRootDisk), servers, server.Host == move.SourceHost);
            UseHost(tx, move.TargetHost, HostSize.Of(move.NewFlavor, hasRootDisk), servers, server.Host == move.TargetHost && move.TargetHost != move.SourceHost);
        }
        else if (server.Host is { } host)
        {
            UseHost(tx, host, HostSize.Of(server.Flavor, hasRootDisk), servers, isThere: true);
        }
    }

    private static void UseHost(Transaction tx, string name, HostSize size, int servers, bool isThere)
    {
        if (HostNamed(tx, name) is not { } host) return;
        tx.Update(ComputeTables.Hypervisors, host with
        {
            VcpusUsed = host.VcpusUsed + (servers * size.Vcpus),
            MemoryUsedMiB = host.MemoryUsedMiB + ((long)servers * size.MemoryMiB),
            DiskUsedGiB = host.DiskUsedGiB + (servers * size.DiskGiB),
            RunningServers = host.RunningServers + (isThere ? servers : 0),
        });
    }

    private static Hypervisor? HostNamed(StateView view, string name) => view.Where(ComputeTables.HypervisorsByHost, name).FirstOrDefault();

    private static void DemandZone(StateView view, string? zone)
    {
        if (zone is null || IsZone(view, zone)) return;
        var zones = view.Rows(ComputeTables.Hypervisors).Select(host => host.AvailabilityZone).Append(view.Options<FakeComputeOptions>().AvailabilityZone).Distinct().ToList();
        throw ComputeErrors.NoZone(zone, zones);
    }

    private static bool IsZone(StateView view, string zone) =>
        zone == view.Options<FakeComputeOptions>().AvailabilityZone || view.Where(ComputeTables.HypervisorsByZone, zone).Any();

    private static void DemandHost(StateView view, string? host)
    {
        if (host is not null && HostNamed(view, host) is null)
        {
            throw ComputeErrors.NoHost(host, view.Rows(ComputeTables.Hypervisors).Select(known => known.HostName));
        }
    }

    private static void DemandHints(StateView view, ServerSchedulerHints? hints)
    {
        if (hints is null) return;
        if (hints.GroupId is { } groupId)
        {
            if (view.Find(ComputeTables.Groups, groupId) is not { } group || !view.Sees(group.ProjectId)) throw ComputeErrors.NoGroupForServer(groupId);
            var members = view.Where(ComputeTables.ServersByGroup, groupId).Count();
            DemandRoom("server_group_members", 1, members, QuotaOf(view, view.Caller.ProjectId).ServerGroupMembers);
        }

        foreach (var id in hints.SameHost.Concat(hints.DifferentHost))
        {
            if (!Guid.TryParse(id, out _)) throw ComputeErrors.HintIsNoServer(id);
        }
    }
}
