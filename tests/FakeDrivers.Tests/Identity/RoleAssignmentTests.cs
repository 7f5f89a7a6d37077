using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class RoleAssignmentTests : IdentityTestBase
{
    [Fact]
    public async Task A_role_is_given_once_checked_and_taken_away()
    {
        var (user, shop) = await MemberAsync();
        var given = new RoleAssignment { RoleId = "member", UserId = user.Id, ProjectId = shop.Id };

        (await Identity.IsRoleGrantedAsync(given, Token)).Should().BeTrue();
        (await Identity.IsRoleGrantedAsync(given with { RoleId = "reader" }, Token)).Should().BeFalse("what follows was not given itself");
        await Identity.GrantRoleAsync(given, Token);
        (await ListAsync(new() { UserId = user.Id })).Should().Equal(given);
        await Identity.RevokeRoleAsync(given, Token);
        (await ListAsync(new() { UserId = user.Id })).Should().BeEmpty();
        (await RefusedAsync<ResourceNotFoundException>(() => Identity.RevokeRoleAsync(given, Token))).Kind.Should().Be("role assignment");
    }

    [Fact]
    public async Task Each_refusal_changes_nothing()
    {
        var (user, shop) = await MemberAsync();
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var own = await Identity.CreateRoleAsync(new() { Name = "own", DomainId = bank.Id }, Token);
        var given = new RoleAssignment { RoleId = "member", UserId = user.Id, ProjectId = shop.Id };

        await InvalidAsync(given with { UserId = null });
        await InvalidAsync(given with { GroupId = "any" });
        await InvalidAsync(given with { ProjectId = null });
        await InvalidAsync(given with { IsSystem = true });
        await InvalidAsync(given with { ProjectId = null, IsSystem = true, IsInherited = true });
        await InvalidAsync(given with { RoleId = own.Id });
        await InvalidAsync(given with { RoleId = own.Id, ProjectId = null, IsSystem = true });
        foreach (var unknown in (RoleAssignment[])
            [
                given with { RoleId = "none" }, given with { UserId = "none" }, given with { ProjectId = "none" },
                given with { ProjectId = null, DomainId = "none" }, given with { UserId = null, GroupId = "none" },
            ])
        {
            await RefusedAsync<ResourceNotFoundException>(() => Identity.GrantRoleAsync(unknown, Token));
            await RefusedAsync<ResourceNotFoundException>(() => Identity.RevokeRoleAsync(unknown, Token));
            await RefusedAsync<ResourceNotFoundException>(() => Identity.IsRoleGrantedAsync(unknown, Token));
        }

        await QueryRefusedAsync(new() { UserId = "a", GroupId = "b" });
        await QueryRefusedAsync(new() { ProjectId = "a", DomainId = "b" });
        await QueryRefusedAsync(new() { DomainId = "b", IsSystem = true });
        await QueryRefusedAsync(new() { IsEffective = true, GroupId = "b" });
        await QueryRefusedAsync(new() { IsEffective = true, IsInherited = true });
        await QueryRefusedAsync(new() { IncludeSubtree = true });
        (await ListAsync(new() { UserId = "none" })).Should().BeEmpty();

        async Task InvalidAsync(RoleAssignment bad) => await RefusedAsync<InvalidRequestException>(() => Identity.GrantRoleAsync(bad, Token));
        async Task QueryRefusedAsync(RoleAssignmentQuery bad) => await RefusedAsync<InvalidRequestException>(() => ListAsync(bad));
    }

    [Fact]
    public async Task Projects_inherit_from_their_domain_and_from_those_above_and_not_the_other_way()
    {
        var user = await UserAsync("ann");
        var top = await ProjectAsync("top");
        var below = await ProjectAsync("below", top.Id);
        await Identity.GrantRoleAsync(new() { RoleId = "reader", UserId = user.Id, ProjectId = top.Id, IsInherited = true }, Token);

        (await RolesAsync(user, below)).Should().Equal("reader");
        (await RolesAsync(user, top)).Should().BeEmpty();
        await Identity.GrantRoleAsync(new() { RoleId = "member", UserId = user.Id, DomainId = "default", IsInherited = true }, Token);
        (await RolesAsync(user, top)).Should().Equal("member", "reader");
        (await ListAsync(new() { UserId = user.Id, DomainId = "default", IsEffective = true })).Should().BeEmpty("the domain itself inherits nothing");
        (await ListAsync(new() { UserId = user.Id, IsInherited = true })).Should().HaveCount(2);
        await RefusedAsync<AuthenticationFailedException>(() => LogInAsync(user, TokenScope.Domain("default")));
    }

    [Fact]
    public async Task Effective_assignments_are_of_users_and_on_projects()
    {
        var (ann, shop) = await MemberAsync();
        var below = await ProjectAsync("below", shop.Id);
        var staff = await Identity.CreateGroupAsync(new() { Name = "staff" }, Token);
        await Identity.AddUserToGroupAsync(staff.Id, ann.Id, Token);
        await Identity.GrantRoleAsync(new() { RoleId = "reader", GroupId = staff.Id, ProjectId = shop.Id, IsInherited = true }, Token);

        (await ListAsync(new() { ProjectId = shop.Id, IsEffective = true })).Should().Equal(
            new RoleAssignment { RoleId = "member", UserId = ann.Id, ProjectId = shop.Id },
            new RoleAssignment { RoleId = "reader", UserId = ann.Id, ProjectId = shop.Id });
        (await ListAsync(new() { ProjectId = shop.Id, IsEffective = true, IncludeSubtree = true, RoleId = "reader" })).Select(each => each.ProjectId)
            .Should().Equal(shop.Id, below.Id);
        (await ListAsync(new() { ProjectId = shop.Id })).Should().HaveCount(2, "those are what was given");
        (await ListAsync(new() { GroupId = staff.Id })).Should().ContainSingle();
        (await ListAsync(new() { IsSystem = true })).Should().Equal(new RoleAssignment { RoleId = "admin", UserId = "admin", IsSystem = true });
    }

    [Fact]
    public async Task A_manager_of_a_domain_gives_the_roles_up_to_his_own_to_those_of_his_domain()
    {
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var vault = await Identity.CreateProjectAsync(new() { Name = "vault", DomainId = bank.Id }, Token);
        var bob = await UserAsync("bob", bank.Id);
        var boss = World.As(new() { ProjectId = "", UserId = "boss", DomainId = bank.Id, Roles = ["manager"] }).Identity;
        var given = new RoleAssignment { RoleId = "member", UserId = bob.Id, ProjectId = vault.Id };

        await boss.GrantRoleAsync(given, Token);
        (await boss.IsRoleGrantedAsync(given, Token)).Should().BeTrue();
        (await boss.ListRoleAssignmentsAsync(new() { ProjectId = vault.Id }, Token)).Should().Equal(given);
        await RefusedAsync<AccessDeniedException>(() => boss.GrantRoleAsync(given with { RoleId = "admin" }, Token));
        await RefusedAsync<AccessDeniedException>(() => boss.GrantRoleAsync(given with { UserId = "demo" }, Token));
        await RefusedAsync<AccessDeniedException>(() => boss.GrantRoleAsync(given with { ProjectId = "demo" }, Token));
        await RefusedAsync<AccessDeniedException>(() => boss.GrantRoleAsync(given with { ProjectId = null, IsSystem = true }, Token));
        await RefusedAsync<AccessDeniedException>(() => boss.ListRoleAssignmentsAsync(cancellationToken: Token));
        await boss.RevokeRoleAsync(given, Token);
    }

    [Fact]
    public async Task A_user_sees_the_own_roles_and_no_others()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));

        (await ann.ListRoleAssignmentsAsync(new() { UserId = user.Id }, Token)).Should().ContainSingle();
        await RefusedAsync<AccessDeniedException>(() => ann.ListRoleAssignmentsAsync(cancellationToken: Token));
        await RefusedAsync<AccessDeniedException>(() => ann.IsRoleGrantedAsync(new() { RoleId = "member", UserId = user.Id, ProjectId = shop.Id }, Token));
        await RefusedAsync<AccessDeniedException>(() => ann.GrantRoleAsync(new() { RoleId = "admin", UserId = user.Id, ProjectId = shop.Id }, Token));
    }

    private Task<IReadOnlyList<RoleAssignment>> ListAsync(RoleAssignmentQuery query) => Identity.ListRoleAssignmentsAsync(query, Token);

    private async Task<List<string>> RolesAsync(User user, Project project) =>
        [.. (await ListAsync(new() { UserId = user.Id, ProjectId = project.Id, IsEffective = true })).Select(each => each.RoleId).Order(StringComparer.Ordinal)];
}
