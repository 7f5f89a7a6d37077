namespace FakeDrivers.Volumes;

/// <summary>Where a volume is in its life.</summary>
/// <remarks>Source: Cinder API v3. The words of the wire are in <see cref="VolumeStatusText"/>.</remarks>
public enum VolumeStatus
{
    /// <summary>It is being made.</summary>
    Creating,

    /// <summary>It is whole and attached to nothing.</summary>
    Available,

    /// <summary>It is promised to an attachment that has not begun.</summary>
    Reserved,

    /// <summary>It is being attached.</summary>
    Attaching,

    /// <summary>It is attached.</summary>
    InUse,

    /// <summary>It is being detached.</summary>
    Detaching,

    /// <summary>It is locked by its backend.</summary>
    Maintenance,

    /// <summary>It is being removed.</summary>
    Deleting,

    /// <summary>Its making failed.</summary>
    Error,

    /// <summary>Its removal failed.</summary>
    ErrorDeleting,

    /// <summary>Its growth failed.</summary>
    ErrorExtending,

    /// <summary>Taking it under management failed.</summary>
    ErrorManaging,

    /// <summary>Restoring a backup to it failed.</summary>
    ErrorRestoring,

    /// <summary>Its backup failed.</summary>
    ErrorBackingUp,

    /// <summary>It is being taken under management.</summary>
    Managing,

    /// <summary>It is being grown.</summary>
    Extending,

    /// <summary>It is being filled from an image.</summary>
    Downloading,

    /// <summary>It is being copied to an image.</summary>
    Uploading,

    /// <summary>It is being moved to another volume type.</summary>
    Retyping,

    /// <summary>It is being backed up.</summary>
    BackingUp,

    /// <summary>A backup is being restored to it.</summary>
    RestoringBackup,

    /// <summary>It is offered to another project.</summary>
    AwaitingTransfer,

    /// <summary>It is being put back to a snapshot.</summary>
    Reverting,

    /// <summary>It is being taken out of management.</summary>
    Unmanaging,

    /// <summary>Taking it out of management failed.</summary>
    ErrorUnmanaging,
}
