namespace FakeDrivers.Images;

/// <summary>The tags of images, one by one.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IImageTags
{
    /// <summary>Gives an image a tag; nothing happens when it has it already.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="tag">The tag, 1 to 255 characters.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The image is another project's.</exception>
    /// <exception cref="InvalidRequestException">The tag is empty or too long.</exception>
    /// <exception cref="QuotaExceededException">The image has as many tags as it can have.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>PUT /v2/images/{id}/tags/{tag}</c>.</remarks>
    Task AddTagAsync(string imageId, string tag, CancellationToken cancellationToken = default);

    /// <summary>Takes a tag from an image.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The image is another project's.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist or has no such tag.</exception>
    /// <remarks>Upstream: Glance <c>DELETE /v2/images/{id}/tags/{tag}</c>.</remarks>
    Task RemoveTagAsync(string imageId, string tag, CancellationToken cancellationToken = default);
}
