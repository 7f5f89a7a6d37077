using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>
/// The projects, users and roles of a DevStack, whose ids are their names here. Put together once and shared by all worlds, as
/// <see cref="IdentityDefaults"/>. Source: DevStack, create_keystone_accounts and what its services add.
/// </summary>
internal static class DevStackIdentity
{
    private const string Services = "service";

    private static readonly string[] ServiceUsers = ["nova", "glance", "cinder", "neutron", "placement"];

    private static readonly TableData<Project> Projects = IdentityDefaults.Of(
        IdentityTables.Projects, [.. new[] { "admin", "demo", "alt_demo", "invisible_to_admin", Services }.Select(IdentityDefaults.Project)]);

    private static readonly (string Name, string Project)[] People =
    [
        ("admin", "admin"), ("demo", "demo"), ("demo_reader", "demo"), ("alt_demo", "alt_demo"), ("alt_demo_member", "alt_demo"), ("alt_demo_reader", "alt_demo"),
        ("system_member", "admin"), ("system_reader", "admin"),
    ];

    private static readonly TableData<User> Users = IdentityDefaults.Of(
        IdentityTables.Users,
        [.. People.Concat(ServiceUsers.Select(name => (Name: name, Project: Services))).Select(each => IdentityDefaults.User(each.Name, each.Project))]);

    private static readonly TableData<UserPassword> Passwords = IdentityDefaults.Of(
        IdentityTables.Passwords, [.. People.Select(each => each.Name).Concat(ServiceUsers).Select(name => new UserPassword(name, null))]);

    private static readonly TableData<Role> Roles = IdentityDefaults.Of(
        IdentityTables.Roles,
        [
            .. new[] { "admin", "manager", "member", "reader", "service" }.Select(IdentityDefaults.Role),
            .. new[] { "anotherrole", "ResellerAdmin" }.Select(name => new Role { Id = name, Name = name }),
        ]);

    private static readonly TableData<RoleAssignment> Assignments = IdentityDefaults.Of(
        IdentityTables.Assignments,
        [
            On("admin", "admin", "admin"), On("admin", "admin", "demo"), On("admin", "admin", "alt_demo"),
            new RoleAssignment { RoleId = "admin", UserId = "admin", DomainId = IdentityDomain.DefaultId },
            new RoleAssignment { RoleId = "admin", UserId = "admin", IsSystem = true },
            new RoleAssignment { RoleId = "member", UserId = "system_member", IsSystem = true },
            new RoleAssignment { RoleId = "reader", UserId = "system_reader", IsSystem = true },
            On("member", "demo", "demo"), On("anotherrole", "demo", "demo"), On("member", "demo", "invisible_to_admin"),
            On("reader", "demo_reader", "demo"),
            On("admin", "alt_demo", "alt_demo"), On("anotherrole", "alt_demo", "alt_demo"),
            On("member", "alt_demo_member", "alt_demo"), On("reader", "alt_demo_reader", "alt_demo"),
            .. ServiceUsers.SelectMany(name => new[] { On("admin", name, Services), On("service", name, Services) }),
        ]);

    public static void Seed(Transaction transaction)
    {
        IdentityDefaults.SeedShared(transaction);
        transaction.Fill(IdentityTables.Projects, Projects);
        transaction.Fill(IdentityTables.Users, Users);
        transaction.Fill(IdentityTables.Passwords, Passwords);
        transaction.Fill(IdentityTables.Roles, Roles);
        transaction.Fill(IdentityTables.Assignments, Assignments);
    }

    private static RoleAssignment On(string roleId, string userId, string projectId) => new() { RoleId = roleId, UserId = userId, ProjectId = projectId };
}
