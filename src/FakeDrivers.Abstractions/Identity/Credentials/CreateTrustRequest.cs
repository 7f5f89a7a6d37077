namespace FakeDrivers.Identity;

/// <summary>A trust to make, of the caller in his project.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/OS-TRUST/trusts</c>.</remarks>
public sealed record CreateTrustRequest
{
    /// <summary>The id of the user who is let.</summary>
    public required string TrusteeUserId { get; init; }

    /// <summary>The ids of the roles: at least one, all of which the caller has in the project.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> RoleIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <inheritdoc cref="Trust.IsImpersonating"/>
    public bool IsImpersonating { get; init; }

    /// <summary>When it ends (UTC); later than now. Absent, it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How many tokens may be got by it, at least 1. Absent, any number.</summary>
    public int? RemainingUses { get; init; }

    /// <summary>Whether the one who is let may pass it on, by making a trust while he acts by it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllowsRedelegation { get; init; }

    /// <summary>How often it can be passed on in a row.</summary>
    /// <value>The default, <see langword="null"/>, is 3, and for a trust that is passed on one less than before.</value>
    public int? RedelegationCount { get; init; }
}
