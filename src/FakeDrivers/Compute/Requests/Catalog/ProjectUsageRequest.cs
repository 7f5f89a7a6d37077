namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.GetProjectUsage"/>.</summary>
/// <param name="Start">The begin of the span.</param>
/// <param name="Stop">The end of the span.</param>
/// <param name="ProjectId">The id of the project; absent, the caller's own.</param>
public sealed record ProjectUsageRequest(DateTimeOffset Start, DateTimeOffset Stop, string? ProjectId);
