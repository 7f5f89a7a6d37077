namespace FakeDrivers.Images;

/// <summary>The request of <see cref="ImageOperations.RemoveLocation"/>.</summary>
/// <param name="ImageId">The id of the image.</param>
/// <param name="Url">The URL of the location.</param>
public sealed record ImageLocationReference(string ImageId, string Url);
