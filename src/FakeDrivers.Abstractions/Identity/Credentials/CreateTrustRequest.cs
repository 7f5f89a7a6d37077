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
}
