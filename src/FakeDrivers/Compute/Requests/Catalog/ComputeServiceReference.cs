namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.DeleteComputeService"/>.</summary>
/// <param name="ServiceId">The id of the service.</param>
public sealed record ComputeServiceReference(string ServiceId);
