namespace FakeDrivers.Identity;

/// <summary>A log-in with an application credential, which says itself what the token is for.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the secret.</remarks>
public sealed record ApplicationCredentialLogin
{
    /// <summary>The id of the credential. Absent, its name and its user say which.</summary>
    public string? Id { get; init; }

    /// <summary>The name of the credential. Absent, the id says which.</summary>
    public string? Name { get; init; }

    /// <summary>Whose credential it is; needed with a name.</summary>
    public IdentityName? User { get; init; }

    /// <summary>The secret.</summary>
    public required string Secret { get; init; }

    /// <summary>Shows the credential, never the secret.</summary>
    public override string ToString() => $"application credential {Id ?? Name}";
}
