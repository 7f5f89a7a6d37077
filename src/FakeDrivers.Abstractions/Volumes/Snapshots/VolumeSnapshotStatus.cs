namespace FakeDrivers.Volumes;

/// <summary>Where a volume's snapshot is in its life.</summary>
/// <remarks>Source: Cinder API v3. The words of the wire are in <see cref="VolumeStatusText"/>.</remarks>
public enum VolumeSnapshotStatus
{
    /// <summary>It is being taken.</summary>
    Creating,

    /// <summary>It is whole.</summary>
    Available,

    /// <summary>It is being changed.</summary>
    Updating,

    /// <summary>It is being backed up.</summary>
    BackingUp,

    /// <summary>Its volume is being put back to it.</summary>
    Restoring,

    /// <summary>It is being released from management.</summary>
    Unmanaging,

    /// <summary>It is being removed.</summary>
    Deleting,

    /// <summary>It is removed.</summary>
    Deleted,

    /// <summary>Its taking failed.</summary>
    Error,

    /// <summary>Its removal failed.</summary>
    ErrorDeleting,
}
