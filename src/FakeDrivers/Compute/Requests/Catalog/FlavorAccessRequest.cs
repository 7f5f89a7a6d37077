namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.AddFlavorAccess"/>.</summary>
/// <param name="FlavorId">The id of the flavor.</param>
/// <param name="ProjectId">The id of the project.</param>
public sealed record FlavorAccessRequest(string FlavorId, string ProjectId);
