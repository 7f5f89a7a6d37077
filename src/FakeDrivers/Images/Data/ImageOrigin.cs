namespace FakeDrivers.Images;

/// <summary>What an image was made of, so that what is made from it can be proved to be the same.</summary>
/// <param name="ImageId">The id of the image.</param>
/// <param name="ContentId">The content of the volume.</param>
internal sealed record ImageOrigin(string ImageId, string ContentId);
