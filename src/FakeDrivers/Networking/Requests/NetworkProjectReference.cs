namespace FakeDrivers.Networking;

/// <summary>What an operation about a project's limits is asked with.</summary>
/// <param name="ProjectId">The id of the project; <see langword="null"/> for the caller's.</param>
public sealed record NetworkProjectReference(string? ProjectId);
