namespace FakeDrivers.Identity;

/// <summary>A pair of keys in the form of Amazon's EC2, with which a user signs requests for one project.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the secret. Source: Keystone API v3, OS-EC2.</remarks>
public sealed record Ec2Credential
{
    /// <summary>The access key: the name of the pair.</summary>
    public required string Access { get; init; }

    /// <summary>The id of the user whom it speaks for.</summary>
    public required string UserId { get; init; }

    /// <summary>The id of the project that it is for.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The secret to sign with. There only in the answer to its making.</summary>
    public string? Secret { get; init; }

    /// <summary>Shows all but the secret.</summary>
    public override string ToString() => $"EC2 credential {Access} of user {UserId} in project {ProjectId}";
}
