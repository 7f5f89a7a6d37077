using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

/// <summary>What who manages or sees one domain only is told, and may do.</summary>
public sealed class IdentityBoundsTests : IdentityTestBase
{
    [Fact]
    public async Task Hints_name_nothing_to_who_does_not_see_all()
    {
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var manager = World.As(new() { ProjectId = "", UserId = "boss", DomainId = bank.Id, Roles = ["reader", "member", "manager"] }).Identity;
        var project = await manager.CreateProjectAsync(new() { Name = "vault", DomainId = bank.Id }, Token);
        var user = await manager.CreateUserAsync(new() { Name = "ann", DomainId = bank.Id }, Token);

        var told = await RefusedAsync<ResourceNotFoundException>(() => Identity.GrantRoleAsync(new() { RoleId = "membr", UserId = user.Id, ProjectId = project.Id }, Token));
        var untold = await RefusedAsync<ResourceNotFoundException>(() => manager.GrantRoleAsync(new() { RoleId = "membr", UserId = user.Id, ProjectId = project.Id }, Token));

        told.Message.Should().Contain("Did you mean 'member'?");
        untold.Message.Should().NotContain("Did you mean");
    }

    [Fact]
    public async Task Everybody_sees_the_domain_of_the_own_project()
    {
        var demo = World.As(new() { ProjectId = "demo", UserId = "demo", Roles = ["reader", "member"] }).Identity;
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);

        (await demo.GetDomainAsync(IdentityDomain.DefaultId, Token)).Name.Should().Be("Default");
        await RefusedAsync<AccessDeniedException>(() => demo.GetDomainAsync(bank.Id, Token));
    }

    [Fact]
    public async Task Only_administrators_put_tokens_into_the_store_and_end_them_there()
    {
        var demo = World.As(new() { ProjectId = "demo", UserId = "demo", Roles = ["reader", "member", "manager"] }).Identity.Tokens;

        await RefusedAsync<AccessDeniedException>(() => demo.CreateAsync(new() { Hash = FakeToken.HashOf("x"), UserId = "demo", Roles = ["admin"] }, Token));
        await RefusedAsync<AccessDeniedException>(() => demo.RevokeOfUserAsync("admin", Token));
        await RefusedAsync<AccessDeniedException>(() => demo.DestroyAsync("any", Token));
    }

    [Fact]
    public async Task A_token_of_the_store_is_not_valid_while_its_project_is_disabled()
    {
        await Identity.Tokens.CreateAsync(new() { Hash = FakeToken.HashOf("x"), UserId = "alice", ProjectId = "demo", Roles = ["member"] }, Token);
        await Identity.Tokens.CreateAsync(new() { Hash = FakeToken.HashOf("y"), UserId = "alice", ProjectId = "nowhere", Roles = ["member"] }, Token);

        await Identity.UpdateProjectAsync(new() { ProjectId = "demo", IsEnabled = false }, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Identity.ValidateTokenAsync("x", cancellationToken: Token));
        (await Identity.ValidateTokenAsync("y", cancellationToken: Token)).Project!.Id.Should().Be("nowhere");
    }

    [Fact]
    public async Task Members_groups_and_projects_of_a_user_are_paged_through()
    {
        var (user, shop) = await MemberAsync();
        var part = await ProjectAsync("part", shop.Id);
        await GrantAsync(user, part);
        var groups = new List<UserGroup>();
        foreach (var name in new[] { "a", "b" }) groups.Add(await Identity.CreateGroupAsync(new() { Name = name }, Token));
        foreach (var group in groups) await Identity.AddUserToGroupAsync(group.Id, user.Id, Token);
        await Identity.AddUserToGroupAsync(groups[0].Id, "demo", Token);

        (await ToListAsync(Identity.ListUsersAsync(new() { GroupId = groups[0].Id, Limit = 1 }, Token))).Single().Id.Should().Be("demo");
        (await ToListAsync(Identity.ListUsersAsync(new() { GroupId = groups[0].Id, Marker = "demo" }, Token))).Single().Id.Should().Be(user.Id);
        (await ToListAsync(Identity.ListGroupsAsync(new() { UserId = user.Id, Name = "b" }, Token))).Should().Equal(groups[1]);
        (await ToListAsync(Identity.ListProjectsAsync(new() { UserId = user.Id }, Token))).Select(project => project.Id).Should().Equal(shop.Id, part.Id);
    }

    [Fact]
    public async Task Assignments_are_asked_for_by_what_they_are_not()
    {
        await Identity.GrantRoleAsync(new() { RoleId = "reader", UserId = "demo", DomainId = IdentityDomain.DefaultId, IsInherited = true }, Token);

        (await Identity.ListRoleAssignmentsAsync(new() { UserId = "demo", IsInherited = false }, Token)).Should().OnlyContain(row => !row.IsInherited).And.NotBeEmpty();
        (await Identity.ListRoleAssignmentsAsync(new() { UserId = "admin", IsSystem = false }, Token)).Should().OnlyContain(row => !row.IsSystem).And.NotBeEmpty();
    }

    [Fact]
    public async Task An_application_credential_without_any_of_its_roles_logs_in_no_more()
    {
        var (user, shop) = (await UserAsync("ann"), await ProjectAsync("shop"));
        var group = await Identity.CreateGroupAsync(new() { Name = "staff" }, Token);
        await Identity.AddUserToGroupAsync(group.Id, user.Id, Token);
        await Identity.GrantRoleAsync(new() { RoleId = "member", GroupId = group.Id, ProjectId = shop.Id }, Token);
        await GrantAsync(user, shop, "service");
        var credential = await As(await LogInAsync(user, shop)).CreateApplicationCredentialAsync(new() { Name = "robot", RoleIds = ["member"] }, Token);

        await Identity.RevokeRoleAsync(new() { RoleId = "member", GroupId = group.Id, ProjectId = shop.Id }, Token);

        var logIn = () => Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(credential.Id, credential.Secret!), Token);
        await RefusedAsync<AuthenticationFailedException>(logIn);
        await Identity.GrantRoleAsync(new() { RoleId = "member", GroupId = group.Id, ProjectId = shop.Id }, Token);
        (await logIn()).Roles.Select(role => role.Id).Should().Contain("member");
    }
}
