namespace FakeDrivers.Compute;

/// <summary>The request of an operation that only names a server.</summary>
/// <param name="ServerId">The id of the server.</param>
public sealed record ServerReference(string ServerId);
