namespace FakeDrivers.Compute;

/// <summary>The compute service's own word for each kind and status of a migration: <c>live-migration</c>, <c>finished</c>, …</summary>
/// <remarks>Thread-safe. Source: Nova, <c>GET /os-migrations</c>.</remarks>
public static class ServerMigrationText
{
    private static readonly WireText<ServerMigrationKind> Kinds = new(
        (ServerMigrationKind.Resize, "resize"),
        (ServerMigrationKind.Migration, "migration"),
        (ServerMigrationKind.LiveMigration, "live-migration"),
        (ServerMigrationKind.Evacuation, "evacuation"));

    private static readonly WireText<ServerMigrationStatus> Statuses = new(
        (ServerMigrationStatus.Accepted, "accepted"),
        (ServerMigrationStatus.Migrating, "migrating"),
        (ServerMigrationStatus.Running, "running"),
        (ServerMigrationStatus.Finished, "finished"),
        (ServerMigrationStatus.Confirming, "confirming"),
        (ServerMigrationStatus.Confirmed, "confirmed"),
        (ServerMigrationStatus.Reverting, "reverting"),
        (ServerMigrationStatus.Reverted, "reverted"),
        (ServerMigrationStatus.Completed, "completed"),
        (ServerMigrationStatus.Done, "done"),
        (ServerMigrationStatus.Cancelled, "cancelled"),
        (ServerMigrationStatus.Error, "error"));

    /// <summary>The word for a kind, such as <c>live-migration</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public static string ToText(this ServerMigrationKind kind) => Kinds.Of(kind);

    /// <summary>The word for a status, such as <c>finished</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this ServerMigrationStatus status) => Statuses.Of(status);

    /// <summary>Reads a kind.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="kind">The kind, when there is one.</param>
    /// <returns>Whether the word is a kind.</returns>
    public static bool TryParse(string? text, out ServerMigrationKind kind) => Kinds.TryParse(text, out kind);

    /// <summary>Reads a status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out ServerMigrationStatus status) => Statuses.TryParse(text, out status);
}
