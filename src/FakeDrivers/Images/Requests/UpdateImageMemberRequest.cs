namespace FakeDrivers.Images;

/// <summary>The request of <see cref="ImageOperations.UpdateMember"/>.</summary>
/// <param name="ImageId">The id of the image.</param>
/// <param name="MemberId">The id of the project.</param>
/// <param name="Status">The new status.</param>
public sealed record UpdateImageMemberRequest(string ImageId, string MemberId, ImageMemberStatus Status);
