using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The image service of a world, as one caller sees it.</summary>
/// <remarks>
/// <para>Simulates: Glance's life cycle with uploads, staging, imports and their tasks, hashes and sizes of the bytes, visibility and members,
/// property protection, tags, locations and stores, limits per project and what is used of them, delayed deletion with a scrubber, definitions
/// of metadata, and operations that take time (<see cref="FakeImageOptions"/>) or fail at their end (a fault rule on one of
/// <see cref="ImageTransitions"/>). Equal bytes are kept once, and shared with snapshots and forks.</para>
/// <para>Accepts without effect: projects that do not exist, signatures, what is behind a location that a caller adds.</para>
/// <para>Refuses: import by <c>glance-download</c>, and any connection to the web: bytes come from <see cref="FakeImageOptions.WebSource"/>.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed partial class FakeImageApi : IImageApi, IImageScrubber, IFakeDriver
{
    private readonly Gate _gate;

    internal FakeImageApi(Gate gate) => _gate = gate;

    /// <inheritdoc/>
    public Task<Image> CreateImageAsync(CreateImageRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.Create, request, ImageRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> GetImageAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.Get, new(imageId), ImageRules.Get, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> FindImageAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.Find, new(nameOrId), ImageRules.Find, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Image> ListImagesAsync(ImageQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ImageOperations.List, query ?? new(), ImageRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static image => image.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> UpdateImageAsync(UpdateImageRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.Update, request, ImageRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> ChangeImageAsync(string imageId, IEnumerable<ImageChange> changes, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.Change, new(imageId, ValueList<ImageChange>.From(changes)), ImageRules.Change, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteImageAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.Delete, new(imageId), ImageRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task DeactivateImageAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.Deactivate, new(imageId), ImageRules.Deactivate, cancellationToken);

    /// <inheritdoc/>
    public Task ReactivateImageAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.Reactivate, new(imageId), ImageRules.Reactivate, cancellationToken);

    /// <inheritdoc/>
    public Task AddTagAsync(string imageId, string tag, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.AddTag, new(imageId, tag), ImageRules.AddTag, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveTagAsync(string imageId, string tag, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.RemoveTag, new(imageId, tag), ImageRules.RemoveTag, cancellationToken);

    /// <inheritdoc/>
    public Task<ImageQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.GetQuota, new(projectId), ImageRules.GetQuota, cancellationToken);

    /// <inheritdoc/>
    public Task<ImageQuota> UpdateQuotaAsync(UpdateImageQuotaRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.UpdateQuota, request, ImageRules.UpdateQuota, cancellationToken);

    /// <inheritdoc/>
    public Task<ImageUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.GetUsage, new(projectId), ImageRules.GetUsage, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Image>> ListPendingDeletesAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.ListPendingDeletes, new(), ImageRules.ListPendingDeletes, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ScrubAsync(CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.Scrub, new(), ImageRules.Scrub, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> RestoreImageAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.Restore, new(imageId), ImageRules.Restore, cancellationToken);
}
