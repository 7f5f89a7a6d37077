namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.DeleteFlavorExtraSpec"/>.</summary>
/// <param name="FlavorId">The id of the flavor.</param>
/// <param name="Key">The key of the spec.</param>
public sealed record FlavorExtraSpecReference(string FlavorId, string Key);
