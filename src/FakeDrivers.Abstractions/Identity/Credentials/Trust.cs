namespace FakeDrivers.Identity;

/// <summary>That one user lets another act in a project with some of his roles.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, OS-TRUST.</remarks>
public sealed record Trust
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the user who lets.</summary>
    public required string TrustorUserId { get; init; }

    /// <summary>The id of the user who is let.</summary>
    public required string TrusteeUserId { get; init; }

    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The ids of the roles.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> RoleIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Whether a token of it speaks for the one who lets, instead of the one who is let.</summary>
    public bool IsImpersonating { get; init; }

    /// <summary>When it ends (UTC). Absent when it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How many more tokens may be got by it. Absent, any number.</summary>
    public int? RemainingUses { get; init; }

    /// <summary>How often it can be passed on in a row; 0 when it cannot.</summary>
    public int RedelegationCount { get; init; }

    /// <summary>The id of the trust that was passed on in this one. Absent when it is the first.</summary>
    public string? RedelegatedTrustId { get; init; }
}
