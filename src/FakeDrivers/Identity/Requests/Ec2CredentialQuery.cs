namespace FakeDrivers.Identity;

/// <summary>Whose EC2 credentials are asked for.</summary>
/// <param name="UserId">The id of the user; absent, the caller.</param>
public sealed record Ec2CredentialQuery(string? UserId);
