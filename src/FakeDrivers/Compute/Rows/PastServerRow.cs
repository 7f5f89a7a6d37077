namespace FakeDrivers.Compute;

/// <summary>What a server used that is gone.</summary>
internal sealed record PastServerRow(string ProjectId, ServerUsage Usage);
