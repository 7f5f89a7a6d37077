using System.Text.RegularExpressions;
using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Users and their passwords.</content>
internal static partial class IdentityRules
{
    // A pattern that takes longer is one that never ends.
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    public static User CreateUser(Transaction tx, CreateUserRequest request)
    {
        IdentityPolicy.DemandManages(tx, IdentityOperations.CreateUser, request.DomainId);
        DemandName(nameof(request.Name), request.Name, MostOfName);
        DemandNewPassword(tx, nameof(request.Password), request.Password);
        Require(tx, IdentityTables.Domains, IdentityErrors.Domain, request.DomainId);
        DemandFree(tx, IdentityTables.UsersByName, IdentityTables.InDomain(request.DomainId, request.Name), IdentityErrors.User, request.Name);
        var user = new User
        {
            Id = NewId(tx, "user", request.Name),
            Name = request.Name,
            DomainId = request.DomainId,
            DefaultProjectId = OrNothing(request.DefaultProjectId, null),
            IsEnabled = request.IsEnabled,
            Email = OrNothing(request.Email, null),
            Description = OrNothing(request.Description, null),
            Options = Kept(nameof(request.Options), request.Options),
            Extra = Kept(nameof(request.Extra), request.Extra),
        };
        tx.Add(IdentityTables.Users, user);
        if (request.Password is { } password) SetPassword(tx, user.Id, password);
        return tx.Find(IdentityTables.Users, user.Id)!;
    }

    public static User GetUser(StateView view, IdentityReference request)
    {
        ArgumentNullException.ThrowIfNull(request.Id, nameof(request));
        if (IdentityPolicy.IsSelf(view, request.Id)) return Require(view, IdentityTables.Users, IdentityErrors.User, request.Id);
        return RequireSeen(view, IdentityTables.Users, IdentityErrors.User, request.Id, user => user.DomainId, isOwn: false, IdentityOperations.GetUser);
    }

    public static IReadOnlyList<User> ListUsers(StateView view, UserQuery query)
    {
        if (query is { DomainId: null, GroupId: null }) query = query with { DomainId = IdentityPolicy.OwnDomain(view) };
        var group = query.GroupId is { } groupId ? view.Find(IdentityTables.Groups, groupId) : null;
        IdentityPolicy.DemandSeesDomain(view, IdentityOperations.ListUsers, query.DomainId ?? group?.DomainId);
        if (query.GroupId is { } named) Require(view, IdentityTables.Groups, IdentityErrors.Group, named);
        (Index<User>? Index, IndexText? Text) by = query switch
        {
            { Name: { } name, DomainId: { } domain } => (IdentityTables.UsersByName, IdentityTables.InDomain(domain, name)),
            { DomainId: { } domain } => (IdentityTables.UsersByDomain, domain),
            _ => ((Index<User>?)null, (IndexText?)null),
        };

        // Few have the name, and a group may have many.
        var isNamed = query is { Name: not null, DomainId: not null };
        var members = query.GroupId is { } of && !isNamed ? view.Where(IdentityTables.MembersByGroup, of).Select(member => member.UserId) : null;
        return Page(
            view, IdentityTables.Users, members, by.Index, by.Text, query.Limit, query.Marker,
            user => (!isNamed || query.GroupId is null || view.Contains(IdentityTables.Members, IdentityTables.MemberKey(new(query.GroupId, user.Id))))
                && (query.Name is null || IdentityTables.Fold(user.Name) == IdentityTables.Fold(query.Name))
                && (query.NameMatch is null || query.NameMatch.Matches(user.Name))
                && (query.DomainId is null || user.DomainId == query.DomainId)
                && (query.IsEnabled is null || user.IsEnabled == query.IsEnabled));
    }

    public static User UpdateUser(Transaction tx, UpdateUserRequest request)
    {
        var old = RequireManaged(tx, IdentityTables.Users, IdentityErrors.User, request.UserId, user => user.DomainId, IdentityOperations.UpdateUser);
        DemandName(nameof(request.Name), request.Name, MostOfName);
        DemandNewPassword(tx, nameof(request.Password), request.Password);
        if (request.Name is { } name)
        {
            DemandFree(tx, IdentityTables.UsersByName, IdentityTables.InDomain(old.DomainId, name), IdentityErrors.User, name, old.Id);
        }

        var user = old with
        {
            Name = request.Name ?? old.Name,
            DefaultProjectId = OrNothing(request.DefaultProjectId, old.DefaultProjectId),
            IsEnabled = request.IsEnabled ?? old.IsEnabled,
            Email = OrNothing(request.Email, old.Email),
            Description = OrNothing(request.Description, old.Description),
            Options = Merge(nameof(request.Options), old.Options, request.Options),
            Extra = Merge(nameof(request.Extra), old.Extra, request.Extra),
        };
        tx.Update(IdentityTables.Users, user);
        if (request.Password is { } password) SetPassword(tx, user.Id, password);
        if (request.Password is not null || !user.IsEnabled) RevokeTokensOf(tx, user.Id);
        if (user.IsEnabled && (request.Password is not null || !old.IsEnabled)) tx.Remove(IdentityTables.FailedLogins, user.Id);
        return tx.Find(IdentityTables.Users, user.Id)!;
    }

    public static NoResult ChangePassword(Transaction tx, ChangePasswordRequest request)
    {
        DemandNewPassword(tx, nameof(request.Password), request.Password);
        if (tx.Find(IdentityTables.Users, request.UserId) is not { } user || !IsRightPassword(tx, user, request.OriginalPassword))
        {
            throw new AuthenticationFailedException();
        }

        if (HasOption(user.Options, "lock_password")) throw IdentityErrors.Denied(IdentityOperations.ChangePassword, tx.Caller, "may not change a password that is locked");
        if (request.Password == request.OriginalPassword) throw IdentityErrors.SamePassword();
        var unique = tx.Options<FakeIdentityOptions>().UniqueLastPasswords;
        if (unique > 1 && tx.Find(IdentityTables.Passwords, user.Id)!.Before.Take(unique - 1).Any(old => old.Matches(request.Password))) throw IdentityErrors.UsedPassword(unique);
        SetPassword(tx, user.Id, request.Password);
        RevokeTokensOf(tx, user.Id);
        return NoResult.Value;
    }

    public static NoResult DeleteUser(Transaction tx, IdentityReference request)
    {
        RemoveUser(tx, RequireManaged(tx, IdentityTables.Users, IdentityErrors.User, request.Id, user => user.DomainId, IdentityOperations.DeleteUser));
        return NoResult.Value;
    }

    /// <summary>Keeps the hash of a password in the place of the one before.</summary>
    public static void SetPassword(Transaction tx, string userId, string password)
    {
        var hash = PasswordHash.Of(password, Salt(tx, userId), tx.Options<FakeIdentityOptions>().PasswordRounds);
        var options = tx.Options<FakeIdentityOptions>();
        var kept = tx.Find(IdentityTables.Passwords, userId);
        PasswordHash[] before = kept?.Hash is { } last ? [last, .. kept.Before] : [.. kept?.Before ?? []];
        tx.Put(IdentityTables.Passwords, new UserPassword(userId, hash) { Before = [.. before.Take(Math.Max(0, options.UniqueLastPasswords - 1))] });
        var end = options.PasswordLifetime > TimeSpan.Zero ? tx.Now + options.PasswordLifetime : default(DateTimeOffset?);
        if (tx.Find(IdentityTables.Users, userId) is { } user && user.PasswordExpiresAt != end) tx.Update(IdentityTables.Users, user with { PasswordExpiresAt = end });
    }

    private static Guid Salt(Transaction tx, string ownerId) => Guid.Parse(tx.NewSharedId("salt", ownerId));

    private static void DemandNewPassword(StateView view, string parameter, string? password)
    {
        DemandPassword(parameter, password);
        var pattern = view.Options<FakeIdentityOptions>().PasswordPattern;
        if (password is not null && pattern.Length > 0 && !Regex.IsMatch(password, pattern, RegexOptions.CultureInvariant, PatternTime)) throw IdentityErrors.WeakPassword(parameter, pattern);
    }

    private static void DemandPassword(string parameter, string? password)
    {
        if (password is "") throw IdentityErrors.Password(parameter);
    }

    /// <summary>Whether somebody who can log in has that password, which need not be fresh.</summary>
    private static bool IsRightPassword(StateView view, User user, string password) =>
        CanLogIn(view, user) && !IsLockedOut(view, user)
        && view.Find(IdentityTables.Passwords, user.Id) is { } kept && kept.Matches(password, view.Options<FakeIdentityOptions>());

    private static bool CanLogIn(StateView view, User user) =>
        user.IsEnabled && view.Find(IdentityTables.Domains, user.DomainId) is { IsEnabled: true };

    private static void RemoveUser(Transaction tx, User user)
    {
        RemoveAll(tx, IdentityTables.MembersByUser, user.Id);
        RemoveAll(tx, IdentityTables.AssignmentsByActor, IdentityTables.UserActor(user.Id));
        foreach (var row in tx.Where(IdentityTables.ApplicationCredentialsByUser, user.Id).ToList()) RemoveApplicationCredential(tx, row.Credential.Id);
        foreach (var trust in tx.Where(IdentityTables.TrustsByTrustor, user.Id).ToList().Where(trust => tx.Contains(IdentityTables.Trusts, trust.Id))) RemoveTrust(tx, trust.Id);
        foreach (var trust in tx.Where(IdentityTables.TrustsByTrustee, user.Id).ToList().Where(trust => tx.Contains(IdentityTables.Trusts, trust.Id))) RemoveTrust(tx, trust.Id);
        RemoveAll(tx, IdentityTables.Ec2ByUser, user.Id);
        RemoveAll(tx, IdentityTables.CredentialsByUser, user.Id);
        RemoveAll(tx, IdentityTables.AccessRulesByUser, user.Id);
        RemoveAll(tx, IdentityTables.TokensByUser, user.Id);
        tx.Remove(IdentityTables.Passwords, user.Id);
        tx.Remove(IdentityTables.FailedLogins, user.Id);
        tx.Remove(IdentityTables.Users, user.Id);
    }
}
