namespace FakeDrivers.Volumes;

/// <summary>The request of an operation that only names a project.</summary>
/// <param name="ProjectId">The id of the project; absent, the caller's own.</param>
public sealed record VolumeProjectReference(string? ProjectId);
