namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.AddHostToAggregate"/>.</summary>
/// <param name="AggregateId">The id of the aggregate.</param>
/// <param name="Host">The name of the host.</param>
public sealed record AggregateHostRequest(string AggregateId, string Host);
