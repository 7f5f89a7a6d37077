namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.MigrateServer"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Host">The name of the host to go to; absent, the service chooses.</param>
public sealed record MoveServerRequest(string ServerId, string? Host);
