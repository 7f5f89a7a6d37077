namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.GetHypervisor"/>.</summary>
/// <param name="HypervisorId">The id of the hypervisor.</param>
public sealed record HypervisorReference(string HypervisorId);
