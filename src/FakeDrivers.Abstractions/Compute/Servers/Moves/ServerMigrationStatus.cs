namespace FakeDrivers.Compute;

/// <summary>How far a migration is.</summary>
/// <remarks>Source: Nova, <c>migration.status</c>. Its words are in <see cref="ServerMigrationText"/>.</remarks>
public enum ServerMigrationStatus
{
    /// <summary>Accepted; nothing moved yet.</summary>
    Accepted,

    /// <summary>On the way.</summary>
    Migrating,

    /// <summary>On the way while the server runs.</summary>
    Running,

    /// <summary>Done, and to be confirmed or reverted.</summary>
    Finished,

    /// <summary>Being confirmed.</summary>
    Confirming,

    /// <summary>Confirmed.</summary>
    Confirmed,

    /// <summary>On the way back.</summary>
    Reverting,

    /// <summary>Back.</summary>
    Reverted,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Evacuated.</summary>
    Done,

    /// <summary>Ended early by an administrator.</summary>
    Cancelled,

    /// <summary>Failed, or no host had room.</summary>
    Error,
}
