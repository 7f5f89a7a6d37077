using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>
/// The log of what was done to servers. A server to which nothing was done beyond its making has no row: what the log says of it follows from
/// the server itself.
/// </content>
internal static partial class ComputeRules
{
    public static IReadOnlyList<InstanceAction> ListInstanceActions(StateView view, InstanceActionQuery query)
    {
        var limit = PageLimit.Of(query.Limit);
        var rows = ActionsOf(view, query.ServerId);
        var first = 0;
        if (query.Marker is { } marker)
        {
            first = rows.FindIndex(row => row.RequestId == marker) + 1;
            if (first == 0) throw ComputeErrors.ActionMarker(marker, query.ServerId);
        }

        return
        [
            .. rows.Skip(first)
                .Where(row => !(row.UpdatedAt < query.ChangedSince) && !(row.UpdatedAt > query.ChangedBefore))
                .Take(limit)
                .Select(ActionOf),
        ];
    }

    public static InstanceAction GetInstanceAction(StateView view, InstanceActionReference request)
    {
        var rows = ActionsOf(view, request.ServerId);
        var row = rows.Find(row => row.RequestId == request.RequestId) ?? throw ComputeErrors.ActionNotFound(request, rows.Select(row => row.RequestId));
        var step = new InstanceActionEvent
        {
            Name = row.Event,
            StartedAt = row.StartedAt,
            FinishedAt = row.FinishedAt,
            Result = row switch { { FinishedAt: null } => null, { Failure: null } => InstanceActionResult.Success, _ => InstanceActionResult.Error },
            Details = row.Failure,
        };
        return ActionOf(row) with { Events = [step] };
    }

    /// <summary>Writes that an operation on a server begins. What it interrupts ends here, badly.</summary>
    public static void NoteBegin(Transaction tx, Server server, ServerAction action, string? targetId = null)
    {
        if (targetId is null) NoteInterruption(tx, server.Id, action);
        Note(tx, server, action, targetId, isDone: false, null);
    }

    /// <summary>Writes that an operation on a server began and ended.</summary>
    public static void NoteDone(Transaction tx, Server server, ServerAction action, DriverException? failure = null) =>
        Note(tx, server, action, null, isDone: true, failure?.Message);

    /// <summary>Writes that what is under way for a server, volume or port has ended.</summary>
    public static void NoteEnd(Transaction tx, string targetId, Exception? error)
    {
        foreach (var row in tx.Where(ComputeTables.OpenInstanceActions, targetId).ToList())
        {
            tx.Update(ComputeTables.InstanceActions, row with { FinishedAt = tx.Now, Failure = error?.Message });
        }
    }

    /// <summary>Writes that what is under way for a server will not end any more.</summary>
    public static void NoteInterruption(Transaction tx, string serverId, ServerAction by)
    {
        foreach (var row in tx.Where(ComputeTables.OpenInstanceActions, serverId).ToList())
        {
            tx.Update(ComputeTables.InstanceActions, row with { FinishedAt = tx.Now, Failure = $"'{by.Name}' came in between." });
        }
    }

    /// <summary>Keeps a server that is gone for listings of such, and forgets those that were gone for longest.</summary>
    public static void Bury(Transaction tx, Server server)
    {
        var most = tx.Options<FakeComputeOptions>().MaxDeletedServers;
        if (most == 0)
        {
            ForgetActions(tx, server.Id);
            return;
        }

        tx.Remove(ComputeTables.DeletedServers, server.Id);
        tx.Add(ComputeTables.DeletedServers, server with
        {
            VmState = ServerVmState.Deleted,
            TaskState = ServerTaskState.None,
            PowerState = ServerPowerState.NoState,
            Volumes = [],
            Move = null,
            UpdatedAt = tx.Now,
        });
        while (tx.Count(ComputeTables.DeletedServers) > most)
        {
            var oldest = tx.Rows(ComputeTables.DeletedServers).First().Id;
            tx.Remove(ComputeTables.DeletedServers, oldest);
            ForgetActions(tx, oldest);
        }
    }

    private static void ForgetActions(Transaction tx, string serverId)
    {
        foreach (var row in tx.Where(ComputeTables.InstanceActionsByServer, serverId).ToList()) tx.Remove(ComputeTables.InstanceActions, row.RequestId);
    }

    private static void Note(Transaction tx, Server server, ServerAction action, string? targetId, bool isDone, string? failure)
    {
        var most = tx.Options<FakeComputeOptions>().MaxInstanceActions;
        if (action.Log is not { } log || most == 0) return;
        NoteCreation(tx, server);
        tx.Add(ComputeTables.InstanceActions, new InstanceActionRow(
            $"req-{tx.NewId("request", server.Id)}", server.Id, log.Action, log.Event, tx.Caller.ProjectId, tx.Caller.UserId, tx.Now)
        {
            TargetId = targetId,
            FinishedAt = isDone ? tx.Now : null,
            Failure = failure,
        });
        ForgetOldest(tx, most);
    }

    /// <summary>Writes of a server of which nothing is written how it stands with its making, so that more can be written.</summary>
    private static void NoteCreation(Transaction tx, Server server)
    {
        var most = tx.Options<FakeComputeOptions>().MaxInstanceActions;
        if (most == 0 || tx.Where(ComputeTables.InstanceActionsByServer, server.Id).Any()) return;
        tx.Put(ComputeTables.InstanceActions, CreationOf(server));
        ForgetOldest(tx, most);
    }

    private static void ForgetOldest(Transaction tx, int most)
    {
        while (tx.Count(ComputeTables.InstanceActions) > most) tx.Remove(ComputeTables.InstanceActions, tx.Rows(ComputeTables.InstanceActions).First().RequestId);
    }

    /// <summary>The log of a server that is there, or was, newest first.</summary>
    private static List<InstanceActionRow> ActionsOf(StateView view, string serverId)
    {
        ArgumentNullException.ThrowIfNull(serverId);
        var server = view.Find(ComputeTables.DeletedServers, serverId) is { } gone && view.Sees(gone.ProjectId) && !view.Contains(ComputeTables.Servers, serverId)
            ? gone
            : Observed(view, Require(view, serverId));
        var rows = view.Where(ComputeTables.InstanceActionsByServer, serverId).ToList();
        if (rows.Count == 0) return [CreationOf(server)];
        rows.Reverse();
        return rows;
    }

    /// <summary>What the log says of the making of a server to which nothing else was done.</summary>
    private static InstanceActionRow CreationOf(Server server) => new(
        $"req-{server.Id}", server.Id, ActionLog.Creation.Action, ActionLog.Creation.Event, server.ProjectId, server.UserId, server.CreatedAt)
    {
        // One that was edited while it was built says nothing better.
        FinishedAt = server.LaunchedAt ?? server.Fault?.CreatedAt ?? (server.VmState == ServerVmState.Building ? null : server.UpdatedAt),
        Failure = server.LaunchedAt is null ? server.Fault?.Message : null,
    };

    private static InstanceAction ActionOf(InstanceActionRow row) => new()
    {
        Action = row.Action,
        ServerId = row.ServerId,
        RequestId = row.RequestId,
        ProjectId = row.ProjectId,
        UserId = row.UserId,
        StartedAt = row.StartedAt,
        UpdatedAt = row.UpdatedAt,
        Message = row.Failure is null ? null : InstanceAction.FailedMessage,
    };
}
