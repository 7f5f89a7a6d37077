namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.RebootServer"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Kind">How it is rebooted.</param>
public sealed record RebootServerRequest(string ServerId, RebootKind Kind);
