namespace FakeDrivers.Volumes;

/// <summary>Giving a volume to another project: one offers it and gets a key, the other accepts it with the key.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeTransfers
{
    /// <summary>Offers an available volume: it is awaiting its transfer until somebody accepts it or the offer is taken back.</summary>
    /// <param name="request">The volume.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The transfer, with the key, which nobody is told again.</returns>
    /// <exception cref="InvalidRequestException">The name is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The volume is not available or is in a group; or a snapshot that would go along is not available or in a group snapshot.
    /// </exception>
    /// <remarks>Upstream: Cinder <c>POST /volume-transfers</c> (3.55), <c>POST /os-volume-transfer</c>.</remarks>
    Task<VolumeTransfer> CreateTransferAsync(CreateVolumeTransferRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one transfer, without its key.</summary>
    /// <param name="transferId">The id of the transfer.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The transfer.</returns>
    /// <exception cref="ResourceNotFoundException">The transfer does not exist, or no longer.</exception>
    /// <remarks>Upstream: Cinder <c>GET /volume-transfers/{id}</c>.</remarks>
    Task<VolumeTransfer> GetTransferAsync(string transferId, CancellationToken cancellationToken = default);

    /// <summary>Lists transfers, oldest first, without their keys.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two transfers.</param>
    /// <returns>The transfers that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no transfer that the caller can see.</exception>
    /// <remarks>Upstream: Cinder <c>GET /volume-transfers/detail</c>.</remarks>
    IAsyncEnumerable<VolumeTransfer> ListTransfersAsync(VolumeTransferQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Takes an offered volume, with its snapshots unless they stay, into the caller's project. The transfer is gone then.</summary>
    /// <param name="transferId">The id of the transfer.</param>
    /// <param name="authKey">The key.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume, available, in its new project.</returns>
    /// <exception cref="InvalidRequestException">It is not the key.</exception>
    /// <exception cref="ResourceNotFoundException">The transfer does not exist, or the volume's type is not for the caller's project.</exception>
    /// <exception cref="InvalidStateException">The volume is not awaiting its transfer any more.</exception>
    /// <exception cref="QuotaExceededException">The caller's project would pass its limits.</exception>
    /// <remarks>Upstream: Cinder <c>POST /volume-transfers/{id}/accept</c>.</remarks>
    Task<Volume> AcceptTransferAsync(string transferId, string authKey, CancellationToken cancellationToken = default);

    /// <summary>Takes an offer back: the volume is available again.</summary>
    /// <param name="transferId">The id of the transfer.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the transfer is gone.</returns>
    /// <exception cref="ResourceNotFoundException">The transfer does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /volume-transfers/{id}</c>.</remarks>
    Task DeleteTransferAsync(string transferId, CancellationToken cancellationToken = default);
}
