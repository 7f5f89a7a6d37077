namespace FakeDrivers.Images;

/// <summary>The bytes of images.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IImageData
{
    /// <summary>Stores an image's bytes: queued becomes saving while they come, then active.</summary>
    /// <param name="request">Which image they are for.</param>
    /// <param name="content">The bytes, read from where the stream stands to its end and not closed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AccessDeniedException">The image is another project's.</exception>
    /// <exception cref="InvalidRequestException">A format is not set, there are more or fewer bytes than was said, or there is no such store.</exception>
    /// <exception cref="InvalidStateException">The image is not queued: it has data, or gets some.</exception>
    /// <exception cref="QuotaExceededException">The bytes pass the largest size of an image, or the project's storage.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist, or was deleted while the bytes came.</exception>
    /// <remarks>
    /// An upload that fails, is cancelled or whose stream throws leaves the image queued and nothing stored. Upstream: Glance
    /// <c>PUT /v2/images/{id}/file</c>.
    /// </remarks>
    Task UploadImageAsync(UploadImageRequest request, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Reads an image's bytes.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="range">Which bytes. Absent, all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The bytes, to read and dispose.</returns>
    /// <exception cref="AccessDeniedException">The image is deactivated, and the caller no administrator.</exception>
    /// <exception cref="InvalidRequestException">The range begins behind the last byte; Glance answers 416.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist, or its bytes are where the service cannot read them.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/images/{id}/file</c>.</remarks>
    Task<ImageDownload> DownloadImageAsync(string imageId, ImageRange? range = null, CancellationToken cancellationToken = default);

    /// <summary>Puts an image's bytes where an import can take them: queued becomes uploading, and stays so until the import.</summary>
    /// <param name="request">Which image they are for.</param>
    /// <param name="content">The bytes, read from where the stream stands to its end and not closed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AccessDeniedException">The image is another project's.</exception>
    /// <exception cref="InvalidRequestException">There are more or fewer bytes than was said.</exception>
    /// <exception cref="InvalidStateException">The image is not queued.</exception>
    /// <exception cref="QuotaExceededException">The bytes pass the largest size of an image, or what the project may stage.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist, or was deleted while the bytes came.</exception>
    /// <remarks>Upstream: Glance <c>PUT /v2/images/{id}/stage</c>.</remarks>
    Task StageImageAsync(UploadImageRequest request, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Begins an import. Whether it succeeds shows in the image's status and in its task: a failed one leaves the image queued.</summary>
    /// <param name="request">How to import what.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AccessDeniedException">The image is another project's; only administrators copy to further stores.</exception>
    /// <exception cref="ConflictException">A format is not set, there is no such store, or a copy of the image is under way.</exception>
    /// <exception cref="InvalidRequestException">There is no such method, the URI is missing or not allowed, or a store has the image already.</exception>
    /// <exception cref="InvalidStateException">The image's status is not that of the method: staged for <c>glance-direct</c>, queued for <c>web-download</c>, active for <c>copy-image</c>.</exception>
    /// <exception cref="QuotaExceededException">The project's storage is full.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>
    /// The call ends when the import is accepted; an implementation may fetch what comes from the web before, and a caller who gives up then lets the
    /// import fail, as its task says. Upstream: Glance <c>POST /v2/images/{id}/import</c>, which always answers at once.
    /// </remarks>
    Task ImportImageAsync(ImportImageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads what the service offers: ways to import, stores, formats.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What there is.</returns>
    /// <remarks>Upstream: Glance <c>GET /v2/info/import</c>, <c>GET /v2/info/stores</c>, <c>GET /v2/schemas/image</c>.</remarks>
    Task<ImageServiceInfo> GetInfoAsync(CancellationToken cancellationToken = default);
}
