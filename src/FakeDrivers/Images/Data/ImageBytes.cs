namespace FakeDrivers.Images;

/// <summary>Says which bytes an image has.</summary>
internal sealed record ImageBytes(string ImageId, string ContentId);
