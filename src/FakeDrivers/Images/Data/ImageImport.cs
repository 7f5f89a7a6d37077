namespace FakeDrivers.Images;

/// <summary>An import that was accepted: of which image, by which task, and where its bytes must be fetched first.</summary>
internal sealed record ImageImport(string ImageId, string TaskId, Uri? WebUri);
