namespace FakeDrivers.Images;

/// <summary>The request of an operation that only names an image.</summary>
/// <param name="ImageId">The id of the image.</param>
public sealed record ImageReference(string ImageId);
