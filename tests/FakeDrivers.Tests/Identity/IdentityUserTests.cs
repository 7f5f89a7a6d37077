using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityUserTests : IdentityTestBase
{
    [Fact]
    public async Task A_user_keeps_what_it_was_made_with_and_what_is_changed()
    {
        var made = await Identity.CreateUserAsync(
            new() { Name = "ann", Password = Password, Email = "ann@example.org", DefaultProjectId = "demo", Description = "d" }, Token);

        var changed = await Identity.UpdateUserAsync(new() { UserId = made.Id, Name = "Anne", DefaultProjectId = "", Email = "anne@example.org" }, Token);

        changed.Should().Be(made with { Name = "Anne", DefaultProjectId = null, Email = "anne@example.org" });
        (await Identity.GetUserAsync(made.Id, Token)).Should().Be(changed);
    }

    [Fact]
    public async Task Each_refusal_changes_nothing()
    {
        var ann = await UserAsync("ann");

        await RefusedAsync<ConflictException>(() => UserAsync("ANN"));
        await RefusedAsync<ConflictException>(() => Identity.UpdateUserAsync(new() { UserId = ann.Id, Name = "demo" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => UserAsync("bob", "none"));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.GetUserAsync("none", Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.UpdateUserAsync(new() { UserId = "none" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteUserAsync("none", Token));
        await RefusedAsync<InvalidRequestException>(() => UserAsync(new('x', 256)));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateUserAsync(new() { Name = "bob", Password = "" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => ToListAsync(Identity.ListUsersAsync(new() { GroupId = "none" }, Token)));
    }

    [Fact]
    public async Task Listings_know_domain_name_group_and_whether_enabled()
    {
        var ann = await UserAsync("ann");
        await Identity.CreateUserAsync(new() { Name = "off", IsEnabled = false }, Token);
        var group = await Identity.CreateGroupAsync(new() { Name = "staff" }, Token);
        await Identity.AddUserToGroupAsync(group.Id, ann.Id, Token);

        (await NamesAsync(new())).Should().Equal("admin", "demo", "ann", "off");
        (await NamesAsync(new() { Name = "ANN" })).Should().Equal("ann");
        (await NamesAsync(new() { Name = "ANN", DomainId = "default" })).Should().Equal("ann");
        (await NamesAsync(new() { DomainId = "none" })).Should().BeEmpty();
        (await NamesAsync(new() { IsEnabled = false })).Should().Equal("off");
        (await NamesAsync(new() { GroupId = group.Id })).Should().Equal("ann");
        (await NamesAsync(new() { Limit = 1, Marker = "demo" })).Should().Equal("ann");
    }

    [Fact]
    public async Task A_user_changes_the_own_password_with_the_old_one_as_proof()
    {
        var ann = await UserAsync("ann");
        var nobody = World.As(new() { ProjectId = "", UserId = "", Roles = [] }).Identity;

        await nobody.ChangePasswordAsync(new() { UserId = ann.Id, OriginalPassword = Password, Password = "battery" }, Token);

        await LogInAsync(ann, password: "battery");
        await RefusedAsync<AuthenticationFailedException>(() => LogInAsync(ann));
        await RefusedAsync<AuthenticationFailedException>(() => ChangeAsync(ann.Id, "wrong", "staple"));
        await RefusedAsync<AuthenticationFailedException>(() => ChangeAsync("none", "battery", "staple"));
        await RefusedAsync<InvalidRequestException>(() => ChangeAsync(ann.Id, "battery", "battery"));
        await RefusedAsync<InvalidRequestException>(() => ChangeAsync(ann.Id, "battery", ""));
        await Identity.UpdateUserAsync(new() { UserId = ann.Id, Options = new Dictionary<string, string> { ["lock_password"] = "true" } }, Token);
        await RefusedAsync<AccessDeniedException>(() => ChangeAsync(ann.Id, "battery", "staple"));
    }

    [Fact]
    public async Task The_users_of_a_new_world_have_the_documented_password_until_they_get_another()
    {
        await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret"), Token);
        await ChangeAsync("demo", "secret", "battery");

        await RefusedAsync<AuthenticationFailedException>(() => Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret"), Token));
        await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "battery"), Token);
    }

    [Fact]
    public async Task A_user_who_is_deleted_takes_all_that_hangs_on_him_along()
    {
        var shop = await ProjectAsync("shop");
        var group = await Identity.CreateGroupAsync(new() { Name = "staff" }, Token);
        var before = World.Snapshot();
        var user = await UserAsync("ann");
        await GrantAsync(user, shop);
        await Identity.AddUserToGroupAsync(group.Id, user.Id, Token);
        var ann = As(await LogInAsync(user, shop));
        await ann.CreateApplicationCredentialAsync(new() { Name = "robot" }, Token);
        await ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token);
        await ann.CreateEc2CredentialAsync(cancellationToken: Token);

        await Identity.DeleteUserAsync(user.Id, Token);

        World.Diff(before, World.Snapshot()).ToString().Should().Be("(no differences)");
    }

    [Fact]
    public async Task A_user_sees_himself_and_no_other()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));

        (await ann.GetUserAsync(user.Id, Token)).Should().Be(user);
        await RefusedAsync<AccessDeniedException>(() => ann.GetUserAsync("demo", Token));
        await RefusedAsync<AccessDeniedException>(() => ann.GetUserAsync("none", Token));
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(ann.ListUsersAsync(cancellationToken: Token)));
        await RefusedAsync<AccessDeniedException>(() => ann.CreateUserAsync(new() { Name = "x" }, Token));
        await RefusedAsync<AccessDeniedException>(() => ann.UpdateUserAsync(new() { UserId = user.Id, Name = "x" }, Token));
        await RefusedAsync<AccessDeniedException>(() => ann.DeleteUserAsync(user.Id, Token));
    }

    private Task ChangeAsync(string userId, string old, string password) =>
        Identity.ChangePasswordAsync(new() { UserId = userId, OriginalPassword = old, Password = password }, Token);

    private async Task<List<string>> NamesAsync(UserQuery query) => (await ToListAsync(Identity.ListUsersAsync(query, Token))).ConvertAll(each => each.Name);
}
