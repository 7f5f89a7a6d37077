namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.ResetServerState"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="VmState">The state to write.</param>
public sealed record ResetServerStateRequest(string ServerId, ServerVmState VmState);
