using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>
/// Test data. It is there when a method returns, whatever faults there are, and no call tells of it; the rules are those of the service, and what
/// breaks one is refused with that rule's error and changes nothing.
/// </content>
public sealed partial class FakeIdentityApi
{
    /// <summary>Puts a project into the world's default domain.</summary>
    /// <param name="name">Its name; by default <c>project1</c>, <c>project2</c>…</param>
    /// <returns>The project.</returns>
    /// <exception cref="DriverException">A rule of the service refuses it: there is one of that name, for example.</exception>
    public Project SeedProject(string? name = null) => _gate.Seed(null, null, tx => IdentityRules.SeedProject(tx, name));

    /// <summary>Puts a user into the world's default domain, with roles on a project.</summary>
    /// <param name="change">Gives the seed with what differs; by default nothing does.</param>
    /// <returns>The user.</returns>
    /// <exception cref="DriverException">A rule of the service refuses it: there is one of that name, no such project, no such role…</exception>
    /// <example><c>var ann = world.Identity.SeedUser(u => u with { Name = "ann", ProjectId = project.Id, Roles = ["reader"] });</c></example>
    public User SeedUser(Func<UserSeed, UserSeed>? change = null)
    {
        var seed = SeedRules.Changed("user", new UserSeed(), change);
        return _gate.Seed(null, null, tx => IdentityRules.SeedUser(tx, seed));
    }
}
