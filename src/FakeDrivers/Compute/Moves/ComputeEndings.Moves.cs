using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>How moves end.</content>
internal static partial class ComputeEndings
{
    /// <summary>A server is on its new host, or of its new size, and waits to be confirmed.</summary>
    public static void Resize(Transaction tx, string serverId)
    {
        if (Moving(tx, serverId) is not var (server, move)) return;
        ComputeRules.Become(tx, tx.Find(ComputeTables.Migrations, move.MigrationId), ServerMigrationStatus.Finished);
        Become(tx, ComputeRules.OnHost(tx, server, move.TargetHost) with
        {
            VmState = ServerVmState.Resized,
            TaskState = ServerTaskState.None,
            Flavor = move.NewFlavor,
            LaunchedAt = tx.Now,
        });
    }

    public static void ConfirmResize(Transaction tx, string serverId)
    {
        if (Moving(tx, serverId) is not var (server, move)) return;
        ComputeRules.Become(tx, tx.Find(ComputeTables.Migrations, move.MigrationId), ServerMigrationStatus.Confirmed);
        Become(tx, server with
        {
            VmState = server.PowerState == ServerPowerState.Shutdown ? ServerVmState.Stopped : ServerVmState.Active,
            TaskState = ServerTaskState.None,
            Move = null,
        });
    }

    public static void RevertResize(Transaction tx, string serverId)
    {
        if (Moving(tx, serverId) is not var (server, move)) return;
        ComputeRules.Become(tx, tx.Find(ComputeTables.Migrations, move.MigrationId), ServerMigrationStatus.Reverted);
        Become(tx, ComputeRules.OnHost(tx, server, move.SourceHost) with
        {
            VmState = move.OldVmState,
            TaskState = ServerTaskState.None,
            PowerState = ServerActions.PowerOf(move.OldVmState) ?? server.PowerState,
            Flavor = move.OldFlavor,
            Move = null,
            LaunchedAt = tx.Now,
        });
    }

    public static void LiveMigrate(Transaction tx, string serverId)
    {
        if (Moving(tx, serverId) is not var (server, move)) return;
        ComputeRules.Become(tx, tx.Find(ComputeTables.Migrations, move.MigrationId), ServerMigrationStatus.Completed);
        Become(tx, ComputeRules.OnHost(tx, server, move.TargetHost) with { TaskState = ServerTaskState.None, Move = null });
    }

    /// <summary>A live migration that fails leaves the server where it was.</summary>
    public static void LiveMigrateFailed(Transaction tx, string serverId, Exception error)
    {
        if (Moving(tx, serverId) is not var (server, move)) return;
        ComputeRules.Become(tx, tx.Find(ComputeTables.Migrations, move.MigrationId), ServerMigrationStatus.Error);
        Become(tx, server with { TaskState = ServerTaskState.None, Move = null });
    }

    public static void Evacuate(Transaction tx, string serverId)
    {
        if (Moving(tx, serverId) is not var (server, move)) return;
        ComputeRules.Become(tx, tx.Find(ComputeTables.Migrations, move.MigrationId), ServerMigrationStatus.Done);
        Become(tx, Rebuilt(tx, ComputeRules.OnHost(tx, server, move.TargetHost)) with { Move = null });
    }

    /// <summary>Any other move that fails leaves the server in ERROR, on the host where it is.</summary>
    public static void MoveFailed(Transaction tx, string serverId, Exception error)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        if (server.Move is { } move) ComputeRules.Become(tx, tx.Find(ComputeTables.Migrations, move.MigrationId), ServerMigrationStatus.Error);
        Become(tx, Failed(tx, server, error) with { Move = null });
    }

    /// <summary>A server that was off is off again, any other runs.</summary>
    private static Server Rebuilt(StateView view, Server server)
    {
        var vmState = server.VmState == ServerVmState.Stopped ? ServerVmState.Stopped : ServerVmState.Active;
        return server with
        {
            VmState = vmState,
            TaskState = ServerTaskState.None,
            PowerState = ServerActions.PowerOf(vmState) ?? server.PowerState,
            Fault = null,
            LaunchedAt = view.Now,
        };
    }

    private static (Server Server, ServerMove Move)? Moving(StateView view, string serverId) =>
        view.Find(ComputeTables.Servers, serverId) is { Move: { } move } server ? (server, move) : null;
}
