using FakeDrivers.Identity;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Identity;

/// <summary>Random things to do to an identity service, with names from so small a set that they meet.</summary>
internal sealed class IdentitySteps(FakeWorld world, Random random)
{
    private readonly List<string> _tokens = [];

    private FakeIdentityApi Api => world.Identity;

    public (string Name, Func<Task> Call) Next() => random.Next(24) switch
    {
        0 => ("create domain", () => Api.CreateDomainAsync(new() { Name = Name(3) })),
        1 or 2 => ("create project", () => Api.CreateProjectAsync(new() { Name = Name(9), DomainId = Of(IdentityTables.Domains), ParentId = random.Next(2) == 0 ? null : Of(IdentityTables.Projects) })),
        3 => ("create child", () => Api.CreateProjectAsync(new() { Name = Name(9), ParentId = Of(IdentityTables.Projects) })),
        4 or 5 => ("create user", () => Api.CreateUserAsync(new() { Name = Name(6), DomainId = Of(IdentityTables.Domains), Password = "p", DefaultProjectId = Of(IdentityTables.Projects) })),
        6 => ("create group", () => Api.CreateGroupAsync(new() { Name = Name(4), DomainId = Of(IdentityTables.Domains) })),
        7 => ("create role", () => Api.CreateRoleAsync(new() { Name = Name(5), DomainId = random.Next(3) == 0 ? Of(IdentityTables.Domains) : null })),
        8 => ("imply", () => Api.ImplyRoleAsync(new(Of(IdentityTables.Roles), Of(IdentityTables.Roles)))),
        9 => ("join", () => Api.AddUserToGroupAsync(Of(IdentityTables.Groups), Of(IdentityTables.Users))),
        10 => ("leave", () => Api.RemoveUserFromGroupAsync(Of(IdentityTables.Groups), Of(IdentityTables.Users))),
        11 or 12 or 13 => ("grant", () => Api.GrantRoleAsync(Assignment())),
        14 => ("revoke", () => Api.RevokeRoleAsync(random.Next(3) > 0 ? Any(IdentityTables.Assignments) ?? Assignment() : Assignment())),
        15 or 16 => ("log in", LogInAsync),
        17 => ("credentials", CredentialsAsync),
        18 => ("delete user", () => Api.DeleteUserAsync(Of(IdentityTables.Users))),
        19 => ("delete project", () => Api.DeleteProjectAsync(Of(IdentityTables.Projects))),
        20 => ("delete group or role", () => random.Next(2) == 0 ? Api.DeleteGroupAsync(Of(IdentityTables.Groups)) : Api.DeleteRoleAsync(Of(IdentityTables.Roles))),
        21 => ("disable or delete domain", DomainAsync),
        22 => ("enable or disable project", () => Api.UpdateProjectAsync(new() { ProjectId = Of(IdentityTables.Projects), IsEnabled = random.Next(2) == 0 })),
        _ => ("time", () =>
        {
            world.Clock.Advance(TimeSpan.FromHours(random.Next(30)));
            return Task.CompletedTask;
        }
        ),
    };

    private async Task LogInAsync()
    {
        var scope = random.Next(3) switch { 0 => TokenScope.Project(Of(IdentityTables.Projects)), 1 => TokenScope.Domain(Of(IdentityTables.Domains)), _ => null };
        if (random.Next(4) == 0 && _tokens.Count > 0) await Api.AuthenticateAsync(AuthenticationRequest.WithToken(_tokens[random.Next(_tokens.Count)], scope));
        var token = await Api.AuthenticateAsync(new() { Password = new() { User = IdentityName.OfId(Of(IdentityTables.Users)), Password = "p" }, Scope = scope });
        _tokens.Add(token.Id);
    }

    private async Task CredentialsAsync()
    {
        var assignment = Any(IdentityTables.Assignments);
        if (assignment is not { UserId: { } user, ProjectId: { } project }) return;
        var api = world.As(new() { ProjectId = project, UserId = user }).Identity;
        if (random.Next(2) == 0)
        {
            var made = await api.CreateApplicationCredentialAsync(new() { Name = Name(30) });
            await Api.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(made.Id, made.Secret!)).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        else if (random.Next(2) == 0)
        {
            await api.CreateEc2CredentialAsync();
        }
        else
        {
            await api.CreateTrustAsync(new() { TrusteeUserId = Of(IdentityTables.Users), RoleIds = [assignment.RoleId] });
        }
    }

    private async Task DomainAsync()
    {
        var id = Of(IdentityTables.Domains);
        if (id == "default") return;
        await Api.UpdateDomainAsync(new() { DomainId = id, IsEnabled = random.Next(3) == 0 });
        if (random.Next(3) == 0) await Api.DeleteDomainAsync(id).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private RoleAssignment Assignment()
    {
        var assignment = new RoleAssignment { RoleId = Of(IdentityTables.Roles), IsInherited = random.Next(3) == 0 };
        assignment = random.Next(2) == 0 ? assignment with { UserId = Of(IdentityTables.Users) } : assignment with { GroupId = Of(IdentityTables.Groups) };
        return random.Next(3) == 0 ? assignment with { DomainId = Of(IdentityTables.Domains) } : assignment with { ProjectId = Of(IdentityTables.Projects) };
    }

    private string Name(int count) => "n" + random.Next(count);

    private string Of<TRow>(Table<TRow> table)
        where TRow : class => Any(table) is { } row ? table.Key(row) : "none";

    private TRow? Any<TRow>(Table<TRow> table)
        where TRow : class
    {
        var rows = IdentityModel.Rows(world, table);
        return rows.Count == 0 ? null : rows[random.Next(rows.Count)];
    }
}
