namespace FakeDrivers.Identity;

/// <summary>Something that a user proves with who he is, kept for him: a secret for one-time passwords, keys of EC2, a certificate.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the content. Source: Keystone API v3, credentials.</remarks>
public sealed record Credential
{
    /// <summary>The type of credentials that one-time passwords are made of; the content is the secret in base 32.</summary>
    public const string Totp = "totp";

    /// <summary>The type of the keys of EC2; the content is a JSON object with <c>access</c> and <c>secret</c>.</summary>
    public const string Ec2 = "ec2";

    /// <summary>The id that the service gave; of keys of EC2 the hash of the access key.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the user whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>The id of the project that it is for. Absent when it is for none.</summary>
    public string? ProjectId { get; init; }

    /// <summary>What it is: <c>totp</c>, <c>ec2</c>, <c>cert</c>, or another word.</summary>
    public required string Type { get; init; }

    /// <summary>The content (<c>blob</c>).</summary>
    public required string Blob { get; init; }

    /// <summary>Shows all but the content.</summary>
    public override string ToString() => $"{Type} credential {Id} of user {UserId}";
}
