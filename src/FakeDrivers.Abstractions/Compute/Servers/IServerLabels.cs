namespace FakeDrivers.Compute;

/// <summary>Single metadata items of servers, and tags.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerLabels
{
    /// <summary>Adds metadata items to those of a server, or puts them in the place of items with the same keys.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="items">The items: keys of 1 to 255 characters, values of at most 255.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>All metadata after the change.</returns>
    /// <exception cref="InvalidRequestException">A key or a value is too long or empty.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or neither active, paused, suspended nor shut off.</exception>
    /// <exception cref="QuotaExceededException">There would be more metadata items than the quota allows.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>POST /servers/{id}/metadata</c>, <c>PUT /servers/{id}/metadata/{key}</c>.</remarks>
    Task<IReadOnlyDictionary<string, string>> SetMetadataItemsAsync(string serverId, IReadOnlyDictionary<string, string> items, CancellationToken cancellationToken = default);

    /// <summary>Removes one metadata item of a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the item is gone.</returns>
    /// <exception cref="InvalidStateException">The server is locked, or neither active, paused, suspended nor shut off.</exception>
    /// <exception cref="ResourceNotFoundException">The server or the item does not exist.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /servers/{id}/metadata/{key}</c>.</remarks>
    Task DeleteMetadataItemAsync(string serverId, string key, CancellationToken cancellationToken = default);

    /// <summary>Puts tags in the place of all tags of a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="tags">At most 50 tags of 1 to 60 characters, without slash and comma; one that is given twice counts once.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The tags after the change.</returns>
    /// <exception cref="InvalidRequestException">There are too many, or one is refused.</exception>
    /// <exception cref="InvalidStateException">The server is neither active, paused, suspended nor shut off.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>PUT /servers/{id}/tags</c> (2.26).</remarks>
    Task<IReadOnlyList<string>> SetServerTagsAsync(string serverId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default);

    /// <summary>Adds a tag to a server; does nothing when it has it.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="tag">1 to 60 characters, without slash and comma.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the server has the tag.</returns>
    /// <exception cref="InvalidRequestException">The tag is refused, or the server has 50.</exception>
    /// <exception cref="InvalidStateException">The server is neither active, paused, suspended nor shut off.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>PUT /servers/{id}/tags/{tag}</c> (2.26).</remarks>
    Task AddServerTagAsync(string serverId, string tag, CancellationToken cancellationToken = default);

    /// <summary>Takes a tag off a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the tag is gone.</returns>
    /// <exception cref="InvalidStateException">The server is neither active, paused, suspended nor shut off.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or does not have the tag.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /servers/{id}/tags/{tag}</c> (2.26).</remarks>
    Task RemoveServerTagAsync(string serverId, string tag, CancellationToken cancellationToken = default);
}
