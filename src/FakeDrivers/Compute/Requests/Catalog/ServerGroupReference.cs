namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.GetServerGroup"/>.</summary>
/// <param name="ServerGroupId">The id of the group.</param>
public sealed record ServerGroupReference(string ServerGroupId);
