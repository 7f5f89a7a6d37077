namespace FakeDrivers.Conformance.Volumes;

/// <summary>The end of an operation that a harness can make fail in the backend.</summary>
public enum VolumeFailure
{
    /// <summary>The making of a volume fails.</summary>
    Create,

    /// <summary>The removal of a volume fails.</summary>
    Delete,

    /// <summary>The backend says that the volume to remove is busy.</summary>
    VolumeIsBusy,

    /// <summary>The growth of a volume fails.</summary>
    Extend,

    /// <summary>The taking of a snapshot fails.</summary>
    CreateSnapshot,

    /// <summary>The removal of a snapshot fails.</summary>
    DeleteSnapshot,

    /// <summary>The backend says that the snapshot to remove is busy.</summary>
    SnapshotIsBusy,

    /// <summary>The attaching fails.</summary>
    Attach,

    /// <summary>The detaching fails.</summary>
    Detach,
}
