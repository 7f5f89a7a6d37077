namespace FakeDrivers.Identity;

/// <summary>A log-in with an EC2 credential: a request that was signed with its secret.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/ec2tokens</c>, signature version 2.</remarks>
public sealed record Ec2Login
{
    /// <summary>The access key of the credential.</summary>
    public required string Access { get; init; }

    /// <summary>The text that was signed: verb, host, path and sorted query, a line each.</summary>
    public required string StringToSign { get; init; }

    /// <summary>The signature: HMAC with SHA-256 of the text's UTF-8 bytes under the secret, in base 64.</summary>
    public required string Signature { get; init; }

    /// <summary>Shows the access key, never the signature.</summary>
    public override string ToString() => $"EC2 credential {Access}";
}
