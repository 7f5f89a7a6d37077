using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

/// <summary>What makes a token invalid, and whether undoing it makes it valid again: a table, as Keystone's Zed was seen to behave.</summary>
public sealed class TokenValidityTests : IdentityTestBase
{
    private static readonly Event[] Events =
    [
        new("it ends", s => s.AdvanceAsync(TimeSpan.FromHours(1))),
        new("it is revoked", s => s.Identity.RevokeTokenAsync(s.Held.Id)),
        new("its user revokes it", s => s.World.As(s.Held).Identity.RevokeTokenAsync(s.Held.Id)),
        new("the user is disabled", s => s.EnableUserAsync(false), s => s.EnableUserAsync(true), IsForGood: true),
        new("the user is deleted", s => s.Identity.DeleteUserAsync(s.User.Id)),
        new("the password is changed", s => s.Identity.ChangePasswordAsync(new() { UserId = s.User.Id, OriginalPassword = Password, Password = "new" })),
        new("the password is set", s => s.Identity.UpdateUserAsync(new() { UserId = s.User.Id, Password = Password })),
        new("the user leaves a group", s => s.LeaveAsync(), s => s.Identity.AddUserToGroupAsync(s.Group.Id, s.User.Id), IsForGood: true),
        new("the group is deleted", s => s.Identity.DeleteGroupAsync(s.Group.Id)),
        new("the last role is taken", s => s.TakeAsync("member"), s => s.GiveAsync("member")),
        new("the project is disabled", s => s.EnableProjectAsync(false), s => s.EnableProjectAsync(true)),
        new("the project is deleted", s => s.Identity.DeleteProjectAsync(s.Project.Id)),
        new("the domain is disabled", s => s.EnableDomainAsync(false), s => s.EnableDomainAsync(true)),
        new("tokens of the user are revoked in the store", s => s.Identity.Tokens.RevokeOfUserAsync(s.User.Id)),
        new("tokens for the project are revoked in the store", s => s.Identity.Tokens.RevokeOfProjectAsync(s.Project.Id)),
        new("it is destroyed in the store", s => s.Identity.Tokens.DestroyAsync(s.Identity.Tokens.All.Single().Id!)),
        new("the user is renamed", s => s.Identity.UpdateUserAsync(new() { UserId = s.User.Id, Name = "x" }), IsHarmless: true),
        new("another role is given", s => s.GiveAsync("service"), IsHarmless: true),
        new("a role among others is taken", async s => { await s.GiveAsync("service"); await s.TakeAsync("member"); }, IsHarmless: true),
        new("the clock moves a little", s => s.AdvanceAsync(TimeSpan.FromMinutes(59)), IsHarmless: true),
    ];

    public static TheoryData<string> Names => [.. Events.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_is_valid_until(string name)
    {
        var happens = Events.Single(each => each.Name == name);
        var stage = await Stage.CreateAsync(this);

        await happens.Do(stage);

        (await IsValidAsync(stage.Held)).Should().Be(happens.IsHarmless, $"{name}");
        if (happens.Undo is null) return;
        await happens.Undo(stage);
        (await IsValidAsync(stage.Held)).Should().Be(!happens.IsForGood, $"{name}, and that is undone");
    }

    [Fact]
    public async Task An_expired_token_can_be_read_for_two_days_by_who_asks_for_it_and_is_then_forgotten()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);
        World.Clock.Advance(TimeSpan.FromHours(48));

        (await Identity.ValidateTokenAsync(token.Id, allowExpired: true, Token)).Id.Should().Be(token.Id);
        await RefusedAsync<ResourceNotFoundException>(() => Identity.ValidateTokenAsync(token.Id, cancellationToken: Token));
        World.Clock.Advance(TimeSpan.FromHours(1));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.ValidateTokenAsync(token.Id, allowExpired: true, Token));
        var next = await LogInAsync(user, shop);
        Identity.Tokens.All.Select(each => each.Hash).Should().Equal(FakeToken.HashOf(next.Id));
    }

    [Fact]
    public async Task A_user_reads_and_ends_the_own_tokens_a_service_reads_all()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);
        var other = await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret"), Token);
        var service = World.As(new() { ProjectId = "service", UserId = "nova", Roles = ["service"] }).Identity;

        (await As(token).ValidateTokenAsync(token.Id, cancellationToken: Token)).Should().Be(token);
        (await service.ValidateTokenAsync(other.Id, cancellationToken: Token)).Should().Be(other);
        await RefusedAsync<AccessDeniedException>(() => As(token).ValidateTokenAsync(other.Id, cancellationToken: Token));
        await RefusedAsync<AccessDeniedException>(() => As(token).RevokeTokenAsync(other.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => service.RevokeTokenAsync(other.Id, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.RevokeTokenAsync("junk", Token));
    }

    private sealed record Event(string Name, Func<Stage, Task> Do, Func<Stage, Task>? Undo = null, bool IsForGood = false, bool IsHarmless = false);

    /// <summary>A user of a domain with a token for a project of it, in which he has one role.</summary>
    private sealed record Stage(FakeWorld World, IdentityDomain Domain, User User, Project Project, UserGroup Group, Token Held)
    {
        public FakeIdentityApi Identity => World.Identity;

        public static async Task<Stage> CreateAsync(TokenValidityTests test)
        {
            var api = test.Identity;
            var domain = await api.CreateDomainAsync(new() { Name = "bank" });
            var user = await test.UserAsync("ann", domain.Id);
            var project = await api.CreateProjectAsync(new() { Name = "vault", DomainId = domain.Id });
            var group = await api.CreateGroupAsync(new() { Name = "clerks", DomainId = domain.Id });
            await api.AddUserToGroupAsync(group.Id, user.Id);
            await test.GrantAsync(user, project);
            return new(test.World, domain, user, project, group, await test.LogInAsync(user, project));
        }

        public Task AdvanceAsync(TimeSpan time)
        {
            World.Clock.Advance(time);
            return Task.CompletedTask;
        }

        public Task<User> EnableUserAsync(bool isEnabled) => Identity.UpdateUserAsync(new() { UserId = User.Id, IsEnabled = isEnabled });

        public Task<Project> EnableProjectAsync(bool isEnabled) => Identity.UpdateProjectAsync(new() { ProjectId = Project.Id, IsEnabled = isEnabled });

        public Task<IdentityDomain> EnableDomainAsync(bool isEnabled) => Identity.UpdateDomainAsync(new() { DomainId = Domain.Id, IsEnabled = isEnabled });

        public Task LeaveAsync() => Identity.RemoveUserFromGroupAsync(Group.Id, User.Id);

        public Task GiveAsync(string roleId) => Identity.GrantRoleAsync(new() { RoleId = roleId, UserId = User.Id, ProjectId = Project.Id });

        public Task TakeAsync(string roleId) => Identity.RevokeRoleAsync(new() { RoleId = roleId, UserId = User.Id, ProjectId = Project.Id });
    }
}
