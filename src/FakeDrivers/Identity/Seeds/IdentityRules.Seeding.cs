using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Users and projects of test data.</content>
internal static partial class IdentityRules
{
    public static Project SeedProject(Transaction tx, string? name) => CreateProject(tx, new() { Name = name ?? tx.NextName("project") });

    public static User SeedUser(Transaction tx, UserSeed seed)
    {
        var user = CreateUser(tx, new() { Name = seed.Name ?? tx.NextName("user"), Password = seed.Password, DefaultProjectId = seed.ProjectId });
        if (seed.Password is null) tx.Put(IdentityTables.Passwords, new UserPassword(user.Id, null));
        if (seed.ProjectId is not { } projectId) return user;
        foreach (var name in seed.Roles)
        {
            var role = tx.Where(IdentityTables.RolesByName, IdentityTables.InDomain(string.Empty, name)).FirstOrDefault()
                ?? throw IdentityErrors.Unknown(nameof(seed.Roles), IdentityErrors.Role, name, tx.Rows(IdentityTables.Roles).Select(each => each.Name));
            GrantRole(tx, new() { RoleId = role.Id, UserId = user.Id, ProjectId = projectId });
        }

        return user;
    }
}
