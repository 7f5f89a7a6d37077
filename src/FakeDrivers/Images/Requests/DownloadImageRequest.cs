namespace FakeDrivers.Images;

/// <summary>The request of <see cref="ImageOperations.Download"/>.</summary>
/// <param name="ImageId">The id of the image.</param>
/// <param name="Range">Which bytes; nothing for all.</param>
public sealed record DownloadImageRequest(string ImageId, ImageRange? Range);
