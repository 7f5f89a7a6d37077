using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Compute;

/// <content>Describing, guarding and removing servers.</content>
internal static partial class ComputeRules
{
    public static Server UpdateServer(Transaction tx, UpdateServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Rename);
        if (request.Name is { } name)
        {
            DemandName(name);
            server = server with { Name = name };
        }

        DemandServerText(nameof(request.Description), request.Description);
        DemandHostName(request.HostName);
        DemandAccessAddress(nameof(request.AccessIpv4), request.AccessIpv4, System.Net.Sockets.AddressFamily.InterNetwork);
        DemandAccessAddress(nameof(request.AccessIpv6), request.AccessIpv6, System.Net.Sockets.AddressFamily.InterNetworkV6);
        server = server with
        {
            Description = request.Description switch { null => server.Description, "" => null, var text => text },
            HostName = request.HostName ?? server.HostName,
            AccessIpv4 = request.AccessIpv4 ?? server.AccessIpv4,
            AccessIpv6 = request.AccessIpv6 ?? server.AccessIpv6,
            DiskConfig = request.DiskConfig ?? server.DiskConfig,
        };

        if (request.Metadata is { } metadata)
        {
            Demand(tx, server, ServerActions.UpdateMetadata);
            DemandMetadata(tx, server.ProjectId, metadata);
            server = server with { Metadata = metadata };
        }

        if (server != Require(tx, request.ServerId)) Become(tx, server);
        return Shown(tx, Require(tx, request.ServerId));
    }

    /// <summary>Begins the removal; does nothing when it has begun already.</summary>
    public static NoResult DeleteServer(Transaction tx, ServerReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Delete);
        if (tx.Options<FakeComputeOptions>().ReclaimInterval > TimeSpan.Zero && server.LaunchedAt is not null) return SoftDelete(tx, server);
        BeginDelete(tx, server, ServerActions.Delete);
        return NoResult.Value;
    }

    /// <summary>
    /// Who locks a server of the own project does so as its owner, an administrator too; an administrator's lock from outside replaces that one,
    /// never the other way round. Upstream: nova <c>compute.api.lock</c>.
    /// </summary>
    public static NoResult LockServer(Transaction tx, LockServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Lock);
        DemandServerText(nameof(request.Reason), request.Reason);
        var wanted = tx.Caller.ProjectId == server.ProjectId ? ServerLock.Owner : ServerLock.Admin;
        if (wanted < server.Lock || (wanted == server.Lock && request.Reason == server.LockReason)) return NoResult.Value;
        NoteDone(tx, server, ServerActions.Lock);
        Become(tx, server with { Lock = wanted, LockReason = request.Reason });
        return NoResult.Value;
    }

    public static NoResult UnlockServer(Transaction tx, ServerReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Unlock);
        if (server.Lock == ServerLock.Admin && !tx.Caller.IsAdmin) throw ComputeErrors.AdministratorsLock(server, tx.Caller);
        NoteDone(tx, server, ServerActions.Unlock);
        if (server.Lock != ServerLock.None) Become(tx, server with { Lock = ServerLock.None, LockReason = null });
        return NoResult.Value;
    }

    public static NoResult ResetServerState(Transaction tx, ResetServerStateRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.ResetState);
        if (request.VmState is not (ServerVmState.Active or ServerVmState.Error)) throw ComputeErrors.ResetState(request.VmState);
        if (server.VmState == ServerVmState.Building) NoteCreation(tx, server);
        server = Interrupt(tx, server, ServerActions.ResetState);
        Become(tx, server with { VmState = request.VmState, TaskState = ServerTaskState.None, Fault = null });
        return NoResult.Value;
    }

    private static void DemandName(string name)
    {
        if (name.Length is 0 or > MostCharacters || name.Trim().Length != name.Length) throw ComputeErrors.Name(name);
    }

    private static void DemandMetadata(StateView view, string projectId, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (key, value) in metadata)
        {
            if (key.Length is 0 or > MostCharacters || value.Length > MostCharacters) throw ComputeErrors.Metadata(key, MostCharacters);
        }

        DemandRoom("metadata_items", metadata.Count, 0, QuotaOf(view, projectId).MetadataItems);
    }
}
