using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Application credentials, trusts and EC2 credentials.</content>
internal static partial class IdentityRules
{
    private const int SecretBytes = 64;

    public static ApplicationCredential CreateApplicationCredential(Transaction tx, CreateApplicationCredentialRequest request)
    {
        IdentityPolicy.DemandUnrestricted(tx, IdentityOperations.CreateApplicationCredential);
        DemandName(nameof(request.Name), request.Name, MostOfName);
        DemandPassword(nameof(request.Secret), request.Secret);
        DemandFuture(tx, nameof(request.ExpiresAt), request.ExpiresAt);
        var user = Require(tx, IdentityTables.Users, IdentityErrors.User, tx.Caller.UserId);
        var project = Require(tx, IdentityTables.Projects, IdentityErrors.Project, tx.Caller.ProjectId);
        DemandFree(
            tx, IdentityTables.ApplicationCredentialsByName, IdentityTables.InDomain(user.Id, request.Name), IdentityErrors.ApplicationCredential, request.Name);
        var held = RolesOf(tx, user.Id, new(project.Id, null, false)).Select(role => role.Id).ToList();
        if (request.RoleIds.FirstOrDefault(id => !held.Contains(id)) is { } strange) throw IdentityErrors.RolesNotHeld(strange, user.Id, project.Id);
        if (held.Count == 0) throw IdentityErrors.NoRoles(nameof(request.RoleIds));
        var credential = new ApplicationCredential
        {
            Id = NewId(tx, "application credential", request.Name),
            Name = request.Name,
            Description = OrNothing(request.Description, null),
            UserId = user.Id,
            ProjectId = project.Id,
            RoleIds = request.RoleIds.Count > 0 ? request.RoleIds : held,
            ExpiresAt = request.ExpiresAt,
            IsUnrestricted = request.IsUnrestricted,
            AccessRules = [.. request.AccessRules.Select(rule => KeepRule(tx, user.Id, rule))],
        };
        var secret = request.Secret ?? SecretText.Drawn(tx.NewId("application credential secret", request.Name), SecretBytes);
        var hash = PasswordHash.Of(secret, Salt(tx, credential.Id), tx.Options<FakeIdentityOptions>().PasswordRounds);
        tx.Add(IdentityTables.ApplicationCredentials, new(credential, hash));
        return credential with { Secret = secret };
    }

    public static ApplicationCredential GetApplicationCredential(StateView view, IdentityReference request) =>
        view.Find(IdentityTables.ApplicationCredentials, request.Id) is { } row && IsOwn(view, row.Credential.UserId)
            ? row.Credential
            : throw IdentityErrors.NotFound(IdentityErrors.ApplicationCredential, request.Id);

    public static IReadOnlyList<ApplicationCredential> ListApplicationCredentials(StateView view, ApplicationCredentialQuery query)
    {
        var userId = query.UserId ?? view.Caller.UserId;
        if (!IsOwn(view, userId)) IdentityPolicy.DemandSeesAll(view, IdentityOperations.ListApplicationCredentials);
        var (index, text) = query.Name is { } name
            ? (IdentityTables.ApplicationCredentialsByName, IdentityTables.InDomain(userId, name))
            : (IdentityTables.ApplicationCredentialsByUser, userId);
        return [.. view.Page(index, text, PageLimit.Of(query.Limit), query.Marker).Select(row => row.Credential)];
    }

    public static NoResult DeleteApplicationCredential(Transaction tx, IdentityReference request)
    {
        var row = tx.Find(IdentityTables.ApplicationCredentials, request.Id);
        if (row is null || !(tx.Caller.IsAdmin || IdentityPolicy.IsSelf(tx, row.Credential.UserId)))
        {
            throw IdentityErrors.NotFound(IdentityErrors.ApplicationCredential, request.Id);
        }

        IdentityPolicy.DemandUnrestricted(tx, IdentityOperations.DeleteApplicationCredential);
        RemoveApplicationCredential(tx, request.Id);
        return NoResult.Value;
    }

    public static Trust CreateTrust(Transaction tx, CreateTrustRequest request)
    {
        IdentityPolicy.DemandNoApplicationCredential(tx, IdentityOperations.CreateTrust);
        if (request.RoleIds.Count == 0) throw IdentityErrors.NoRoles(nameof(request.RoleIds));
        if (request.RemainingUses is < 1 and var uses) throw IdentityErrors.Uses(uses);
        var count = RedelegationsOf(tx, request);
        DemandFuture(tx, nameof(request.ExpiresAt), request.ExpiresAt);
        var trustor = Require(tx, IdentityTables.Users, IdentityErrors.User, tx.Caller.UserId);
        Require(tx, IdentityTables.Users, IdentityErrors.User, request.TrusteeUserId);
        var project = Require(tx, IdentityTables.Projects, IdentityErrors.Project, tx.Caller.ProjectId);
        var parent = tx.Caller.TrustId is { } parentId ? Require(tx, IdentityTables.Trusts, IdentityErrors.Trust, parentId) : null;
        var held = RolesOf(tx, parent is null ? trustor.Id : FirstTrustorOf(tx, parent), new(project.Id, null, false)).Select(role => role.Id).ToList();
        if (request.RoleIds.FirstOrDefault(id => !held.Contains(id)) is { } strange) throw IdentityErrors.RoleNotHeld(strange, trustor.Id, project.Id);
        var trust = new Trust
        {
            Id = NewId(tx, "trust", request.TrusteeUserId),
            TrustorUserId = trustor.Id,
            TrusteeUserId = request.TrusteeUserId,
            ProjectId = project.Id,
            RoleIds = request.RoleIds,
            IsImpersonating = request.IsImpersonating,
            ExpiresAt = request.ExpiresAt ?? parent?.ExpiresAt,
            RemainingUses = request.RemainingUses,
            RedelegationCount = count,
            RedelegatedTrustId = parent?.Id,
        };
        tx.Add(IdentityTables.Trusts, trust);
        return trust;
    }

    public static Trust GetTrust(StateView view, IdentityReference request) => RequireTrust(view, request.Id);

    public static IReadOnlyList<Trust> ListTrusts(StateView view, TrustQuery query)
    {
        if (!IdentityPolicy.IsSelf(view, query.TrustorUserId) && !IdentityPolicy.IsSelf(view, query.TrusteeUserId))
        {
            IdentityPolicy.DemandSeesAll(view, IdentityOperations.ListTrusts);
        }

        (Index<Trust>? Index, IndexText? Text) by = query switch
        {
            { TrustorUserId: { } trustor } => (IdentityTables.TrustsByTrustor, trustor),
            { TrusteeUserId: { } trustee } => (IdentityTables.TrustsByTrustee, trustee),
            _ => (null, null),
        };
        return Page(
            view, IdentityTables.Trusts, by.Index, by.Text, query.Limit, query.Marker,
            trust => query.TrusteeUserId is null || trust.TrusteeUserId == query.TrusteeUserId);
    }

    public static NoResult DeleteTrust(Transaction tx, IdentityReference request)
    {
        var trust = RequireTrust(tx, request.Id);
        if (!tx.Caller.IsAdmin && !IdentityPolicy.IsSelf(tx, trust.TrustorUserId))
        {
            throw IdentityErrors.Denied(IdentityOperations.DeleteTrust, tx.Caller, "is neither an administrator nor the one who trusts");
        }

        IdentityPolicy.DemandNoApplicationCredential(tx, IdentityOperations.DeleteTrust);
        RemoveTrust(tx, trust.Id);
        return NoResult.Value;
    }

    public static Ec2Credential CreateEc2Credential(Transaction tx, CreateEc2CredentialRequest request)
    {
        IdentityPolicy.DemandUndelegated(tx, IdentityOperations.CreateEc2Credential);
        var user = Require(tx, IdentityTables.Users, IdentityErrors.User, tx.Caller.UserId);
        var project = Require(tx, IdentityTables.Projects, IdentityErrors.Project, request.ProjectId ?? tx.Caller.ProjectId);
        if (RolesOf(tx, user.Id, new(project.Id, null, false)).Count == 0) throw IdentityErrors.NotFound(IdentityErrors.Project, project.Id);
        var credential = new Ec2Credential { Access = NewId(tx, "EC2 credential", project.Id), UserId = user.Id, ProjectId = project.Id };
        var secret = NewId(tx, "EC2 secret", project.Id);
        tx.Add(IdentityTables.Ec2Credentials, new(credential, new(secret)));
        return credential with { Secret = secret };
    }

    public static Ec2Credential GetEc2Credential(StateView view, IdentityReference request) =>
        view.Find(IdentityTables.Ec2Credentials, request.Id) is { } row && IsOwn(view, row.Credential.UserId)
            ? row.Credential
            : throw IdentityErrors.NotFound(IdentityErrors.Ec2Credential, request.Id);

    public static IReadOnlyList<Ec2Credential> ListEc2Credentials(StateView view, Ec2CredentialQuery request)
    {
        var userId = request.UserId ?? view.Caller.UserId;
        if (!IsOwn(view, userId)) IdentityPolicy.DemandSeesAll(view, IdentityOperations.ListEc2Credentials);
        return [.. view.Where(IdentityTables.Ec2ByUser, userId).Select(row => row.Credential)];
    }

    public static NoResult DeleteEc2Credential(Transaction tx, IdentityReference request)
    {
        var row = tx.Find(IdentityTables.Ec2Credentials, request.Id);
        if (row is null || !(tx.Caller.IsAdmin || IdentityPolicy.IsSelf(tx, row.Credential.UserId)))
        {
            throw IdentityErrors.NotFound(IdentityErrors.Ec2Credential, request.Id);
        }

        tx.Remove(IdentityTables.Ec2Credentials, request.Id);
        return NoResult.Value;
    }

    private static bool IsOwn(StateView view, string userId) => IdentityPolicy.IsSelf(view, userId) || IdentityPolicy.SeesAll(view);

    private static void DemandFuture(StateView view, string parameter, DateTimeOffset? time)
    {
        if (time <= view.Now) throw IdentityErrors.Passed(parameter, time.Value, view.Now);
    }

    private static Trust RequireTrust(StateView view, string trustId)
    {
        ArgumentNullException.ThrowIfNull(trustId);
        return view.Find(IdentityTables.Trusts, trustId) is { } trust && (IsOwn(view, trust.TrustorUserId) || IsOwn(view, trust.TrusteeUserId))
            ? trust
            : throw IdentityErrors.NotFound(IdentityErrors.Trust, trustId);
    }

    private static void RemoveApplicationCredential(Transaction tx, string credentialId)
    {
        RemoveAll(tx, IdentityTables.TokensByGrant, credentialId);
        tx.Remove(IdentityTables.ApplicationCredentials, credentialId);
    }

    private static void RemoveTrust(Transaction tx, string trustId)
    {
        // However long the row of trusts that were passed on is.
        var open = new Stack<string>([trustId]);
        while (open.TryPop(out var id))
        {
            RemoveAll(tx, IdentityTables.TokensByGrant, id);
            tx.Remove(IdentityTables.Trusts, id);
            foreach (var further in tx.Where(IdentityTables.TrustsByParent, id)) open.Push(further.Id);
        }
    }
}
