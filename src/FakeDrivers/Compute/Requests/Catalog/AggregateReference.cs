namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.GetAggregate"/>.</summary>
/// <param name="AggregateId">The id of the aggregate.</param>
public sealed record AggregateReference(string AggregateId);
