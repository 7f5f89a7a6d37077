namespace FakeDrivers.Volumes;

/// <summary>The content of a volume that an image was made of, so that what is made from the image can be proved to be the same.</summary>
/// <param name="ImageId">The id of the image, which may be gone by now.</param>
/// <param name="ContentId">The content.</param>
internal sealed record UploadRow(string ImageId, string ContentId);
