using System.Runtime.InteropServices;

namespace FakeDrivers.Images;

/// <summary>Bytes of images in memory.</summary>
public static class ImageDataExtensions
{
    /// <summary>Stores an image's bytes.</summary>
    /// <param name="images">The service.</param>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="content">The bytes; copied.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when they are stored.</returns>
    /// <exception cref="DriverException">As <see cref="IImageData.UploadImageAsync"/>.</exception>
    public static Task UploadImageAsync(this IImageData images, string imageId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(images);
        return images.UploadImageAsync(new() { ImageId = imageId, SizeBytes = content.Length }, Read(content), cancellationToken);
    }

    /// <summary>Puts an image's bytes where an import can take them.</summary>
    /// <param name="images">The service.</param>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="content">The bytes; copied.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when they are staged.</returns>
    /// <exception cref="DriverException">As <see cref="IImageData.StageImageAsync"/>.</exception>
    public static Task StageImageAsync(this IImageData images, string imageId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(images);
        return images.StageImageAsync(new() { ImageId = imageId, SizeBytes = content.Length }, Read(content), cancellationToken);
    }

    /// <summary>Reads an image's bytes, all of them or a range; empty when it has none.</summary>
    /// <param name="images">The service.</param>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="range">Which bytes. Absent, all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="DriverException">As <see cref="IImageData.DownloadImageAsync"/>.</exception>
    /// <exception cref="InvalidRequestException">There are more bytes than an array holds: read them by <see cref="IImageData.DownloadImageAsync"/>, or in ranges.</exception>
    public static async Task<byte[]> DownloadBytesAsync(this IImageData images, string imageId, ImageRange? range = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(images);
        var download = await images.DownloadImageAsync(imageId, range, cancellationToken).ConfigureAwait(false);
        await using (download.ConfigureAwait(false))
        {
            if (download.LengthBytes > Array.MaxLength)
            {
                throw new InvalidRequestException(
                    nameof(range), FormattableString.Invariant($"The {download.LengthBytes} bytes of the image '{imageId}' do not fit into an array, which holds {Array.MaxLength}; read them as a stream or in ranges."));
            }

            var bytes = new byte[download.LengthBytes];
            await download.Content.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
            return bytes;
        }
    }

    private static MemoryStream Read(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var segment)
        ? new(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new(content.ToArray(), writable: false);
}
