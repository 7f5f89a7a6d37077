namespace FakeDrivers.Images;

/// <summary>Images without their bytes: what they are called, who sees them, how they end.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IImageCatalog
{
    /// <summary>Registers an image, which is queued until data is stored for it.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image, queued.</returns>
    /// <exception cref="AccessDeniedException">Only an administrator may make an image public or another project's; a property's name is reserved, or protected from the caller.</exception>
    /// <exception cref="ConflictException">There is an image of that id.</exception>
    /// <exception cref="InvalidRequestException">The id is no UUID, a format is unknown, a text is too long, or a least size is negative.</exception>
    /// <exception cref="QuotaExceededException">It has too many tags or properties, or the project too many images.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/images</c>.</remarks>
    Task<Image> CreateImageAsync(CreateImageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one image.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image as it is now, without the properties that are protected from the caller.</returns>
    /// <exception cref="ResourceNotFoundException">The image does not exist, or not for the caller.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/images/{id}</c>.</remarks>
    Task<Image> GetImageAsync(string imageId, CancellationToken cancellationToken = default);

    /// <summary>Finds the one image with an id, else the one active image that bears the text as its name; a hidden one when no other does.</summary>
    /// <param name="nameOrId">The id, or the whole name in its exact case.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="ConflictException">Several active images bear the name; the message lists their ids.</exception>
    /// <exception cref="ResourceNotFoundException">No image has the id and no active one bears the name; the message shows the nearest names.</exception>
    /// <remarks>Upstream: openstackclient's look-up, <c>GET /v2/images/{id}</c> and then <c>?name=</c>.</remarks>
    Task<Image> FindImageAsync(string nameOrId, CancellationToken cancellationToken = default);

    /// <summary>Lists images.</summary>
    /// <param name="query">Which ones, in which order; absent, all that the caller's listings show, oldest first.</param>
    /// <param name="cancellationToken">Gives up between two images.</param>
    /// <returns>The images that match.</returns>
    /// <exception cref="AccessDeniedException">The marker is an image that the caller does not see.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no image.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/images</c>.</remarks>
    IAsyncEnumerable<Image> ListImagesAsync(ImageQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes an image.</summary>
    /// <param name="request">What to change; what is absent stays.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="AccessDeniedException">The image is another project's; only an administrator may make it public or give it away; a property's name is reserved, or protected from the caller.</exception>
    /// <exception cref="ConflictException">A property to remove does not exist.</exception>
    /// <exception cref="InvalidRequestException">A format is unknown, a text is too long, or a least size is negative.</exception>
    /// <exception cref="InvalidStateException">A format is to be changed, but the image has data.</exception>
    /// <exception cref="QuotaExceededException">It would have too many tags or properties.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>PATCH /v2/images/{id}</c>.</remarks>
    Task<Image> UpdateImageAsync(UpdateImageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes an image step by step, as the wire does; all steps take effect or none.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="changes">The steps in their order.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image as it is now.</returns>
    /// <exception cref="AccessDeniedException">The image is another project's; an attribute is read-only, reserved, cannot be removed, or is for administrators; a property is protected from the caller; locations are not shown.</exception>
    /// <exception cref="ConflictException">A property to replace or remove does not exist; a location's hash differs from the image's.</exception>
    /// <exception cref="InvalidRequestException">A value does not fit its attribute; a location is none, or is there already.</exception>
    /// <exception cref="InvalidStateException">The image's status does not allow a step: a format of an image with data, a location of one that is neither queued nor active.</exception>
    /// <exception cref="QuotaExceededException">It would have too many tags, properties or locations.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>PATCH /v2/images/{id}</c>.</remarks>
    Task<Image> ChangeImageAsync(string imageId, IEnumerable<ImageChange> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes an image: at once, or, where deletion is delayed, when the scrubber comes.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The image is protected, or another project's.</exception>
    /// <exception cref="ConflictException">A store says that something still uses its bytes.</exception>
    /// <exception cref="InvalidStateException">Deletion is delayed, and the image is deactivated.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>DELETE /v2/images/{id}</c>.</remarks>
    Task DeleteImageAsync(string imageId, CancellationToken cancellationToken = default);

    /// <summary>Keeps users from an image's bytes; administrators still read them. One that is deactivated stays so.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The image is another project's.</exception>
    /// <exception cref="InvalidStateException">The image is neither active nor deactivated; Glance answers 403.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/images/{id}/actions/deactivate</c>.</remarks>
    Task DeactivateImageAsync(string imageId, CancellationToken cancellationToken = default);

    /// <summary>Lets users read a deactivated image's bytes again. One that is active stays so.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The image is another project's.</exception>
    /// <exception cref="InvalidStateException">The image is neither active nor deactivated; Glance answers 403.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/images/{id}/actions/reactivate</c>.</remarks>
    Task ReactivateImageAsync(string imageId, CancellationToken cancellationToken = default);
}
