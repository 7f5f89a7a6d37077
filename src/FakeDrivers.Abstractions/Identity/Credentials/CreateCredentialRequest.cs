namespace FakeDrivers.Identity;

/// <summary>A credential to keep.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the content. Source: Keystone <c>POST /v3/credentials</c>.</remarks>
public sealed record CreateCredentialRequest
{
    /// <summary>The id of the user whose it is; only administrators name another than themselves.</summary>
    /// <value>The default, <see langword="null"/>, is the caller.</value>
    public string? UserId { get; init; }

    /// <summary>The id of the project that it is for, which keys of EC2 need. Absent, it is for none.</summary>
    public string? ProjectId { get; init; }

    /// <inheritdoc cref="Credential.Type"/>
    public required string Type { get; init; }

    /// <inheritdoc cref="Credential.Blob"/>
    public required string Blob { get; init; }

    /// <summary>Shows type and user, never the content.</summary>
    public override string ToString() => $"{Type} credential of user {UserId ?? "the caller"}";
}
