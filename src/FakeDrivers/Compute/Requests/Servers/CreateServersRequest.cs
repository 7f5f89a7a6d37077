namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.CreateServers"/>.</summary>
/// <param name="Server">What each is to be.</param>
/// <param name="MinCount">How many at least.</param>
/// <param name="MaxCount">How many at most; absent, as many as at least.</param>
public sealed record CreateServersRequest(CreateServerRequest Server, int MinCount, int? MaxCount);
