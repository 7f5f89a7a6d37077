namespace FakeDrivers.Images;

/// <summary>Which images a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ImageQuery
{
    /// <summary>Only images of exactly this name. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only images in this status. Absent, whatever the status.</summary>
    public ImageStatus? Status { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the image after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
