namespace FakeDrivers.Images;

/// <summary>What comes after a delayed deletion: the scrubber, for administrators.</summary>
/// <remarks>
/// Not a part of <see cref="IImageApi"/>: upstream it is a program beside the service. Implementations are safe for concurrent use. All
/// operations throw <see cref="OperationCanceledException"/> when cancelled.
/// </remarks>
public interface IImageScrubber
{
    /// <summary>Lists the images that were deleted and whose bytes are still there.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The images, oldest first.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: the queue of <c>glance-scrubber</c>.</remarks>
    Task<IReadOnlyList<Image>> ListPendingDeletesAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes the bytes of all images that were deleted, now. One whose bytes cannot be removed stays, for the next time.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The ids of the images that it took on.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: one run of <c>glance-scrubber</c>.</remarks>
    Task<IReadOnlyList<string>> ScrubAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes a deletion back while the bytes are still there: the image is active again.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The image, active.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidStateException">The image was not deleted.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist, or was scrubbed.</exception>
    /// <remarks>Upstream: <c>glance-scrubber --restore</c>.</remarks>
    Task<Image> RestoreImageAsync(string imageId, CancellationToken cancellationToken = default);
}
