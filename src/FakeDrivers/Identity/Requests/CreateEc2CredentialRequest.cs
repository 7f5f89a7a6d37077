namespace FakeDrivers.Identity;

/// <summary>An EC2 credential to make, for the caller.</summary>
/// <param name="ProjectId">The id of the project; absent, the caller's.</param>
public sealed record CreateEc2CredentialRequest(string? ProjectId);
