namespace FakeDrivers.Identity;

/// <summary>A token as a database of tokens keeps it: by its hash, with whom it is for.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: nova <c>tests.api.openstack.fakes.FakeToken</c>.</remarks>
public sealed record FakeToken
{
    /// <summary>The id of the entry, not the token itself. Absent in a token to be stored, the store gives one.</summary>
    public string? Id { get; init; }

    /// <summary>The hash of the token; <see cref="HashOf"/> gives that of a text.</summary>
    public required string Hash { get; init; }

    /// <summary>The id of the user, who need not exist in the identity service.</summary>
    public required string UserId { get; init; }

    /// <summary>The id of the project, which need not exist in the identity service. Absent when it is for none.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The names of the roles.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Roles { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>When it was given (UTC). Absent in a token to be stored, now.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ends (UTC). Absent in a token to be stored, after <see cref="FakeIdentityOptions.TokenLifetime"/>.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it was revoked.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsRevoked { get; init; }

    /// <summary>The hash under which the identity service keeps a token: SHA-256 in lower-case hexadecimal digits.</summary>
    /// <param name="tokenId">The text of the token.</param>
    /// <returns>The hash.</returns>
    public static string HashOf(string tokenId)
    {
        ArgumentNullException.ThrowIfNull(tokenId);
        return SecretText.HashOf(tokenId);
    }
}
