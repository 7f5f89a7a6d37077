namespace FakeDrivers.Volumes;

/// <summary>The backend cannot remove a snapshot now because something of its own, such as a clone, still stands on it.</summary>
/// <remarks>
/// A service that meets it at the end of a removal puts the snapshot back to available instead of error_deleting. Upstream: Cinder
/// <c>SnapshotIsBusy</c>.
/// </remarks>
public sealed class SnapshotIsBusyException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="snapshotId">The id of the snapshot.</param>
    public SnapshotIsBusyException(string snapshotId)
        : base($"The backend says that the snapshot '{snapshotId}' is busy; try the removal again later.") => SnapshotId = snapshotId;

    /// <summary>The id of the snapshot.</summary>
    public string SnapshotId { get; }
}
