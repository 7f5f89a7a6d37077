namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.LockServer"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Reason">Why; absent, nobody says.</param>
public sealed record LockServerRequest(string ServerId, string? Reason);
