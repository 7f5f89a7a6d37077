namespace FakeDrivers.Identity;

/// <summary>How often a user's last log-ins in a row failed, and when the last one did.</summary>
internal sealed record FailedLogins(string UserId, int Count, DateTimeOffset LastAt);
