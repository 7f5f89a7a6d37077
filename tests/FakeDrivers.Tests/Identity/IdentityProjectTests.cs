using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityProjectTests : IdentityTestBase
{
    [Fact]
    public async Task A_project_keeps_what_it_was_made_with_and_what_is_changed()
    {
        var made = await Identity.CreateProjectAsync(
            new() { Name = "shop", Description = "goods", Tags = ["red", "old"], Extra = new Dictionary<string, string> { ["cost"] = "7" } }, Token);

        made.Should().BeEquivalentTo(new { Name = "shop", DomainId = "default", ParentId = "default", IsEnabled = true });
        var changed = await Identity.UpdateProjectAsync(
            new() { ProjectId = made.Id, Name = "store", Tags = [], Extra = new Dictionary<string, string> { ["cost"] = "null", ["area"] = "\"x\"" } }, Token);
        changed.Should().Be(made with { Name = "store", Tags = [], Extra = new Dictionary<string, string> { ["area"] = "\"x\"" } });
        (await Identity.GetProjectAsync(made.Id, Token)).Should().Be(changed);
    }

    [Fact]
    public async Task Names_are_unique_in_their_domain_only()
    {
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var shop = await ProjectAsync("shop");

        await RefusedAsync<ConflictException>(() => ProjectAsync("SHOP"));
        await RefusedAsync<ConflictException>(() => ProjectAsync("Shop", shop.Id));
        await RefusedAsync<ConflictException>(() => Identity.UpdateProjectAsync(new() { ProjectId = shop.Id, Name = "demo" }, Token));
        await Identity.CreateProjectAsync(new() { Name = "shop", DomainId = bank.Id }, Token);
        await Identity.UpdateProjectAsync(new() { ProjectId = shop.Id, Name = "SHOP" }, Token);
    }

    [Fact]
    public async Task Projects_stand_below_one_another_five_deep()
    {
        var chain = new List<Project> { await ProjectAsync("p1") };
        for (var level = 2; level <= 5; level++) chain.Add(await ProjectAsync($"p{level}", chain[^1].Id));

        var error = await RefusedAsync<InvalidStateException>(() => ProjectAsync("p6", chain[^1].Id));

        error.CurrentState.Should().Be("at level 5");
        (await Identity.ListParentsAsync(chain[4].Id, Token)).Should().Equal(chain[3], chain[2], chain[1], chain[0]);
        (await Identity.ListSubtreeAsync(chain[1].Id, Token)).Should().Equal(chain[2], chain[3], chain[4]);
        (await ToListAsync(Identity.ListProjectsAsync(new() { ParentId = chain[2].Id }, Token))).Should().Equal(chain[3]);
    }

    [Fact]
    public async Task Domain_and_parent_must_be_there_and_agree()
    {
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var vault = await Identity.CreateProjectAsync(new() { Name = "vault", DomainId = bank.Id }, Token);

        (await Identity.CreateProjectAsync(new() { Name = "safe", ParentId = vault.Id }, Token)).DomainId.Should().Be(bank.Id);
        (await Identity.CreateProjectAsync(new() { Name = "top", ParentId = bank.Id }, Token)).DomainId.Should().Be(bank.Id);
        (await RefusedAsync<InvalidRequestException>(() => Identity.CreateProjectAsync(new() { Name = "x", DomainId = "defualt" }, Token)))
            .Message.Should().Contain("Did you mean 'default'?");
        (await RefusedAsync<InvalidRequestException>(() => ProjectAsync("x", "none"))).Parameter.Should().Be("ParentId");
        (await RefusedAsync<InvalidRequestException>(() => Identity.CreateProjectAsync(new() { Name = "x", ParentId = vault.Id, DomainId = "default" }, Token)))
            .Parameter.Should().Be("DomainId");
        await RefusedAsync<InvalidRequestException>(() => ProjectAsync(""));
        await RefusedAsync<InvalidRequestException>(() => ProjectAsync(new('x', 65)));
    }

    [Fact]
    public async Task What_stands_below_a_disabled_project_is_disabled_too()
    {
        var (top, below) = (await ProjectAsync("top"), default(Project));
        below = await ProjectAsync("below", top.Id);

        await RefusedAsync<InvalidStateException>(() => EnableAsync(top, false));
        await EnableAsync(below, false);
        await EnableAsync(top, false);
        await RefusedAsync<InvalidStateException>(() => EnableAsync(below, true));
        await RefusedAsync<InvalidRequestException>(() => ProjectAsync("new", below.Id));
        await EnableAsync(top, true);
        await EnableAsync(below, true);
    }

    [Fact]
    public async Task A_leaf_alone_can_be_deleted_and_takes_all_that_hangs_on_it_along()
    {
        var before = World.Snapshot();
        var (user, shop) = await MemberAsync();
        await Identity.UpdateUserAsync(new() { UserId = user.Id, DefaultProjectId = shop.Id }, Token);
        var below = await ProjectAsync("below", shop.Id);
        var ann = As(await LogInAsync(user, shop));
        await ann.CreateApplicationCredentialAsync(new() { Name = "robot" }, Token);
        await ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token);
        await ann.CreateEc2CredentialAsync(cancellationToken: Token);

        (await RefusedAsync<InvalidStateException>(() => Identity.DeleteProjectAsync(shop.Id, Token))).Message.Should().Contain("1 project stands");
        await Identity.DeleteProjectAsync(below.Id, Token);
        await Identity.DeleteProjectAsync(shop.Id, Token);

        (await Identity.GetUserAsync(user.Id, Token)).DefaultProjectId.Should().BeNull();
        await Identity.DeleteUserAsync(user.Id, Token);
        World.Diff(before, World.Snapshot()).ToString().Should().Be("(no differences)");
    }

    [Fact]
    public async Task A_listing_can_be_narrowed_and_paged()
    {
        var (user, shop) = await MemberAsync();
        await Identity.UpdateProjectAsync(new() { ProjectId = shop.Id, Tags = ["a", "b"] }, Token);
        await Identity.CreateProjectAsync(new() { Name = "off", IsEnabled = false, Tags = ["a"] }, Token);

        (await NamesAsync(new())).Should().Equal("admin", "demo", "service", "shop", "off");
        (await NamesAsync(new() { Name = "SHOP" })).Should().Equal("shop");
        (await NamesAsync(new() { Name = "Shop", DomainId = "default" })).Should().Equal("shop");
        (await NamesAsync(new() { DomainId = "none" })).Should().BeEmpty();
        (await NamesAsync(new() { IsEnabled = false })).Should().Equal("off");
        (await NamesAsync(new() { Tags = ["a", "b"] })).Should().Equal("shop");
        (await NamesAsync(new() { UserId = user.Id })).Should().Equal("shop");
        (await NamesAsync(new() { Limit = 2, Marker = "admin" })).Should().Equal("demo", "service");
        await RefusedAsync<InvalidRequestException>(() => NamesAsync(new() { Limit = -1 }));
        await RefusedAsync<InvalidRequestException>(() => NamesAsync(new() { Marker = "none" }));
    }

    [Fact]
    public async Task A_user_sees_his_own_and_a_manager_of_a_domain_has_the_hand_on_those_of_his_domain()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        (await ann.GetProjectAsync(shop.Id, Token)).Should().Be(shop);
        (await ToListAsync(ann.ListProjectsAsync(new() { UserId = user.Id }, Token))).Should().Equal(shop);
        await RefusedAsync<AccessDeniedException>(() => ann.GetProjectAsync("demo", Token));
        await RefusedAsync<AccessDeniedException>(() => ann.GetProjectAsync("none", Token));
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(ann.ListProjectsAsync(cancellationToken: Token)));
        await RefusedAsync<AccessDeniedException>(() => ann.DeleteProjectAsync(shop.Id, Token));

        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var boss = World.As(new() { ProjectId = "", UserId = "boss", DomainId = bank.Id, Roles = ["manager"] }).Identity;
        var vault = await boss.CreateProjectAsync(new() { Name = "vault", DomainId = bank.Id }, Token);
        await boss.UpdateProjectAsync(new() { ProjectId = vault.Id, Description = "deep" }, Token);
        (await ToListAsync(boss.ListProjectsAsync(new() { DomainId = bank.Id }, Token))).Should().ContainSingle();
        await boss.DeleteProjectAsync(vault.Id, Token);
        await RefusedAsync<AccessDeniedException>(() => boss.CreateProjectAsync(new() { Name = "x" }, Token));
        await RefusedAsync<AccessDeniedException>(() => boss.UpdateProjectAsync(new() { ProjectId = shop.Id, Name = "x" }, Token));
        (await ToListAsync(boss.ListProjectsAsync(cancellationToken: Token))).Should().BeEmpty("who names no domain means his own, in which none is left");
    }

    private Task<Project> EnableAsync(Project project, bool isEnabled) =>
        Identity.UpdateProjectAsync(new() { ProjectId = project.Id, IsEnabled = isEnabled }, Token);

    private async Task<List<string>> NamesAsync(ProjectQuery query) => (await ToListAsync(Identity.ListProjectsAsync(query, Token))).ConvertAll(each => each.Name);
}
