namespace FakeDrivers.Images;

/// <summary>The request of <see cref="ImageOperations.Change"/>.</summary>
/// <param name="ImageId">The id of the image.</param>
/// <param name="Changes">The steps in their order.</param>
public sealed record ChangeImageRequest(string ImageId, IReadOnlyList<ImageChange> Changes);
