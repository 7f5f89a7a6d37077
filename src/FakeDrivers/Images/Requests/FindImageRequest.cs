namespace FakeDrivers.Images;

/// <summary>The request of <see cref="ImageOperations.Find"/>.</summary>
/// <param name="NameOrId">The id or the name to look for.</param>
public sealed record FindImageRequest(string NameOrId);
