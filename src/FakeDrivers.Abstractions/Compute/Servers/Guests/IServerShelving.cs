namespace FakeDrivers.Compute;

/// <summary>Putting servers aside, so that they take no room on a host.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerShelving
{
    /// <summary>Starts to put a server aside. Its disk is kept as an image.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="InvalidStateException">The server is locked, or neither active, shut off, paused nor suspended, or something is being done to it.</exception>
    /// <exception cref="QuotaExceededException">The project may have no more images.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>shelve</c>. It ends in <see cref="ServerStatus.ShelvedOffloaded"/>, or waits in <see cref="ServerStatus.Shelved"/> where the service keeps shelved servers on their hosts for a while.</remarks>
    Task ShelveServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts to take a server that is put aside off its host.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or is not shelved, or offloaded already.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>shelveOffload</c>.</remarks>
    Task ShelveOffloadServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts to bring back a server that was put aside.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="availabilityZone">The availability zone to run in. Absent, the one that it was in.</param>
    /// <param name="host">The name of the host to run on, which only an administrator may say. Absent, the service chooses.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="AccessDeniedException">A host is named, and the caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">There is no such zone or host.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or is not shelved; a zone or host is named while it is still on its host.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>unshelve</c>. It ends in active; without a host that has room, it stays put aside.</remarks>
    Task UnshelveServerAsync(string serverId, string? availabilityZone = null, string? host = null, CancellationToken cancellationToken = default);
}
