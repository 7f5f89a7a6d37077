namespace FakeDrivers.Identity;

/// <summary>Whose tokens are meant: those of a user, those for a project, or those of the user for the project.</summary>
/// <param name="UserId">The id of the user; absent, whoever has them.</param>
/// <param name="ProjectId">The id of the project; absent, whatever they are for.</param>
public sealed record AuthTokenOwner(string? UserId, string? ProjectId);
