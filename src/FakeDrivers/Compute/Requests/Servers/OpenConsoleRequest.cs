namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.OpenConsole"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Kind">What kind of console.</param>
public sealed record OpenConsoleRequest(string ServerId, ServerConsoleKind Kind);
