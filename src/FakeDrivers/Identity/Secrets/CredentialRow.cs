namespace FakeDrivers.Identity;

/// <summary>A credential with its content, which is told to its user, and nowhere else.</summary>
internal sealed record CredentialRow(string Id, string UserId, string? ProjectId, string Type, SecretText Blob);
