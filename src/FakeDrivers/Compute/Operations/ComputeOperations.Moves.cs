using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Operations: resizing and moving servers.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IServerResize.ResizeServerAsync"/>.</summary>
    public static Operation<ResizeServerRequest, NoResult> ResizeServer { get; } = new(Domain, "resize_server", OperationKind.Write)
    {
        Upstream = "Nova action resize",
        Simulates = "flavor, disk and quota checked, a host chosen; RESIZE until the size waits in VERIFY_RESIZE; without a host only the migration shows it",
    };

    /// <summary><see cref="IServerResize.ConfirmResizeAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> ConfirmResize { get; } = new(Domain, "confirm_resize", OperationKind.Write)
    {
        Upstream = "Nova action confirmResize",
        Simulates = "VERIFY_RESIZE becomes what the server was before; the old host lets go",
    };

    /// <summary><see cref="IServerResize.RevertResizeAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> RevertResize { get; } = new(Domain, "revert_resize", OperationKind.Write)
    {
        Upstream = "Nova action revertResize",
        Simulates = "REVERT_RESIZE, then the old size, host and state",
    };

    /// <summary><see cref="IServerMigration.MigrateServerAsync"/>.</summary>
    public static Operation<MoveServerRequest, NoResult> MigrateServer { get; } = new(Domain, "migrate_server", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action migrate",
        Simulates = "a resize to the same size on another host; administrators only",
    };

    /// <summary><see cref="IServerMigration.LiveMigrateServerAsync"/>.</summary>
    public static Operation<MoveServerRequest, NoResult> LiveMigrateServer { get; } = new(Domain, "live_migrate_server", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action os-migrateLive",
        Simulates = "MIGRATING, then the same state on another host; administrators only",
        Refuses = "a choice of block migration and of overcommitted disks: nothing of them would be seen",
    };

    /// <summary><see cref="IServerMigration.AbortLiveMigrationAsync"/>.</summary>
    public static Operation<ServerMigrationReference, NoResult> AbortLiveMigration { get; } = new(Domain, "abort_live_migration", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova DELETE /servers/{id}/migrations/{id}",
        Simulates = "the server stays where it was; administrators only",
    };

    /// <summary><see cref="IServerMigration.ForceCompleteLiveMigrationAsync"/>.</summary>
    public static Operation<ServerMigrationReference, NoResult> ForceCompleteLiveMigration { get; } = new(Domain, "force_complete_live_migration", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova POST /servers/{id}/migrations/{id}/action force_complete",
        Simulates = "the migration ends at once; administrators only",
    };

    /// <summary><see cref="IServerMigration.EvacuateServerAsync"/>.</summary>
    public static Operation<MoveServerRequest, NoResult> EvacuateServer { get; } = new(Domain, "evacuate_server", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action evacuate",
        Simulates = "only from a host that is down; REBUILD, then on another host; ERROR without one; administrators only",
    };

    /// <summary><see cref="IServerMigration.ListMigrationsAsync"/>: one page.</summary>
    public static Operation<MigrationQuery, IReadOnlyList<ServerMigration>> ListMigrations { get; } = new(Domain, "list_migrations", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /os-migrations, GET /servers/{id}/migrations",
        Simulates = "server, kind, status, source host, limit and marker; oldest first; administrators only",
        Refuses = "filters by time",
    };

    /// <summary><see cref="IServerMigration.GetLiveMigrationAsync"/>.</summary>
    public static Operation<ServerMigrationReference, ServerMigration> GetLiveMigration { get; } = new(Domain, "get_live_migration", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /servers/{id}/migrations/{id} (2.23)",
        Simulates = "a live migration that is under way; administrators only",
        Refuses = "how many bytes are moved",
    };
}
