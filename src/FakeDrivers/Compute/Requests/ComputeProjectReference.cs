namespace FakeDrivers.Compute;

/// <summary>The request of an operation that only names a project.</summary>
/// <param name="ProjectId">The id of the project; absent, the caller's own.</param>
public sealed record ComputeProjectReference(string? ProjectId);
