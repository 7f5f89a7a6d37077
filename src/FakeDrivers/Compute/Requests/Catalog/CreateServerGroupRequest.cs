namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.CreateServerGroup"/>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Policy">How its servers are placed.</param>
/// <param name="MaxServersPerHost">How many of its servers a host may have at most; absent, 1.</param>
public sealed record CreateServerGroupRequest(string Name, ServerGroupPolicy Policy, int? MaxServersPerHost);
