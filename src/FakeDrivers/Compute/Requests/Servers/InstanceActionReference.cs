namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.GetServerAction"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="RequestId">The id of the request that asked for the action.</param>
public sealed record InstanceActionReference(string ServerId, string RequestId);
