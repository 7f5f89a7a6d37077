using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityDomainTests : IdentityTestBase
{
    [Fact]
    public async Task A_domain_keeps_what_it_was_made_with_and_what_is_changed()
    {
        var made = await Identity.CreateDomainAsync(new() { Name = "bank", Description = "money", Tags = ["gold"] }, Token);

        made.Should().BeEquivalentTo(new { Name = "bank", Description = "money", IsEnabled = true, Tags = new[] { "gold" } });
        made.Id.Should().MatchRegex("^[0-9a-f]{32}$");
        var changed = await Identity.UpdateDomainAsync(new() { DomainId = made.Id, Name = "Bank", IsEnabled = false }, Token);
        changed.Should().Be(made with { Name = "Bank", IsEnabled = false });
        (await Identity.GetDomainAsync(made.Id, Token)).Should().Be(changed);
        (await ToListAsync(Identity.ListDomainsAsync(new() { Name = "BANK" }, Token))).Should().Equal(changed);
    }

    [Fact]
    public async Task Names_are_unique_whatever_their_case()
    {
        var error = await RefusedAsync<ConflictException>(() => Identity.CreateDomainAsync(new() { Name = "DEFAULT" }, Token));

        (error.Kind, error.Id).Should().Be(("domain", "DEFAULT"));
        error.Message.Should().Contain("'default'");
        var other = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        await RefusedAsync<ConflictException>(() => Identity.UpdateDomainAsync(new() { DomainId = other.Id, Name = "Default" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateDomainAsync(new() { Name = " " }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.UpdateDomainAsync(new() { DomainId = other.Id, Name = new('x', 65) }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.UpdateDomainAsync(new() { DomainId = "none" }, Token));
    }

    [Fact]
    public async Task Only_a_disabled_domain_can_be_deleted_and_takes_all_that_is_in_it_along()
    {
        var before = World.Snapshot();
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var project = await Identity.CreateProjectAsync(new() { Name = "vault", DomainId = bank.Id }, Token);
        await Identity.CreateProjectAsync(new() { Name = "safe", ParentId = project.Id }, Token);
        var user = await UserAsync("bob", bank.Id);
        var group = await Identity.CreateGroupAsync(new() { Name = "clerks", DomainId = bank.Id }, Token);
        var role = await Identity.CreateRoleAsync(new() { Name = "teller", DomainId = bank.Id }, Token);
        await Identity.ImplyRoleAsync(new(role.Id, "reader"), Token);
        await Identity.AddUserToGroupAsync(group.Id, user.Id, Token);
        await Identity.GrantRoleAsync(new() { RoleId = role.Id, GroupId = group.Id, DomainId = bank.Id }, Token);
        await Identity.GrantRoleAsync(new() { RoleId = "member", UserId = user.Id, DomainId = bank.Id, IsInherited = true }, Token);
        await Identity.GrantRoleAsync(new() { RoleId = "member", UserId = "demo", ProjectId = project.Id }, Token);
        await LogInAsync(user, project);

        var error = await RefusedAsync<InvalidStateException>(() => Identity.DeleteDomainAsync(bank.Id, Token));
        await Identity.UpdateDomainAsync(new() { DomainId = bank.Id, IsEnabled = false }, Token);
        await Identity.DeleteDomainAsync(bank.Id, Token);

        (error.CurrentState, error.AllowedStates).Should().BeEquivalentTo(("enabled", new[] { "disabled" }));
        World.Diff(before, World.Snapshot()).ToString().Should().Be("(no differences)");
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteDomainAsync(bank.Id, Token));
    }

    [Fact]
    public async Task An_immutable_domain_takes_no_change_but_the_one_that_ends_that()
    {
        var options = new Dictionary<string, string> { ["immutable"] = "true" };
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank", IsEnabled = false, Options = options }, Token);

        await RefusedAsync<InvalidStateException>(() => Identity.UpdateDomainAsync(new() { DomainId = bank.Id, Description = "x" }, Token));
        await RefusedAsync<InvalidStateException>(() => Identity.DeleteDomainAsync(bank.Id, Token));
        await Identity.UpdateDomainAsync(new() { DomainId = bank.Id, Options = new Dictionary<string, string> { ["immutable"] = "null" } }, Token);
        await Identity.DeleteDomainAsync(bank.Id, Token);
    }

    [Fact]
    public async Task A_user_sees_the_domains_of_his_roles_and_no_others()
    {
        var user = await UserAsync("ann");
        await Identity.GrantRoleAsync(new() { RoleId = "reader", UserId = user.Id, DomainId = "default" }, Token);
        await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var ann = As(await LogInAsync(user, TokenScope.Domain("default")));

        (await ToListAsync(ann.ListDomainsAsync(new() { UserId = user.Id }, Token))).Select(domain => domain.Id).Should().Equal("default");
        (await ann.GetDomainAsync("default", Token)).Name.Should().Be("Default");
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(ann.ListDomainsAsync(cancellationToken: Token)));
        await RefusedAsync<AccessDeniedException>(() => ann.GetDomainAsync("none", Token));
        await RefusedAsync<AccessDeniedException>(() => ann.CreateDomainAsync(new() { Name = "x" }, Token));
        await RefusedAsync<AccessDeniedException>(() => ann.UpdateDomainAsync(new() { DomainId = "default" }, Token));
        await RefusedAsync<AccessDeniedException>(() => ann.DeleteDomainAsync("default", Token));
    }
}
