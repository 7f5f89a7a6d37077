namespace FakeDrivers.Volumes;

/// <summary>Where a backup is in its life.</summary>
/// <remarks>Source: Cinder API v3. The words of the wire are in <see cref="VolumeStatusText"/>.</remarks>
public enum VolumeBackupStatus
{
    /// <summary>It is being made.</summary>
    Creating,

    /// <summary>It is whole.</summary>
    Available,

    /// <summary>It is being removed.</summary>
    Deleting,

    /// <summary>It is being restored to a volume.</summary>
    Restoring,

    /// <summary>Its making failed.</summary>
    Error,

    /// <summary>Its removal failed.</summary>
    ErrorDeleting,
}
