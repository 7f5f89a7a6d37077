namespace FakeDrivers.Identity;

/// <summary>What a listing of access rules is asked with.</summary>
/// <param name="UserId">Whose; <see langword="null"/> for the caller's.</param>
public sealed record AccessRuleQuery(string? UserId);
