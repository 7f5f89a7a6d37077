using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>The rows of the identity service. Names are found whatever their case, as Keystone's usual databases do.</summary>
internal static partial class IdentityTables
{
    public static readonly Index<IdentityDomain> DomainsByName = new("name", domain => Fold(domain.Name));

    public static readonly Table<IdentityDomain> Domains = new("identity.domains", domain => domain.Id, DomainsByName);

    public static readonly Index<Project> ProjectsByDomain = new("domain", project => project.DomainId);

    public static readonly Index<Project> ProjectsByName = new("domain and name", project => InDomain(project.DomainId, project.Name));

    public static readonly Index<Project> ProjectsByParent = new("parent", project => project.ParentId);

    public static readonly Table<Project> Projects = new(
        "identity.projects", project => project.Id, ProjectsByDomain, ProjectsByName, ProjectsByParent);

    public static readonly Index<User> UsersByDomain = new("domain", user => user.DomainId);

    public static readonly Index<User> UsersByName = new("domain and name", user => InDomain(user.DomainId, user.Name));

    public static readonly Index<User> UsersByDefaultProject = new("default project", user => user.DefaultProjectId);

    public static readonly Table<User> Users = new("identity.users", user => user.Id, UsersByDomain, UsersByName, UsersByDefaultProject);

    /// <summary>The passwords of users, as hashes.</summary>
    public static readonly Table<UserPassword> Passwords = new("identity.passwords", password => password.UserId);

    /// <summary>The users whose last log-ins failed; only in a world that locks out.</summary>
    public static readonly Table<FailedLogins> FailedLogins = new("identity.failed_logins", failed => failed.UserId);

    public static readonly Index<UserGroup> GroupsByDomain = new("domain", group => group.DomainId);

    public static readonly Index<UserGroup> GroupsByName = new("domain and name", group => InDomain(group.DomainId, group.Name));

    public static readonly Table<UserGroup> Groups = new("identity.groups", group => group.Id, GroupsByDomain, GroupsByName);

    public static readonly Index<GroupMembership> MembersByGroup = new("group", member => member.GroupId);

    public static readonly Index<GroupMembership> MembersByUser = new("user", member => member.UserId);

    public static readonly Table<GroupMembership> Members = new("identity.members", MemberKey, MembersByGroup, MembersByUser);

    public static readonly Index<Role> RolesByDomain = new("domain", role => role.DomainId ?? string.Empty);

    public static readonly Index<Role> RolesByName = new("domain and name", role => InDomain(role.DomainId ?? string.Empty, role.Name));

    public static readonly Table<Role> Roles = new("identity.roles", role => role.Id, RolesByDomain, RolesByName);

    public static readonly Index<RoleImplication> ImplicationsByPrior = new("prior", implication => implication.PriorRoleId);

    public static readonly Index<RoleImplication> ImplicationsByImplied = new("implied", implication => implication.ImpliedRoleId);

    public static readonly Table<RoleImplication> Implications = new(
        "identity.implications", ImplicationKey, ImplicationsByPrior, ImplicationsByImplied);

    public static readonly Index<RoleAssignment> AssignmentsByActor = new("actor", ActorOf);

    public static readonly Index<RoleAssignment> AssignmentsByTarget = new("target", assignment => TargetOf(assignment));

    public static readonly Index<RoleAssignment> AssignmentsByRole = new("role", assignment => assignment.RoleId);

    public static readonly Table<RoleAssignment> Assignments = new(
        "identity.assignments", AssignmentKey, AssignmentsByActor, AssignmentsByTarget, AssignmentsByRole);

    public static readonly Index<TokenRow> TokensById = new("id", token => token.Id);

    public static readonly Index<TokenRow> TokensByUser = new("user", token => token.UserId);

    public static readonly Index<TokenRow> TokensByProject = new("project", token => token.ProjectId);

    public static readonly Index<TokenRow> TokensByDomain = new("domain", token => token.DomainId);

    public static readonly Index<TokenRow> TokensByGrant = new("credential or trust", token => token.GrantId);

    public static readonly NumberIndex<TokenRow> TokensByExpiry = new("expiry", token => token.ExpiresAt.UtcTicks);

    /// <summary>The tokens by the hash of their text; the text itself is nowhere.</summary>
    public static readonly Table<TokenRow> Tokens = new(
        "identity.tokens", token => token.Hash, TokensById, TokensByUser, TokensByProject, TokensByDomain, TokensByGrant, TokensByExpiry);

    public static string Fold(string name) => name.ToUpperInvariant();

    /// <summary>The text of an index by domain and name.</summary>
    public static IndexText InDomain(string domainId, string name) => new(domainId, Fold(name));

    public static string MemberKey(GroupMembership member) => $"{member.GroupId}\n{member.UserId}";

    public static string ImplicationKey(RoleImplication implication) => $"{implication.PriorRoleId}\n{implication.ImpliedRoleId}";

    public static string AssignmentKey(RoleAssignment assignment) =>
        $"{TargetOf(assignment).First}\n{ActorOf(assignment)!.Value.First}\n{assignment.RoleId}{(assignment.IsInherited ? "\ninherited" : string.Empty)}";

    public static IndexText UserActor(string userId) => "user/" + userId;

    public static IndexText GroupActor(string groupId) => "group/" + groupId;

    public static IndexText ProjectTarget(string projectId) => "project/" + projectId;

    public static IndexText DomainTarget(string domainId) => "domain/" + domainId;

    public static IndexText SystemTarget => "system";

    public static IndexText TargetOf(RoleAssignment assignment) => assignment switch
    {
        { ProjectId: { } project } => ProjectTarget(project),
        { DomainId: { } domain } => DomainTarget(domain),
        _ => SystemTarget,
    };

    private static IndexText? ActorOf(RoleAssignment assignment) =>
        assignment.UserId is { } user ? UserActor(user) : GroupActor(assignment.GroupId ?? string.Empty);
}
