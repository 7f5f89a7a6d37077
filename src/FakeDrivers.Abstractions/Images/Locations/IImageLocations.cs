namespace FakeDrivers.Images;

/// <summary>Where images' bytes are kept.</summary>
/// <remarks>
/// A service shows and changes locations only when its operator lets it (<c>show_multiple_locations</c>). Implementations are safe for
/// concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.
/// </remarks>
public interface IImageLocations
{
    /// <summary>Reads where an image's bytes are kept.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The locations, the one to read from first.</returns>
    /// <exception cref="AccessDeniedException">The service does not show locations, or the image is another project's.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/images/{id}/locations</c>.</remarks>
    Task<IReadOnlyList<ImageLocation>> ListLocationsAsync(string imageId, CancellationToken cancellationToken = default);

    /// <summary>Adds a place of bytes. An image that was queued becomes active by it.</summary>
    /// <param name="request">What to add to which image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="AccessDeniedException">The service does not show locations, or the image is another project's.</exception>
    /// <exception cref="ConflictException">A checksum or hash differs from the image's own.</exception>
    /// <exception cref="InvalidRequestException">The URL is none or is there already, the position is beyond the end, a hash is none, or the image lacks a format.</exception>
    /// <exception cref="InvalidStateException">The image is neither queued nor active.</exception>
    /// <exception cref="QuotaExceededException">The image has as many locations as it can have, or the project's storage would pass its quota.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/images/{id}/locations</c>, and <c>PATCH</c> with <c>add /locations/-</c>.</remarks>
    Task<Image> AddLocationAsync(AddImageLocationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a place of bytes, which are gone from there.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="url">The URL of the location.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="AccessDeniedException">The service does not show locations, the image is another project's, or it is its last location.</exception>
    /// <exception cref="InvalidRequestException">The image has no such location.</exception>
    /// <exception cref="InvalidStateException">The image is not active.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>PATCH /v2/images/{id}</c> with <c>remove /locations/n</c>.</remarks>
    Task<Image> RemoveLocationAsync(string imageId, string url, CancellationToken cancellationToken = default);
}
