namespace FakeDrivers;

/// <summary>
/// Who is asking: the project and user on whose behalf a driver is called, and in which roles. Bound once to a set of drivers, never passed
/// with a call.
/// </summary>
/// <remarks>Immutable and thread-safe. Equality is by content. Upstream: what a token tells, oslo.context <c>RequestContext</c>.</remarks>
public sealed record RequestContext
{
    private static readonly ValueList<string> MemberOnly = ValueList<string>.From(["member"]);

    private readonly ValueList<string> _roles = MemberOnly;
    private readonly CallerRole _role = CallerRole.Member;
    private readonly bool _isAdmin;

    /// <summary>The administrator of the default project.</summary>
    public static RequestContext Admin { get; } = new() { ProjectId = "admin", UserId = "admin", IsAdmin = true };

    /// <summary>
    /// The id of the project that owns what is created and limits what is seen; empty for a caller who acts for a domain, the system or nobody. Only
    /// administrators reach a project's resources (servers, volumes, images, networks) without one.
    /// </summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who asks; key pairs belong to users.</summary>
    public required string UserId { get; init; }

    /// <summary>Whether the caller may see and change the resources of every project, whatever the roles are.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsAdmin
    {
        get => _isAdmin || _role == CallerRole.Admin;
        init => _isAdmin = value;
    }

    /// <summary>The names of the caller's roles in the project; case does not matter. <c>reader</c>, <c>member</c>, <c>manager</c> and <c>admin</c> decide what the caller may do.</summary>
    /// <value>The default is <c>member</c> alone. Other names are kept, and decide nothing.</value>
    public IReadOnlyList<string> Roles
    {
        get => _roles;
        init
        {
            _roles = ValueList<string>.From(value);
            _role = CallerRole.None;
            foreach (var name in _roles)
            {
                if (RoleOf(name) is var role && role > _role) _role = role;
            }
        }
    }

    /// <summary>The domain that the caller acts for, when it is a domain and no project.</summary>
    /// <value>The default is <see langword="null"/>: a project.</value>
    public string? DomainId { get; init; }

    /// <summary>Whether the caller acts for the whole system and no project.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsSystemScoped { get; init; }

    /// <summary>The id of the application credential that the caller logged in with; such a caller may not do everything in the identity service.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? ApplicationCredentialId { get; init; }

    /// <summary>The id of the trust that the caller acts by; such a caller may not do everything in the identity service.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? TrustId { get; init; }

    /// <summary>What the caller may do: the most of what the roles allow.</summary>
    public CallerRole Role => _isAdmin ? CallerRole.Admin : _role;

    /// <summary>Shows the caller as <c>project/user</c>, with a star for an administrator.</summary>
    public override string ToString() => IsAdmin ? $"{ProjectId}/{UserId}*" : $"{ProjectId}/{UserId}";

    private static CallerRole RoleOf(string? name) => name?.ToUpperInvariant() switch
    {
        "READER" => CallerRole.Reader,
        "MEMBER" => CallerRole.Member,
        "MANAGER" => CallerRole.Manager,
        "ADMIN" => CallerRole.Admin,
        null => throw new ArgumentException("A role without a name is none; leave it out.", nameof(name)),
        _ => CallerRole.None,
    };
}
