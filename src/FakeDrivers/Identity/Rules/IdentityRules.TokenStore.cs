using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The token store as a database of tokens sees it.</content>
internal static partial class IdentityRules
{
    public static FakeToken GetAuthToken(StateView view, IdentityReference request) => Told(view, RequireValid(view, request.Id, allowExpired: false));

    public static FakeToken CreateAuthToken(Transaction tx, FakeToken request)
    {
        if (string.IsNullOrWhiteSpace(request.Hash)) throw IdentityErrors.NoHash();
        if (tx.Contains(IdentityTables.Tokens, request.Hash)) throw IdentityErrors.DuplicateId(IdentityErrors.Token, request.Hash);
        var id = string.IsNullOrEmpty(request.Id) ? NewId(tx, "token id", request.UserId) : request.Id;
        if (tx.Where(IdentityTables.TokensById, id).Any()) throw IdentityErrors.DuplicateId(IdentityErrors.Token, id);
        var row = new TokenRow
        {
            Id = id,
            Hash = request.Hash,
            UserId = request.UserId,
            ProjectId = request.ProjectId,
            Methods = ["token"],
            IssuedAt = request.CreatedAt ?? tx.Now,
            ExpiresAt = request.ExpiresAt ?? tx.Now + tx.Options<FakeIdentityOptions>().TokenLifetime,
            RevokedAt = request.IsRevoked ? tx.Now : null,
            GivenRoles = request.Roles,
        };
        tx.Add(IdentityTables.Tokens, row);
        return Told(tx, row);
    }

    public static NoResult DestroyAuthToken(Transaction tx, IdentityReference request)
    {
        ArgumentNullException.ThrowIfNull(request.Id, nameof(request));
        RemoveAll(tx, IdentityTables.TokensById, request.Id);
        return NoResult.Value;
    }

    public static NoResult RevokeAuthTokens(Transaction tx, AuthTokenOwner request)
    {
        if (request is { UserId: null, ProjectId: null }) throw IdentityErrors.WhoseTokens(nameof(request.UserId));
        var rows = request.UserId is { } user
            ? tx.Where(IdentityTables.TokensByUser, user)
            : tx.Where(IdentityTables.TokensByProject, request.ProjectId!);
        foreach (var row in rows.Where(row => row.RevokedAt is null && (request.ProjectId is null || row.ProjectId == request.ProjectId)).ToList())
        {
            tx.Update(IdentityTables.Tokens, row with { RevokedAt = tx.Now });
        }

        return NoResult.Value;
    }

    /// <summary>Every token, valid or not, in the order in which they were given.</summary>
    public static IReadOnlyList<FakeToken> AllTokens(StateView view) => [.. view.Rows(IdentityTables.Tokens).Select(row => Told(view, row))];

    public static FakeToken Told(StateView view, TokenRow row) => new()
    {
        Id = row.Id,
        Hash = row.Hash,
        UserId = row.UserId,
        ProjectId = row.ProjectId,
        Roles = [.. RolesOfToken(view, row).Select(role => role.Name)],
        CreatedAt = row.IssuedAt,
        ExpiresAt = row.ExpiresAt,
        IsRevoked = row.RevokedAt is not null,
    };
}
