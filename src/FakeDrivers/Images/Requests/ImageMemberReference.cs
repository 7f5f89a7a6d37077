namespace FakeDrivers.Images;

/// <summary>The request of an operation that names a member of an image.</summary>
/// <param name="ImageId">The id of the image.</param>
/// <param name="MemberId">The id of the project.</param>
public sealed record ImageMemberReference(string ImageId, string MemberId);
