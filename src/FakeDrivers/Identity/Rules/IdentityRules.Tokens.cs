using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Tokens: whether they are valid, and what they show.</content>
internal static partial class IdentityRules
{
    private const string ServiceRole = "SERVICE";

    public static Token ValidateToken(StateView view, TokenReference request)
    {
        ArgumentNullException.ThrowIfNull(request.TokenId, nameof(request));
        var hash = SecretText.HashOf(request.TokenId);
        var mayAll = IdentityPolicy.SeesAll(view) || view.Caller.Roles.Any(role => IdentityTables.Fold(role) == ServiceRole);
        if (!mayAll && !IdentityPolicy.IsSelf(view, view.Find(IdentityTables.Tokens, hash)?.UserId))
        {
            throw IdentityErrors.Denied(IdentityOperations.ValidateToken, view.Caller, "asks for a token that is not his own, and has neither the role 'admin' nor 'service'");
        }

        return Shown(view, RequireValid(view, hash, request.AllowExpired), request.TokenId, withCatalog: true);
    }

    public static NoResult RevokeToken(Transaction tx, TokenReference request)
    {
        ArgumentNullException.ThrowIfNull(request.TokenId, nameof(request));
        var hash = SecretText.HashOf(request.TokenId);
        if (!tx.Caller.IsAdmin && !IdentityPolicy.IsSelf(tx, tx.Find(IdentityTables.Tokens, hash)?.UserId))
        {
            throw IdentityErrors.Denied(IdentityOperations.RevokeToken, tx.Caller, "would end a token that is not his own");
        }

        tx.Update(IdentityTables.Tokens, RequireValid(tx, hash, allowExpired: false) with { RevokedAt = tx.Now });
        return NoResult.Value;
    }

    public static IReadOnlyList<CatalogEntry> GetCatalog(StateView view, CatalogQuery query) =>
        Catalog(view, view.Caller.ProjectId.Length == 0 ? null : view.Caller.ProjectId, view.Caller.UserId);

    /// <summary>Ends all tokens of a user for good.</summary>
    private static void RevokeTokensOf(Transaction tx, string userId)
    {
        // Those that speak by a trust for him, or that he got by one, end too.
        var trusts = tx.Where(IdentityTables.TrustsByTrustor, userId).Concat(tx.Where(IdentityTables.TrustsByTrustee, userId));
        var rows = tx.Where(IdentityTables.TokensByUser, userId).Concat(trusts.SelectMany(trust => tx.Where(IdentityTables.TokensByGrant, trust.Id)));
        foreach (var row in rows.Where(row => row.RevokedAt is null).DistinctBy(row => row.Hash).ToList())
        {
            tx.Update(IdentityTables.Tokens, row with { RevokedAt = tx.Now });
        }
    }

    private static TokenRow RequireValid(StateView view, string hash, bool allowExpired) =>
        view.Find(IdentityTables.Tokens, hash) is { } row && IsValid(view, row, allowExpired) ? row : throw IdentityErrors.TokenNotFound(hash);

    private static bool IsValid(StateView view, TokenRow row, bool allowExpired = false)
    {
        var window = allowExpired ? view.Options<FakeIdentityOptions>().ExpiredTokenWindow : TimeSpan.Zero;
        if (row.RevokedAt is not null || view.Now - row.ExpiresAt >= window) return false;
        var user = view.Find(IdentityTables.Users, row.UserId);
        if (row.GivenRoles is not null) return (user is null || CanLogIn(view, user)) && (row.ProjectId is null || !view.Contains(IdentityTables.Projects, row.ProjectId) || IsUsable(view, row.Scope));
        return user is not null && CanLogIn(view, user) && IsUsable(view, row.Scope) && IsGrantValid(view, row)
            && (row.Scope.IsNothing || RolesOfToken(view, row).Count > 0);
    }

    private static bool IsGrantValid(StateView view, TokenRow row)
    {
        if (row.ApplicationCredentialId is { } credential)
        {
            return view.Find(IdentityTables.ApplicationCredentials, credential) is { } found && !(found.Credential.ExpiresAt <= view.Now);
        }

        if (row.TrustId is not { } trustId) return true;
        return view.Find(IdentityTables.Trusts, trustId) is { } trust && !(trust.ExpiresAt <= view.Now) && HasRoles(view, trust)
            && view.Find(IdentityTables.Users, trust.TrustorUserId) is { } trustor && CanLogIn(view, trustor)
            && view.Find(IdentityTables.Users, trust.TrusteeUserId) is { } trustee && CanLogIn(view, trustee);
    }

    /// <summary>The roles that a token shows now.</summary>
    private static IReadOnlyList<Role> RolesOfToken(StateView view, TokenRow row)
    {
        if (row.GivenRoles is { } given) return [.. given.Select(name => GlobalRole(view, name))];
        if (row.TrustId is { } trustId && view.Find(IdentityTables.Trusts, trustId) is { } trust)
        {
            var held = RolesOf(view, FirstTrustorOf(view, trust), row.Scope).Select(role => role.Id).ToHashSet();
            return [.. TokenRoles(view, Closure(view, trust.RoleIds.Where(held.Contains)))];
        }

        var roles = RolesOf(view, row.UserId, row.Scope);
        if (row.ApplicationCredentialId is not { } id || view.Find(IdentityTables.ApplicationCredentials, id) is not { } credential) return roles;
        var mine = roles.Select(role => role.Id).ToHashSet();
        return TokenRoles(view, Closure(view, credential.Credential.RoleIds.Where(mine.Contains)));
    }

    /// <summary>Whether the one who let has all the roles still that he let act with.</summary>
    private static bool HasRoles(StateView view, Trust trust)
    {
        var held = RolesOf(view, FirstTrustorOf(view, trust), new(trust.ProjectId, null, false)).Select(role => role.Id).ToHashSet();
        return trust.RoleIds.All(held.Contains);
    }

    private static Role GlobalRole(StateView view, string name) =>
        view.Where(IdentityTables.RolesByName, IdentityTables.InDomain(string.Empty, name)).FirstOrDefault() ?? new Role { Id = name, Name = name };

    private static Token Shown(StateView view, TokenRow row, string tokenId, bool withCatalog)
    {
        var user = view.Find(IdentityTables.Users, row.UserId);
        var project = row.ProjectId is { } projectId ? view.Find(IdentityTables.Projects, projectId) : null;
        return new()
        {
            Id = tokenId,
            Methods = row.Methods,
            User = user is null ? IdentityName.OfId(row.UserId) : Named(view, user.Id, user.Name, user.DomainId),
            PasswordExpiresAt = user?.PasswordExpiresAt,
            Project = project is not null ? Named(view, project.Id, project.Name, project.DomainId) : row.ProjectId is { } other ? IdentityName.OfId(other) : null,
            Domain = row.DomainId is { } domainId ? new() { Id = domainId, Name = view.Find(IdentityTables.Domains, domainId)?.Name } : null,
            IsSystem = row.IsSystem,
            Roles = RolesOfToken(view, row),
            Catalog = withCatalog && !row.Scope.IsNothing ? Catalog(view, row.ProjectId, row.UserId) : null,
            IssuedAt = row.IssuedAt,
            ExpiresAt = row.ExpiresAt,
            AuditIds = row.AuditIds,
            ApplicationCredential = row.ApplicationCredentialId is { } credential ? view.Find(IdentityTables.ApplicationCredentials, credential)?.Credential : null,
            Trust = row.TrustId is { } trust ? view.Find(IdentityTables.Trusts, trust) : null,
        };
    }

    private static IdentityName Named(StateView view, string id, string name, string domainId) =>
        new() { Id = id, Name = name, DomainId = domainId, DomainName = view.Find(IdentityTables.Domains, domainId)?.Name };

    private static IReadOnlyList<CatalogEntry> Catalog(StateView view, string? projectId, string userId) =>
    [
        .. view.Rows(IdentityTables.Services).Where(service => service.IsEnabled).Select(service => new CatalogEntry
        {
            ServiceId = service.Id,
            Type = service.Type,
            Name = service.Name,
            Endpoints =
            [
                .. view.Where(IdentityTables.EndpointsByService, service.Id)
                    .Where(endpoint => endpoint.IsEnabled)
                    .Select(endpoint => CatalogUrl.Filled(endpoint.Url, projectId, userId) is { } url ? endpoint with { Url = url } : null)
                    .OfType<Endpoint>(),
            ],
        }),
    ];
}
