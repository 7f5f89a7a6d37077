using FakeDrivers.Images;

namespace FakeDrivers.Compute;

/// <summary>The images that servers can boot from, as the compute service shows them.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IComputeImages
{
    /// <summary>Lists images, oldest first.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up between two images.</param>
    /// <returns>The images that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no image.</exception>
    /// <remarks>Upstream: manila <c>compute.API.image_list</c>, Glance <c>GET /v2/images</c>.</remarks>
    IAsyncEnumerable<Image> ListImagesAsync(ImageQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one image.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/images/{id}</c>.</remarks>
    Task<Image> GetImageAsync(string imageId, CancellationToken cancellationToken = default);

    /// <summary>Finds the one image with an id, else the one active image that bears the text as its name.</summary>
    /// <param name="nameOrId">The id, or the whole name in its exact case.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No image has the id and no active one bears the name; the message shows the nearest names.</exception>
    /// <exception cref="ConflictException">Several active images bear the name; the message lists their ids.</exception>
    /// <remarks>Upstream: manila <c>compute.API.image_get</c>.</remarks>
    Task<Image> FindImageAsync(string nameOrId, CancellationToken cancellationToken = default);
}
