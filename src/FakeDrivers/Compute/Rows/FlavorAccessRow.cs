namespace FakeDrivers.Compute;

/// <summary>A project that may use a private flavor.</summary>
internal sealed record FlavorAccessRow(string FlavorId, string ProjectId);
