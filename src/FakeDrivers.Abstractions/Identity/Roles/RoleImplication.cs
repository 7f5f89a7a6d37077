namespace FakeDrivers.Identity;

/// <summary>That who has one role has another one too.</summary>
/// <param name="PriorRoleId">The id of the role that is had.</param>
/// <param name="ImpliedRoleId">The id of the role that follows from it.</param>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, role inferences.</remarks>
public sealed record RoleImplication(string PriorRoleId, string ImpliedRoleId);
