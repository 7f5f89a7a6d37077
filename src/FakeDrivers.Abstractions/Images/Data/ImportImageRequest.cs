namespace FakeDrivers.Images;

/// <summary>How an image is to get its bytes without an upload.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance <c>POST /v2/images/{id}/import</c>.</remarks>
public sealed record ImportImageRequest
{
    /// <summary>The id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>The way: <c>glance-direct</c> takes what was staged, <c>web-download</c> fetches a URI, <c>copy-image</c> copies to further stores.</summary>
    public required string Method { get; init; }

    /// <summary>Where to fetch from; for <c>web-download</c> only: <c>http</c> or <c>https</c>, on port 80 or 443.</summary>
    public Uri? Uri { get; init; }

    /// <summary>The stores that are to keep the bytes. Empty, the service's first one.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Stores { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Whether all stores of the service are to keep them.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllStores { get; init; }
}
