namespace FakeDrivers.Identity;

/// <summary>Whose implied roles are asked for.</summary>
/// <param name="PriorRoleId">The id of the role; absent, of all.</param>
public sealed record ImpliedRoleQuery(string? PriorRoleId);
