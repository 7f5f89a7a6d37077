namespace FakeDrivers.Identity;

/// <summary>An EC2 credential with its secret, which signatures are checked with.</summary>
internal sealed record Ec2Row(Ec2Credential Credential, SecretText Secret);
