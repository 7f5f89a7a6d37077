namespace FakeDrivers.Compute;

/// <summary>What kind of move a migration is.</summary>
/// <remarks>Source: Nova, <c>migration_type</c>.</remarks>
public enum ServerMigrationKind
{
    /// <summary>To another size.</summary>
    Resize,

    /// <summary>To another host while the server is off.</summary>
    Migration,

    /// <summary>To another host while the server runs.</summary>
    LiveMigration,

    /// <summary>Away from a host that is down.</summary>
    Evacuation,
}
