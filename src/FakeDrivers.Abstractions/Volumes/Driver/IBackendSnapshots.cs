namespace FakeDrivers.Volumes;

/// <summary>Taking and removing snapshots of block devices, and going back to one.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IBackendSnapshots
{
    /// <summary>Takes a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is there.</returns>
    /// <exception cref="CapacityExceededException">The backend has no room for it.</exception>
    /// <exception cref="ConflictException">The backend has one of that name.</exception>
    /// <exception cref="ResourceNotFoundException">The backend has no such volume.</exception>
    /// <remarks>Upstream: <c>create_snapshot</c>.</remarks>
    Task CreateSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default);

    /// <summary>Removes a snapshot. Does nothing when there is none.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <remarks>Upstream: <c>delete_snapshot</c>.</remarks>
    Task DeleteSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default);

    /// <summary>Puts a volume back to a snapshot of it.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is.</returns>
    /// <exception cref="ResourceNotFoundException">The backend has no such snapshot.</exception>
    /// <remarks>Upstream: <c>revert_to_snapshot</c>.</remarks>
    Task RevertToSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default);
}
