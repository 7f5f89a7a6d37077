namespace FakeDrivers.Compute;

/// <summary>The public SSH keys of the caller's user, which servers can be given.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IKeyPairs
{
    /// <summary>Imports a public key.</summary>
    /// <param name="name">Its name: 1 to 255 letters, digits, blanks, <c>_</c> and <c>-</c>, no blank at either end; unique for the user.</param>
    /// <param name="publicKey">The key in OpenSSH's one-line form: type, Base64, an optional comment.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The key pair with its fingerprint.</returns>
    /// <exception cref="ConflictException">The user has a key pair of that name.</exception>
    /// <exception cref="InvalidRequestException">The name has other characters or is too long; the key cannot be read.</exception>
    /// <exception cref="QuotaExceededException">The user has as many key pairs as allowed.</exception>
    /// <remarks>Upstream: manila <c>compute.API.keypair_import</c>, Nova <c>POST /os-keypairs</c>.</remarks>
    Task<KeyPair> ImportKeyPairAsync(string name, string publicKey, CancellationToken cancellationToken = default);

    /// <summary>Reads one key pair.</summary>
    /// <param name="name">Its name, which is its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The key pair.</returns>
    /// <exception cref="ResourceNotFoundException">The user has no key pair of that name; the message shows the nearest names.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-keypairs/{name}</c>.</remarks>
    Task<KeyPair> GetKeyPairAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Lists the user's key pairs, oldest first.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up between two key pairs.</param>
    /// <returns>The key pairs that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no key pair of the user.</exception>
    /// <remarks>Upstream: manila <c>compute.API.keypair_list</c>, Nova <c>GET /os-keypairs</c>.</remarks>
    IAsyncEnumerable<KeyPair> ListKeyPairsAsync(KeyPairQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a key pair. Servers that were given it keep it.</summary>
    /// <param name="name">Its name, which is its id.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the key pair is gone.</returns>
    /// <exception cref="ResourceNotFoundException">The user has no key pair of that name; the message shows the nearest names.</exception>
    /// <remarks>Upstream: manila <c>compute.API.keypair_delete</c>, Nova <c>DELETE /os-keypairs/{name}</c>.</remarks>
    Task DeleteKeyPairAsync(string name, CancellationToken cancellationToken = default);
}
