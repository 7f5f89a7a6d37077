using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>
/// What the identity service of a world starts with. It is put together once and shared by all worlds: no row of it depends on a seed, a clock
/// or an option, so that a new world pays for a few references only.
/// </summary>
internal static class IdentityDefaults
{
    public const string RegionId = "RegionOne";

    // Type, name, path; a host says where they really are.
    private static readonly (string Type, string Name, string Path)[] Catalog =
    [
        ("identity", "keystone", "/v3"),
        ("compute", "nova", "/v2.1"),
        ("block-storage", "cinder", "/v3/$(project_id)s"),
        ("volumev3", "cinderv3", "/v3/$(project_id)s"),
        ("image", "glance", ""),
        ("network", "neutron", ""),
        ("shared-file-system", "manila", "/v2"),
        ("sharev2", "manilav2", "/v2"),
        ("load-balancer", "octavia", ""),
        ("placement", "placement", ""),
        ("rating", "cloudkitty", ""),
    ];

    private static readonly TableData<IdentityDomain> Domains = Of(
        IdentityTables.Domains, new IdentityDomain { Id = IdentityDomain.DefaultId, Name = "Default", Description = "The default domain" });

    private static readonly TableData<Project> Projects = Of(IdentityTables.Projects, Project("admin"), Project("demo"), Project("service"));

    private static readonly TableData<User> Users = Of(IdentityTables.Users, User("admin", "admin"), User("demo", "demo"));

    private static readonly TableData<UserPassword> Passwords = Of(IdentityTables.Passwords, new UserPassword("admin", null), new UserPassword("demo", null));

    private static readonly TableData<Role> Roles = Of(
        IdentityTables.Roles, Role("admin"), Role("manager"), Role("member"), Role("reader"), Role("service"));

    private static readonly TableData<RoleImplication> Implications = Of(
        IdentityTables.Implications, new RoleImplication("admin", "manager"), new RoleImplication("manager", "member"), new RoleImplication("member", "reader"));

    private static readonly TableData<RoleAssignment> Assignments = Of(
        IdentityTables.Assignments,
        new RoleAssignment { RoleId = "admin", UserId = "admin", ProjectId = "admin" },
        new RoleAssignment { RoleId = "admin", UserId = "admin", DomainId = IdentityDomain.DefaultId },
        new RoleAssignment { RoleId = "admin", UserId = "admin", IsSystem = true },
        new RoleAssignment { RoleId = "member", UserId = "demo", ProjectId = "demo" });

    private static readonly TableData<Region> Regions = Of(IdentityTables.Regions, new Region { Id = RegionId });

    private static readonly TableData<Service> Services = Of(
        IdentityTables.Services, [.. Catalog.Select(each => new Service { Id = each.Type, Type = each.Type, Name = each.Name })]);

    private static readonly TableData<Endpoint> Endpoints = Of(
        IdentityTables.Endpoints, [.. Catalog.SelectMany(each => Enum.GetValues<EndpointInterface>().Select(of => Endpoint(each.Type, each.Path, of)))]);

    public static void Seed(Transaction transaction)
    {
        SeedShared(transaction);
        transaction.Fill(IdentityTables.Projects, Projects);
        transaction.Fill(IdentityTables.Users, Users);
        transaction.Fill(IdentityTables.Passwords, Passwords);
        transaction.Fill(IdentityTables.Roles, Roles);
        transaction.Fill(IdentityTables.Assignments, Assignments);
    }

    /// <summary>Lays down what every cloud has: its domain, what its roles imply, its region and catalog.</summary>
    public static void SeedShared(Transaction transaction)
    {
        transaction.Fill(IdentityTables.Domains, Domains);
        transaction.Fill(IdentityTables.Implications, Implications);
        transaction.Fill(IdentityTables.Regions, Regions);
        transaction.Fill(IdentityTables.Services, Services);
        transaction.Fill(IdentityTables.Endpoints, Endpoints);
    }

    public static TableData<TRow> Of<TRow>(Table<TRow> table, params TRow[] rows)
        where TRow : class
    {
        var data = TableData<TRow>.EmptyWith(table.Indexes.Count);
        foreach (var row in rows) data = data.Add(table, table.Key(row), row);
        return data;
    }

    public static Project Project(string name) =>
        new() { Id = name, Name = name, DomainId = IdentityDomain.DefaultId, ParentId = IdentityDomain.DefaultId };

    public static User User(string name, string projectId) =>
        new() { Id = name, Name = name, DomainId = IdentityDomain.DefaultId, DefaultProjectId = projectId };

    public static Role Role(string name) => new() { Id = name, Name = name, Options = new Dictionary<string, string> { ["immutable"] = "true" } };

    private static Endpoint Endpoint(string type, string path, EndpointInterface of) => new()
    {
        Id = $"{type}-{of.ToString().ToLowerInvariant()}",
        ServiceId = type,
        Interface = of,
        Url = $"http://{type}.invalid{path}",
        RegionId = RegionId,
    };
}
