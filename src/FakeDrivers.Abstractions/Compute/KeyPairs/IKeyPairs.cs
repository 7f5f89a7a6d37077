namespace FakeDrivers.Compute;

/// <summary>The public keys of the caller's user, which servers can be given; an administrator reaches those of others too.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IKeyPairs
{
    /// <summary>Imports a public key.</summary>
    /// <param name="name">Its name: 1 to 255 letters, digits, blanks, <c>_</c>, <c>-</c>, <c>@</c> and <c>.</c>, no blank at either end; unique for the user.</param>
    /// <param name="publicKey">The key in OpenSSH's one-line form: type, Base64, an optional comment.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The key pair with its fingerprint.</returns>
    /// <exception cref="ConflictException">The user has a key pair of that name.</exception>
    /// <exception cref="InvalidRequestException">The name has other characters or is too long; the key cannot be read.</exception>
    /// <exception cref="QuotaExceededException">The user has as many key pairs as allowed.</exception>
    /// <remarks>Upstream: manila <c>compute.API.keypair_import</c>, Nova <c>POST /os-keypairs</c>.</remarks>
    Task<KeyPair> ImportKeyPairAsync(string name, string publicKey, CancellationToken cancellationToken = default);

    /// <summary>Imports a public key of any kind, for any user.</summary>
    /// <param name="request">The key.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The key pair with its fingerprint.</returns>
    /// <exception cref="AccessDeniedException">The key is to be another user's, and the caller is no administrator.</exception>
    /// <exception cref="ConflictException">The user has a key pair of that name.</exception>
    /// <exception cref="InvalidRequestException">The name has other characters or is too long; the key cannot be read.</exception>
    /// <exception cref="QuotaExceededException">The user has as many key pairs as allowed.</exception>
    /// <remarks>Upstream: Nova <c>POST /os-keypairs</c> (<c>type</c> 2.2, <c>user_id</c> 2.10).</remarks>
    Task<KeyPair> ImportKeyPairAsync(ImportKeyPairRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one key pair.</summary>
    /// <param name="name">Its name, which is its id.</param>
    /// <param name="userId">The id of the user who owns it; only an administrator may name another. Absent, the caller.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The key pair.</returns>
    /// <exception cref="AccessDeniedException">It is another user's, and the caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The user has no key pair of that name; the message shows the nearest names.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-keypairs/{name}</c>.</remarks>
    Task<KeyPair> GetKeyPairAsync(string name, string? userId = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the user's key pairs, oldest first.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up between two key pairs.</param>
    /// <returns>The key pairs that match.</returns>
    /// <exception cref="AccessDeniedException">Another user's are asked for, and the caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no key pair of the user.</exception>
    /// <remarks>Upstream: manila <c>compute.API.keypair_list</c>, Nova <c>GET /os-keypairs</c>.</remarks>
    IAsyncEnumerable<KeyPair> ListKeyPairsAsync(KeyPairQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a key pair. Servers that were given it keep it.</summary>
    /// <param name="name">Its name, which is its id.</param>
    /// <param name="userId">The id of the user who owns it; only an administrator may name another. Absent, the caller.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the key pair is gone.</returns>
    /// <exception cref="AccessDeniedException">It is another user's, and the caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The user has no key pair of that name; the message shows the nearest names.</exception>
    /// <remarks>Upstream: manila <c>compute.API.keypair_delete</c>, Nova <c>DELETE /os-keypairs/{name}</c>.</remarks>
    Task DeleteKeyPairAsync(string name, string? userId = null, CancellationToken cancellationToken = default);
}
