namespace FakeDrivers.Images;

/// <summary>Says who brings an image its bytes, while they come.</summary>
/// <param name="ImageId">The id of the image.</param>
/// <param name="By">The call that does, or the id of the server or volume that the image is made of: to look at the image is to look at that one.</param>
internal sealed record ImageIntakeRow(string ImageId, string By);
