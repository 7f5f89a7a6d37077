namespace FakeDrivers.Images;

/// <summary>Which images a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ImageQuery
{
    /// <summary>Only images of exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>Only images in this status.</summary>
    public ImageStatus? Status { get; init; }

    /// <summary>The most images to yield; <see langword="null"/> means all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the image after which the listing starts; <see langword="null"/> means from the first.</summary>
    public string? Marker { get; init; }
}
