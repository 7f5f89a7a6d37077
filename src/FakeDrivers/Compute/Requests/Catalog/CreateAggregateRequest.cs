namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.CreateAggregate"/>.</summary>
/// <param name="Name">The name.</param>
/// <param name="AvailabilityZone">The availability zone that its hosts are in; absent, it makes none.</param>
public sealed record CreateAggregateRequest(string Name, string? AvailabilityZone);
