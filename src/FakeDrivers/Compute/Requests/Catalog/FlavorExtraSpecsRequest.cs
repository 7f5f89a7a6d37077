namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.SetFlavorExtraSpecs"/>.</summary>
/// <param name="FlavorId">The id of the flavor.</param>
/// <param name="ExtraSpecs">The specs.</param>
public sealed record FlavorExtraSpecsRequest(string FlavorId, IReadOnlyDictionary<string, string> ExtraSpecs);
