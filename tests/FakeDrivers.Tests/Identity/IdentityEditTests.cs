using FakeDrivers.Identity;
using FakeDrivers.Tests.Worlds.Files;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityEditTests : IdentityTestBase
{
    [Fact]
    public async Task Any_field_can_be_set_as_the_outside_world_would()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);
        var trust = await As(token).CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token);
        var credential = await As(token).CreateApplicationCredentialAsync(new() { Name = "robot" }, Token);

        World.Edit(edit =>
        {
            edit.IdentityDomain("default", domain => domain with { Name = "Main" });
            edit.Project(shop.Id, project => project with { IsEnabled = false });
            edit.User(user.Id, ann => ann with { Name = "anna" });
            edit.UserPassword(user.Id, "battery");
            edit.Endpoint("compute-public", endpoint => endpoint with { Url = "http://here/" });
            edit.Trust(trust.Id, old => old with { RemainingUses = 1 });
            edit.ApplicationCredential(credential.Id, old => old with { ExpiresAt = edit.Now });
        });

        (await IsValidAsync(token)).Should().BeFalse("the project is disabled");
        (await LogInAsync(user, password: "battery")).User.Should().Be(new IdentityName { Id = user.Id, Name = "anna", DomainId = "default", DomainName = "Main" });
        (await Identity.GetEndpointAsync("compute-public", Token)).Url.Should().Be("http://here/");
        (await Identity.GetTrustAsync(trust.Id, Token)).RemainingUses.Should().Be(1);
        await RefusedAsync<AuthenticationFailedException>(
            () => Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(credential.Id, credential.Secret!), Token));
        RichWorld.ComesBack(World);
        var none = () => World.Edit(edit => edit.User("dmeo", user => user));
        none.Should().Throw<ResourceNotFoundException>().WithMessage("*Did you mean 'demo'?*");
    }

    [Fact]
    public async Task Groups_roles_tokens_the_catalog_and_limits_are_edited()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);
        var group = await Identity.CreateGroupAsync(new() { Name = "staff" }, Token);
        var region = await Identity.CreateRegionAsync(new() { Id = "Part" }, Token);
        var registered = await Identity.CreateRegisteredLimitAsync(new() { ServiceId = "compute", ResourceName = "cores", DefaultLimit = 3 }, Token);
        var limit = await Identity.CreateLimitAsync(new() { ServiceId = "compute", ResourceName = "cores", ProjectId = shop.Id, ResourceLimit = 4 }, Token);

        World.Edit(edit =>
        {
            edit.UserGroup(group.Id, row => row with { Name = "crew" });
            edit.GroupMember(group.Id, user.Id, isMember: true);
            edit.Role("reader", row => row with { Description = "looks" });
            edit.RoleAssignment(new() { RoleId = "reader", GroupId = group.Id, ProjectId = "demo" }, isGranted: true);
            edit.Service("compute", row => row with { IsEnabled = false });
            edit.Region(region.Id, row => row with { ParentRegionId = "RegionOne" });
            edit.RegisteredLimit(registered.Id, row => row with { DefaultLimit = 5 });
            edit.Limit(limit.Id, row => row with { ResourceLimit = 6 });
        });

        (await Identity.IsUserInGroupAsync(group.Id, user.Id, Token)).Should().BeTrue();
        (await LogInAsync(user, TokenScope.Project("demo"))).Roles.Select(role => role.Id).Should().Equal("reader");
        (await Identity.ListLimitsAsync(cancellationToken: Token)).Single().ResourceLimit.Should().Be(6);
        World.Edit(edit => edit.AuthToken(FakeToken.HashOf(token.Id), row => row with { ExpiresAt = edit.Now }));
        (await IsValidAsync(token)).Should().BeFalse("it has ended");
        World.Edit(edit => edit.AuthToken(FakeToken.HashOf(token.Id), row => row with { ExpiresAt = edit.Now.AddDays(1) }));
        (await Identity.ValidateTokenAsync(token.Id, cancellationToken: Token)).Roles.Select(role => role.Id).Should().Equal(token.Roles.Select(role => role.Id), "they are the user's still");
        RichWorld.ComesBack(World);
    }

    [Fact]
    public async Task What_names_nothing_or_stands_above_itself_is_an_argument_error()
    {
        var (top, below) = (await ProjectAsync("top"), await ProjectAsync("other"));
        var before = World.Snapshot();
        foreach (var change in new Action<FakeDrivers.Worlds.WorldEdit>[]
        {
            edit => edit.Project(top.Id, row => row with { ParentId = top.Id }),
            edit =>
            {
                edit.Project(below.Id, row => row with { ParentId = top.Id });
                edit.Project(top.Id, row => row with { ParentId = below.Id });
            },
            edit => edit.Project(top.Id, row => row with { DomainId = "none" }),
            edit => edit.User("demo", row => row with { DomainId = "none" }),
            edit => edit.Endpoint("compute-public", row => row with { ServiceId = "none" }),
            edit => edit.Region("RegionOne", row => row with { ParentRegionId = "RegionOne" }),
            edit => edit.RoleAssignment(new() { RoleId = "reader", UserId = "demo" }, isGranted: true),
            edit => edit.GroupMember("none", "demo", isMember: true),
        })
        {
            World.Invoking(world => world.Edit(change)).Should().Throw<ArgumentException>();
        }

        World.Diff(before, World.Snapshot()).IsEmpty.Should().BeTrue();
        RichWorld.ComesBack(World);
    }

    [Fact]
    public async Task Trusts_and_application_credentials_name_what_is_there_and_make_no_ring()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);
        var credential = await As(token).CreateApplicationCredentialAsync(new() { Name = "robot" }, Token);
        var trust = await As(token).CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token);
        var further = await As(token).CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token);
        World.Edit(edit => edit.Trust(further.Id, row => row with { RedelegatedTrustId = trust.Id }));
        var before = World.Snapshot();
        foreach (var (change, message) in new (Action<FakeDrivers.Worlds.WorldEdit>, string)[]
        {
            (edit => edit.Trust(trust.Id, row => row with { RedelegatedTrustId = trust.Id }), "*would stand above itself*"),
            (edit => edit.Trust(trust.Id, row => row with { RedelegatedTrustId = further.Id }), "*would stand above itself*"),
            (edit => edit.Trust(trust.Id, row => row with { RedelegatedTrustId = "none" }), "*no trust 'none'*"),
            (edit => edit.Trust(trust.Id, row => row with { TrustorUserId = "none" }), "*no user 'none'*"),
            (edit => edit.Trust(trust.Id, row => row with { TrusteeUserId = "none" }), "*no user 'none'*"),
            (edit => edit.Trust(trust.Id, row => row with { ProjectId = "none" }), "*no project 'none'*"),
            (edit => edit.Trust(trust.Id, row => row with { RoleIds = ["none"] }), "*no role 'none'*"),
            (edit => edit.ApplicationCredential(credential.Id, row => row with { UserId = "none" }), "*no user 'none'*"),
            (edit => edit.ApplicationCredential(credential.Id, row => row with { ProjectId = "none" }), "*no project 'none'*"),
            (edit => edit.ApplicationCredential(credential.Id, row => row with { RoleIds = ["none"] }), "*no role 'none'*"),
        })
        {
            World.Invoking(world => world.Edit(change)).Should().Throw<ArgumentException>().WithMessage(message);
        }

        World.Diff(before, World.Snapshot()).IsEmpty.Should().BeTrue();
        RichWorld.ComesBack(World);
        await As(token).DeleteTrustAsync(trust.Id, Token);
        World.Snapshot().Rows(IdentityTables.Trusts).Should().BeEmpty("the further one was passed on from it");
    }

    [Fact]
    public async Task A_role_that_goes_takes_trusts_with_those_that_were_passed_on_from_them()
    {
        var (user, shop) = await MemberAsync();
        var cook = await Identity.CreateRoleAsync(new() { Name = "cook" }, Token);
        await GrantAsync(user, shop, cook.Id);
        var token = await LogInAsync(user, shop);
        var trust = await As(token).CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = [cook.Id] }, Token);
        var further = await As(token).CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = [cook.Id, "member"] }, Token);
        World.Edit(edit => edit.Trust(further.Id, row => row with { RedelegatedTrustId = trust.Id }));

        await Identity.DeleteRoleAsync(cook.Id, Token);

        World.Snapshot().Rows(IdentityTables.Trusts).Should().BeEmpty();
    }
}
