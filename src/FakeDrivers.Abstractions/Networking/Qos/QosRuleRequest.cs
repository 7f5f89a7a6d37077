namespace FakeDrivers.Networking;

/// <summary>A rule that a policy is to have: a new one, or in the place of the one with its id.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record QosRuleRequest
{
    /// <summary>The id of the policy.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The rule; without an id a new one.</summary>
    public required QosRule Rule { get; init; }
}
