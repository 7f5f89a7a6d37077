namespace FakeDrivers.Compute;

/// <summary>The request of an operation that asks about all hosts, such as <see cref="ComputeOperations.ListAvailabilityZones"/>.</summary>
public sealed record ComputeHostsRequest;
