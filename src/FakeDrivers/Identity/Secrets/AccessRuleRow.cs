namespace FakeDrivers.Identity;

/// <summary>An access rule with the user whose it is.</summary>
internal sealed record AccessRuleRow(string UserId, AccessRule Rule);
