using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Compute;

/// <content>Resizing and moving servers. From the request to the end, both hosts keep room for the server.</content>
internal static partial class ComputeRules
{
    public static NoResult ResizeServer(Transaction tx, ResizeServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Resize);
        var flavor = UsableFlavor(tx, request.FlavorId) ?? throw ComputeErrors.NoFlavor(request.FlavorId, FlavorHint(tx, request.FlavorId));
        if (flavor.Id == server.Flavor.Id) throw ComputeErrors.SameFlavor(flavor);
        if (server.ImageId is { } imageId)
        {
            if (flavor.DiskGiB < server.Flavor.DiskGiB) throw ComputeErrors.SmallerDisk(server.Flavor, flavor);
            if (tx.Find(Images.ImageTables.Images, imageId) is { } image) DemandFits(flavor, image);
        }

        DemandGrowth(tx, server.ProjectId, server.Flavor, flavor);
        var except = tx.Options<FakeComputeOptions>().ResizeToSameHost ? null : server.Host;
        return BeginMove(tx, server, ServerMigrationKind.Resize, flavor, null, except, ServerActions.Resize, ComputeTransitions.FinishResize, out _);
    }

    public static NoResult MigrateServer(Transaction tx, MoveServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Migrate);
        DemandOtherHost(tx, server, request.Host);
        return BeginMove(tx, server, ServerMigrationKind.Migration, server.Flavor, request.Host, server.Host, ServerActions.Migrate, ComputeTransitions.FinishMigrate, out _);
    }

    public static NoResult ConfirmResize(Transaction tx, ServerReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.ConfirmResize);
        var migration = DemandFinishedMove(tx, server);
        Become(tx, migration, ServerMigrationStatus.Confirming);
        return Begin(tx, server.Id, ServerActions.ConfirmResize, ComputeTransitions.FinishConfirmResize, tx.Options<FakeComputeOptions>().Resize);
    }

    public static NoResult RevertResize(Transaction tx, ServerReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.RevertResize);
        var migration = DemandFinishedMove(tx, server);
        DemandGrowth(tx, server.ProjectId, server.Flavor, server.Move!.OldFlavor);
        Become(tx, migration, ServerMigrationStatus.Reverting);
        return Begin(tx, server.Id, ServerActions.RevertResize, ComputeTransitions.FinishRevertResize, tx.Options<FakeComputeOptions>().Resize);
    }

    public static NoResult LiveMigrateServer(Transaction tx, MoveServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.LiveMigrate);
        DemandOtherHost(tx, server, request.Host);
        return BeginMove(
            tx, server, ServerMigrationKind.LiveMigration, server.Flavor, request.Host, server.Host, ServerActions.LiveMigrate, ComputeTransitions.FinishLiveMigrate, out _);
    }

    public static NoResult AbortLiveMigration(Transaction tx, ServerMigrationReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.AbortLiveMigration);
        var migration = RequireMigration(tx, server, request.MigrationId);
        tx.Cancel(ComputeTransitions.FinishLiveMigrate, server.Id);
        NoteInterruption(tx, server.Id, ServerActions.AbortLiveMigration);
        NoteDone(tx, server, ServerActions.AbortLiveMigration);
        Become(tx, migration, ServerMigrationStatus.Cancelled);
        Become(tx, server with { TaskState = ServerTaskState.None, Move = null });
        return NoResult.Value;
    }

    public static NoResult ForceCompleteLiveMigration(Transaction tx, ServerMigrationReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.ForceCompleteLiveMigration);
        RequireMigration(tx, server, request.MigrationId);
        tx.Cancel(ComputeTransitions.FinishLiveMigrate, server.Id);
        NoteEnd(tx, server.Id, null);
        NoteDone(tx, server, ServerActions.ForceCompleteLiveMigration);
        ComputeEndings.LiveMigrate(tx, server.Id);
        return NoResult.Value;
    }

    public static NoResult EvacuateServer(Transaction tx, MoveServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Evacuate);
        if (server.Host is not { } source || HostNamed(tx, source) is { IsUp: true, IsForcedDown: false }) throw ComputeErrors.HostIsUp(server);
        DemandOtherHost(tx, server, request.Host);
        server = Interrupt(tx, server, ServerActions.Evacuate);
        BeginMove(
            tx, server, ServerMigrationKind.Evacuation, server.Flavor, request.Host, source, ServerActions.Evacuate, ComputeTransitions.FinishEvacuate, out var none);
        if (none is not null) ComputeEndings.MoveFailed(tx, server.Id, none);
        return NoResult.Value;
    }

    public static IReadOnlyList<ServerMigration> ListMigrations(StateView view, MigrationQuery query)
    {
        var limit = PageLimit.Of(query.Limit);
        Func<ServerMigration, bool> matches = migration =>
            (query.Kind is null || migration.Kind == query.Kind)
            && (query.Status is null || migration.Status == query.Status)
            && (query.SourceHost is null || migration.SourceHost == query.SourceHost)
            && (query.Host is null || migration.SourceHost == query.Host || migration.TargetHost == query.Host)
            && (query.ProjectId is null || migration.ProjectId == query.ProjectId)
            && (query.UserId is null || migration.UserId == query.UserId)
            && !(migration.UpdatedAt < query.ChangedSince)
            && !(migration.UpdatedAt > query.ChangedBefore);
        return query.ServerId is { } serverId
            ? view.Page(ComputeTables.MigrationsByServer, serverId, limit, query.Marker, matches)
            : view.Page(ComputeTables.Migrations, limit, query.Marker, matches);
    }

    public static ServerMigration GetLiveMigration(StateView view, ServerMigrationReference request) =>
        RequireMigration(view, Observed(view, Require(view, request.ServerId)), request.MigrationId);

    /// <summary>The migration of a move, changed now; nothing when it is gone.</summary>
    public static void Become(Transaction tx, ServerMigration? migration, ServerMigrationStatus status)
    {
        if (migration is not null) tx.Update(ComputeTables.Migrations, migration with { Status = status, UpdatedAt = tx.Now });
    }

    /// <summary>Looks for a host and begins the move there; without a host, only the migration tells of it.</summary>
    private static NoResult BeginMove(
        Transaction tx,
        Server server,
        ServerMigrationKind kind,
        Flavor flavor,
        string? wishedHost,
        string? except,
        ServerAction action,
        Transition transition,
        out CapacityExceededException? none)
    {
        if (server.Host is not { } source) throw ComputeErrors.OnNoHost(server);
        var wish = new HostWish(flavor, server.ImageId is not null, server.PinnedAvailabilityZone, wishedHost, except, server.SchedulerHints, server.Id);
        var target = FindHost(tx, wish, out none);
        var migration = new ServerMigration
        {
            Id = tx.NewId("migration", server.Id),
            Number = NextNumber(tx, MigrationNumbers),
            ServerId = server.Id,
            ProjectId = server.ProjectId,
            UserId = tx.Caller.UserId,
            Kind = kind,
            Status = target is null ? ServerMigrationStatus.Error : StatusOf(kind),
            SourceHost = source,
            TargetHost = target?.HostName,
            OldFlavorId = server.Flavor.Id,
            NewFlavorId = flavor.Id,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(ComputeTables.Migrations, migration);
        if (target is null)
        {
            NoteDone(tx, server, action, none);
            return NoResult.Value;
        }

        NoteBegin(tx, server, action);
        var move = new ServerMove
        {
            MigrationId = migration.Id,
            SourceHost = source,
            TargetHost = target.HostName,
            OldFlavor = server.Flavor,
            NewFlavor = flavor,
            OldVmState = server.VmState,
        };
        Become(tx, server with { TaskState = action.During, Move = move });
        tx.Begin(transition, server.Id, ProgressOf(tx.Options<FakeComputeOptions>(), kind));
        return NoResult.Value;
    }

    private static ServerMigrationStatus StatusOf(ServerMigrationKind kind) => kind switch
    {
        ServerMigrationKind.LiveMigration => ServerMigrationStatus.Running,
        ServerMigrationKind.Evacuation => ServerMigrationStatus.Accepted,
        _ => ServerMigrationStatus.Migrating,
    };

    private static Progress ProgressOf(FakeComputeOptions options, ServerMigrationKind kind) => kind switch
    {
        ServerMigrationKind.LiveMigration => options.LiveMigrate,
        ServerMigrationKind.Evacuation => options.Rebuild,
        _ => options.Resize,
    };

    private static ServerMigration DemandFinishedMove(StateView view, Server server) =>
        server.Move is { } move && view.Find(ComputeTables.Migrations, move.MigrationId) is { Status: ServerMigrationStatus.Finished } migration
            ? migration
            : throw ComputeErrors.NoFinishedMove(server);

    private static ServerMigration RequireMigration(StateView view, Server server, string migrationId) =>
        view.Find(ComputeTables.Migrations, migrationId) is { Kind: ServerMigrationKind.LiveMigration } migration && server.Move?.MigrationId == migrationId
            ? migration
            : throw ComputeErrors.MigrationNotFound(server, migrationId);

    private static void DemandOtherHost(StateView view, Server server, string? host)
    {
        DemandHost(view, host);
        if (host is not null && host == server.Host) throw ComputeErrors.SameHost(server, host);
    }

    private static void DemandGrowth(StateView view, string projectId, Flavor old, Flavor wanted)
    {
        var (quota, used) = (QuotaOf(view, projectId), UsageOf(view, projectId));
        if (wanted.Vcpus > old.Vcpus) DemandRoom("cores", wanted.Vcpus - old.Vcpus, used.Cores, quota.Cores);
        if (wanted.MemoryMiB > old.MemoryMiB) DemandRoom("ram", wanted.MemoryMiB - old.MemoryMiB, used.MemoryMiB, quota.MemoryMiB);
    }
}
