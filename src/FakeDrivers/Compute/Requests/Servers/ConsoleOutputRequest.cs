namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.GetConsoleOutput"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Lines">How many lines from the end; absent or −1, all.</param>
public sealed record ConsoleOutputRequest(string ServerId, int? Lines);
