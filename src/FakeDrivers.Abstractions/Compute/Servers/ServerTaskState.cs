namespace FakeDrivers.Compute;

/// <summary>What is being done to a server right now (<c>OS-EXT-STS:task_state</c>).</summary>
/// <remarks>Source: Nova, "Virtual machine states and transitions".</remarks>
public enum ServerTaskState
{
    /// <summary>Nothing; most operations are accepted only then.</summary>
    None,

    /// <summary>It is being made on its host.</summary>
    Spawning,

    /// <summary>Its operating system is being restarted.</summary>
    Rebooting,

    /// <summary>It is being switched off and on.</summary>
    RebootingHard,

    /// <summary>It is being switched off.</summary>
    PoweringOff,

    /// <summary>It is being switched on.</summary>
    PoweringOn,

    /// <summary>It is being frozen in memory.</summary>
    Pausing,

    /// <summary>It is being thawed from memory.</summary>
    Unpausing,

    /// <summary>It is being frozen on disk.</summary>
    Suspending,

    /// <summary>It is being thawed from disk.</summary>
    Resuming,

    /// <summary>It is being deleted.</summary>
    Deleting,

    /// <summary>A host is looked for.</summary>
    Scheduling,

    /// <summary>Its volumes are being made ready.</summary>
    BlockDeviceMapping,

    /// <summary>Its network is being made ready.</summary>
    Networking,

    /// <summary>Its operating system is about to be restarted.</summary>
    RebootPending,

    /// <summary>Its operating system is restarting.</summary>
    RebootStarted,

    /// <summary>It is about to be switched off and on.</summary>
    RebootPendingHard,

    /// <summary>It is switched off and starting.</summary>
    RebootStartedHard,

    /// <summary>Its resize is being prepared.</summary>
    ResizePrep,

    /// <summary>Its disk is being moved.</summary>
    ResizeMigrating,

    /// <summary>Its disk is moved.</summary>
    ResizeMigrated,

    /// <summary>Its resize is being finished.</summary>
    ResizeFinish,

    /// <summary>Its resize is being taken back.</summary>
    ResizeReverting,

    /// <summary>Its resize is being confirmed.</summary>
    ResizeConfirming,

    /// <summary>It is being rescued.</summary>
    Rescuing,

    /// <summary>It goes back to its own disk.</summary>
    Unrescuing,

    /// <summary>It is being built anew.</summary>
    Rebuilding,

    /// <summary>Its volumes are being made ready anew.</summary>
    RebuildBlockDeviceMapping,

    /// <summary>It is being made anew on its host.</summary>
    RebuildSpawning,

    /// <summary>It is moving to another host.</summary>
    Migrating,

    /// <summary>It is being marked as deleted.</summary>
    SoftDeleting,

    /// <summary>Its removal is being taken back.</summary>
    Restoring,

    /// <summary>It is being put aside.</summary>
    Shelving,

    /// <summary>The image to put it aside as is about to be stored.</summary>
    ShelvingImagePendingUpload,

    /// <summary>The image to put it aside as is being stored.</summary>
    ShelvingImageUploading,

    /// <summary>It is being taken off its host.</summary>
    ShelvingOffloading,

    /// <summary>It is being brought back.</summary>
    Unshelving,

    /// <summary>Its disk is being copied.</summary>
    ImageSnapshot,

    /// <summary>Its disk is about to be copied.</summary>
    ImageSnapshotPending,

    /// <summary>Its image is about to be stored.</summary>
    ImagePendingUpload,

    /// <summary>Its image is being stored.</summary>
    ImageUploading,

    /// <summary>Its backup is being made.</summary>
    ImageBackup,

    /// <summary>Its administrator's password is being set.</summary>
    UpdatingPassword,
}
