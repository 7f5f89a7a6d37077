namespace FakeDrivers.Compute;

/// <summary>The request of an operation that only names a rule of a security group.</summary>
/// <param name="RuleId">The id of the rule.</param>
public sealed record SecurityGroupRuleReference(string RuleId);
