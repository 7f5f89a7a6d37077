namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.UnshelveServer"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="AvailabilityZone">The availability zone to run in; absent, the one that it was in.</param>
/// <param name="Host">The name of the host to run on; absent, the service chooses.</param>
public sealed record UnshelveServerRequest(string ServerId, string? AvailabilityZone, string? Host = null);
