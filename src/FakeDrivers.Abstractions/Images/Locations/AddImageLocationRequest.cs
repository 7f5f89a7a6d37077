namespace FakeDrivers.Images;

/// <summary>A place of bytes to add to an image.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance <c>PATCH /v2/images/{id}</c>, <c>locations</c>.</remarks>
public sealed record AddImageLocationRequest
{
    /// <summary>The id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>The absolute URL of the bytes; <c>file</c>, <c>filesystem</c>, <c>cinder</c> and <c>swift+config</c> are the service's own and refused.</summary>
    public required string Url { get; init; }

    /// <summary>What to keep with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>The place among the locations, from 0. Absent, the last.</summary>
    public int? Position { get; init; }

    /// <summary>The MD5 of the bytes there. Only for an image that has no data yet.</summary>
    public string? Checksum { get; init; }

    /// <summary>The SHA-512 of the bytes there. Only for an image that has no data yet.</summary>
    public string? HashValue { get; init; }
}
