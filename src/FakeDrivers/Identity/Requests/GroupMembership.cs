namespace FakeDrivers.Identity;

/// <summary>Names a user in a group.</summary>
/// <param name="GroupId">The id of the group.</param>
/// <param name="UserId">The id of the user.</param>
public sealed record GroupMembership(string GroupId, string UserId);
