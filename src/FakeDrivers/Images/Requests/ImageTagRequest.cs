namespace FakeDrivers.Images;

/// <summary>The request of an operation that names a tag of an image.</summary>
/// <param name="ImageId">The id of the image.</param>
/// <param name="Tag">The tag.</param>
public sealed record ImageTagRequest(string ImageId, string Tag);
