namespace FakeDrivers.Images;

/// <summary>The request of an operation that only names a project.</summary>
/// <param name="ProjectId">The id of the project; nothing for the caller's own.</param>
public sealed record ImageProjectReference(string? ProjectId);
