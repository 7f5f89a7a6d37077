namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.FindImage"/>.</summary>
/// <param name="NameOrId">The id or the name to look for.</param>
public sealed record FindImageRequest(string NameOrId);
