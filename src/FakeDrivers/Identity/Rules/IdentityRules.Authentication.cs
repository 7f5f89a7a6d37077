using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Log-ins: who it is, and what for.</content>
internal static partial class IdentityRules
{
    private const int MostPurged = 32;

    public static Token Authenticate(Transaction tx, AuthenticationRequest request)
    {
        Purge(tx);
        var proof = Prove(tx, request);
        DemandMethods(tx, proof);
        var options = tx.Options<FakeIdentityOptions>();
        var (userId, scope, trust) = request.Scope?.TrustId is { } trustId
            ? ByTrust(tx, trustId, proof)
            : (proof.User.Id, proof.Scope ?? Resolve(tx, request.Scope, proof.User), null);
        var tokenId = "gAAAAAB" + SecretText.Drawn(tx.NewId("token", userId), 132);
        string[] first = proof.Before is { } before ? [before.AuditIds.Count > 0 ? before.AuditIds[^1] : before.Id] : [];
        var row = new TokenRow
        {
            Id = NewId(tx, "token id", userId),
            Hash = SecretText.HashOf(tokenId),
            UserId = userId,
            ProjectId = scope.ProjectId,
            DomainId = scope.DomainId,
            IsSystem = scope.IsSystem,
            Methods = proof.Methods,
            AuditIds = [SecretText.Drawn(tx.NewId("audit", userId), 16), .. first],
            IssuedAt = tx.Now,
            ExpiresAt = proof.Before?.ExpiresAt ?? tx.Now + options.TokenLifetime,
            ApplicationCredentialId = proof.Credential?.Id,
            TrustId = trust?.Id,
        };
        tx.Add(IdentityTables.Tokens, row);

        // A right password, and nothing else, makes the wrong ones before it forgotten.
        if (request.Password is not null) tx.Remove(IdentityTables.FailedLogins, proof.User.Id);
        return Shown(tx, row, tokenId, !request.WithoutCatalog);
    }

    /// <summary>Counts a failed log-in with a password, when it was one and the world locks out.</summary>
    public static void NoteFailedLogin(Transaction tx, AuthenticationRequest request)
    {
        if (request.Password is not { } login || FindUser(tx, login.User) is not { } user || !CanLogIn(tx, user) || IsLockedOut(tx, user)) return;
        if (IsRightPassword(tx, user, login.Password) || HasOption(user.Options, "ignore_lockout_failure_attempts")) return;
        var before = tx.Find(IdentityTables.FailedLogins, user.Id);
        var isOver = before is null || tx.Now - before.LastAt >= tx.Options<FakeIdentityOptions>().LockoutTime;
        tx.Put(IdentityTables.FailedLogins, new(user.Id, isOver ? 1 : before!.Count + 1, tx.Now));
    }

    private static bool IsLockedOut(StateView view, User user)
    {
        var options = view.Options<FakeIdentityOptions>();
        return options.LockoutAttempts > 0
            && view.Find(IdentityTables.FailedLogins, user.Id) is { } failed
            && failed.Count >= options.LockoutAttempts
            && view.Now - failed.LastAt < options.LockoutTime
            && !HasOption(user.Options, "ignore_lockout_failure_attempts");
    }

    private static Proof Prove(Transaction tx, AuthenticationRequest request)
    {
        var several = Count(request.Password is not null, request.Totp is not null, request.TokenId is not null);
        var alone = Count(request.ApplicationCredential is not null, request.Ec2 is not null);
        if (several + alone == 0 || alone > 1 || (alone == 1 && several > 0)) throw IdentityErrors.Ways(several + alone);
        if (alone == 1 && request.Scope is not null) throw new AuthenticationFailedException();
        if (request.ApplicationCredential is { } credential) return ByApplicationCredential(tx, credential);
        if (request.Ec2 is { } signed) return ByEc2Credential(tx, signed);
        Proof? proof = request.Password is { } login ? ByPassword(tx, login) : null;
        if (request.Totp is { } totp) proof = Joined(proof, ByTotp(tx, totp));
        if (request.TokenId is { } tokenId) proof = Joined(proof, ByToken(tx, tokenId, request.Scope));
        return request.ReceiptId is { } receipt ? Joined(ByReceipt(tx, receipt), proof!) : proof!;
    }

    private static Proof Joined(Proof? one, Proof other)
    {
        if (one is null) return other;
        return one.User.Id == other.User.Id
            ? other with { Methods = [.. one.Methods.Union(other.Methods)] }
            : throw new AuthenticationFailedException();
    }

    private static Proof ByPassword(Transaction tx, PasswordLogin login)
    {
        if (FindUser(tx, login.User) is not { } user || !IsRightPassword(tx, user, login.Password)) throw new AuthenticationFailedException();
        if (user.PasswordExpiresAt <= tx.Now && !HasOption(user.Options, "ignore_password_expiry")) throw new AuthenticationFailedException();
        return new(user, ["password"]);
    }

    private static Proof ByToken(Transaction tx, string tokenId, TokenScope? scope)
    {
        var row = RequireValid(tx, SecretText.HashOf(tokenId), allowExpired: false);
        if (row.GrantId is not null)
        {
            throw IdentityErrors.Denied(IdentityOperations.Authenticate, tx.Caller, "has a token of an application credential or trust, which gives no other tokens");
        }

        if (row.IsSystem && (scope?.ProjectName ?? scope?.DomainName) is not null)
        {
            throw IdentityErrors.Denied(IdentityOperations.Authenticate, tx.Caller, "has a token for the system, which gives none for a project or a domain");
        }

        // A token that was put into the store may be of a user whom nobody knows here.
        if (tx.Find(IdentityTables.Users, row.UserId) is not { } user) throw new AuthenticationFailedException();
        return new(user, row.Methods.Contains("token") ? [.. row.Methods] : [.. row.Methods, "token"], Before: row);
    }

    private static Proof ByApplicationCredential(Transaction tx, ApplicationCredentialLogin login)
    {
        ApplicationCredentialRow? row = null;
        if (login.Id is { } id) row = tx.Find(IdentityTables.ApplicationCredentials, id) ?? throw IdentityErrors.NotFound(IdentityErrors.ApplicationCredential, id);
        else if (login is { Name: { } name, User: { } of } && FindUser(tx, of) is { } owner)
        {
            row = tx.Where(IdentityTables.ApplicationCredentialsByName, IdentityTables.InDomain(owner.Id, name)).FirstOrDefault();
        }

        if (row is null || !row.Secret.Matches(login.Secret) || row.Credential.ExpiresAt <= tx.Now) throw new AuthenticationFailedException();
        // It has those of its roles that the user still has; without any it is good for nothing.
        var held = RolesOf(tx, row.Credential.UserId, new(row.Credential.ProjectId, null, false)).Select(role => role.Id).ToHashSet();
        if (!row.Credential.RoleIds.Any(held.Contains)) throw new AuthenticationFailedException();
        return new(
            UserOf(tx, row.Credential.UserId), ["application_credential"], Credential: row.Credential,
            Scope: InProject(tx, row.Credential.ProjectId, row.Credential.UserId));
    }

    private static Proof ByEc2Credential(Transaction tx, Ec2Login login)
    {
        if (tx.Find(IdentityTables.Ec2Credentials, login.Access) is not { } row) throw new AuthenticationFailedException();
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(row.Secret.Value), Encoding.UTF8.GetBytes(login.StringToSign)));
        if (!SecretText.AreEqual(signature, login.Signature)) throw new AuthenticationFailedException();
        return new(UserOf(tx, row.Credential.UserId), ["ec2credential"], Scope: InProject(tx, row.Credential.ProjectId, row.Credential.UserId));
    }

    private static (string UserId, RoleScope Scope, Trust Trust) ByTrust(Transaction tx, string trustId, Proof proof)
    {
        if (tx.Find(IdentityTables.Trusts, trustId) is not { } trust || trust.TrusteeUserId != proof.User.Id
            || trust.ExpiresAt <= tx.Now || trust.RemainingUses == 0)
        {
            throw new AuthenticationFailedException();
        }

        var scope = new RoleScope(trust.ProjectId, null, false);
        UserOf(tx, trust.TrustorUserId);
        if (!IsUsable(tx, scope) || !HasRoles(tx, trust)) throw new AuthenticationFailedException();
        if (trust.RemainingUses is { } uses) tx.Update(IdentityTables.Trusts, trust with { RemainingUses = uses - 1 });
        return (trust.IsImpersonating ? trust.TrustorUserId : trust.TrusteeUserId, scope, trust);
    }

    /// <summary>The user, when he can log in.</summary>
    private static User UserOf(Transaction tx, string userId) =>
        tx.Find(IdentityTables.Users, userId) is { } user && CanLogIn(tx, user) ? user : throw new AuthenticationFailedException();

    private static RoleScope Resolve(Transaction tx, TokenScope? asked, User user)
    {
        if (asked is null)
        {
            return user.DefaultProjectId is { } own && new RoleScope(own, null, false) is var byDefault && MayUse(tx, user.Id, byDefault) ? byDefault : default;
        }

        if (asked == TokenScope.Unscoped) return default;
        var scope = asked switch
        {
            { ProjectName: { } name } => new RoleScope(FindProject(tx, name)?.Id, null, false),
            { DomainName: { } name } => new RoleScope(null, FindDomain(tx, name.Id, name.Name)?.Id, false),
            _ => new RoleScope(null, null, asked.IsSystem),
        };
        return MayUse(tx, user.Id, scope) ? scope : throw new AuthenticationFailedException();
    }

    private static RoleScope InProject(Transaction tx, string projectId, string userId) =>
        new RoleScope(projectId, null, false) is var scope && MayUse(tx, userId, scope) ? scope : throw new AuthenticationFailedException();

    private static bool MayUse(StateView view, string userId, RoleScope scope) => IsUsable(view, scope) && RolesOf(view, userId, scope).Count > 0;

    /// <summary>Whether the scope is there and enabled.</summary>
    private static bool IsUsable(StateView view, RoleScope scope) => scope switch
    {
        { ProjectId: { } id } => view.Find(IdentityTables.Projects, id) is { IsEnabled: true } project
            && view.Find(IdentityTables.Domains, project.DomainId) is { IsEnabled: true },
        { DomainId: { } id } => view.Find(IdentityTables.Domains, id) is { IsEnabled: true },
        _ => true,
    };

    private static User? FindUser(StateView view, IdentityName name) => name switch
    {
        { Id: { } id } => view.Find(IdentityTables.Users, id),
        { Name: { } text } when FindDomain(view, name.DomainId, name.DomainName) is { } domain =>
            view.Where(IdentityTables.UsersByName, IdentityTables.InDomain(domain.Id, text)).FirstOrDefault(),
        _ => null,
    };

    private static Project? FindProject(StateView view, IdentityName name) => name switch
    {
        { Id: { } id } => view.Find(IdentityTables.Projects, id),
        { Name: { } text } when FindDomain(view, name.DomainId, name.DomainName) is { } domain =>
            view.Where(IdentityTables.ProjectsByName, IdentityTables.InDomain(domain.Id, text)).FirstOrDefault(),
        _ => null,
    };

    private static IdentityDomain? FindDomain(StateView view, string? id, string? name) =>
        id is not null ? view.Find(IdentityTables.Domains, id)
        : name is not null ? view.Where(IdentityTables.DomainsByName, IdentityTables.Fold(name)).FirstOrDefault()
        : null;

    /// <summary>Forgets tokens that nobody can read any more, the oldest first, a few at a time.</summary>
    private static void Purge(Transaction tx)
    {
        var window = tx.Options<FakeIdentityOptions>().ExpiredTokenWindow;
        foreach (var row in tx.InOrder(IdentityTables.TokensByExpiry).Take(MostPurged).TakeWhile(row => tx.Now - row.ExpiresAt >= window).ToList())
        {
            tx.Remove(IdentityTables.Tokens, row.Hash);
        }
    }

    /// <summary>Who logged in, how, and what the way itself says the token is for.</summary>
    private sealed record Proof(
        User User, IReadOnlyList<string> Methods, TokenRow? Before = null, ApplicationCredential? Credential = null, RoleScope? Scope = null);
}
