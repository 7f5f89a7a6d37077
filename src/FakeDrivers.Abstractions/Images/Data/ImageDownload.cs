namespace FakeDrivers.Images;

/// <summary>Bytes of an image to read. Dispose it when done.</summary>
/// <remarks>Not thread-safe: one reader at a time. Upstream: the answer to Glance <c>GET /v2/images/{id}/file</c>.</remarks>
public sealed class ImageDownload : IAsyncDisposable, IDisposable
{
    /// <summary>The id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>Whether the image has data at all; one that is queued has none, nor has the image of a server that boots from volumes, and Glance answers 204.</summary>
    public required bool HasData { get; init; }

    /// <summary>The bytes of the range, once.</summary>
    public required Stream Content { get; init; }

    /// <summary>The first byte of the range, from 0.</summary>
    public required long OffsetBytes { get; init; }

    /// <summary>How many bytes the range has.</summary>
    public required long LengthBytes { get; init; }

    /// <summary>How many bytes the whole image has.</summary>
    public required long TotalBytes { get; init; }

    /// <summary>The MD5 of the whole image (<c>Content-MD5</c>). Absent when it has no data, or the service does not know it.</summary>
    public string? Checksum { get; init; }

    /// <summary>Lets go of the content.</summary>
    public void Dispose() => Content.Dispose();

    /// <summary>Lets go of the content.</summary>
    /// <returns>A task that ends when it is done.</returns>
    public ValueTask DisposeAsync() => Content.DisposeAsync();

    /// <summary>Shows the image and the range.</summary>
    public override string ToString() => HasData
        ? FormattableString.Invariant($"{LengthBytes} bytes from {OffsetBytes} of {TotalBytes} of {ImageId}")
        : $"no data of {ImageId}";
}
