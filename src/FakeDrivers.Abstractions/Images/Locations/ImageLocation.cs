namespace FakeDrivers.Images;

/// <summary>A place where an image's bytes are kept.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Glance v2 <c>locations</c>.</remarks>
public sealed record ImageLocation
{
    /// <summary>The URL, absolute, as the store writes it.</summary>
    public required string Url { get; init; }

    /// <summary>What the store keeps with it; <c>store</c> is the name of the store.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Whether the store says that something else still uses the bytes, a copy-on-write clone for example: then the image cannot be deleted.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsInUse { get; init; }
}
