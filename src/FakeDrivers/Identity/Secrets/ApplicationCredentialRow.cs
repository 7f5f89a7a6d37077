namespace FakeDrivers.Identity;

/// <summary>An application credential with the hash of its secret.</summary>
internal sealed record ApplicationCredentialRow(ApplicationCredential Credential, PasswordHash Secret);
