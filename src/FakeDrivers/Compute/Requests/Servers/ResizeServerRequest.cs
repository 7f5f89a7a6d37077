namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.ResizeServer"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="FlavorId">The id of the other flavor.</param>
public sealed record ResizeServerRequest(string ServerId, string FlavorId);
