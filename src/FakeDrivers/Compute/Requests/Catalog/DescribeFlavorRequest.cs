namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.DescribeFlavor"/>.</summary>
/// <param name="FlavorId">The id of the flavor.</param>
/// <param name="Description">The description; absent, it is taken away.</param>
public sealed record DescribeFlavorRequest(string FlavorId, string? Description);
