namespace FakeDrivers.Identity;

/// <summary>A limit with what it is to be.</summary>
/// <param name="LimitId">The id of the limit or registered limit.</param>
/// <param name="Limit">How much, in the resource's own unit; −1 is no limit.</param>
public sealed record LimitChange(string LimitId, int Limit);
