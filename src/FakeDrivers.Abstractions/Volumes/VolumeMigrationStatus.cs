namespace FakeDrivers.Volumes;

/// <summary>How far the move of a volume to another backend is.</summary>
/// <remarks>Source: Cinder API v3, <c>migration_status</c>. The words of the wire are in <see cref="VolumeStatusText"/>.</remarks>
public enum VolumeMigrationStatus
{
    /// <summary>It never moved.</summary>
    None,

    /// <summary>The move is accepted.</summary>
    Starting,

    /// <summary>Its content is being moved.</summary>
    Migrating,

    /// <summary>The volume is being put in the place of the old one.</summary>
    Completing,

    /// <summary>It has moved.</summary>
    Success,

    /// <summary>The move failed; the volume is where it was.</summary>
    Error,
}
