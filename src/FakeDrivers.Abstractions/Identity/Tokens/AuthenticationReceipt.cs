namespace FakeDrivers.Identity;

/// <summary>What a log-in with some of the methods that a user needs has proven so far, to be sent along with the others.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without its id, which is as good as those methods. Source: Keystone API v3, <c>Openstack-Auth-Receipt</c>.</remarks>
public sealed record AuthenticationReceipt
{
    /// <summary>The text to send along.</summary>
    public required string Id { get; init; }

    /// <summary>The methods that are proven: <c>password</c>, <c>totp</c>.</summary>
    public IReadOnlyList<string> Methods { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Who logs in.</summary>
    public required IdentityName User { get; init; }

    /// <summary>When it was given (UTC).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it ends (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The methods that suffice together: the rules of the user, one of which must be met.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RequiredMethods { get; init; } = [];

    /// <summary>Shows user, methods and end, never the id.</summary>
    public override string ToString() => $"receipt of {User.Name ?? User.Id} for {string.Join(", ", Methods)} until {ExpiresAt:O}";
}
