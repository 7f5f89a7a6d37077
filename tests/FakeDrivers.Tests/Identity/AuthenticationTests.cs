using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class AuthenticationTests : IdentityTestBase
{
    [Fact]
    public async Task A_log_in_gives_a_token_that_tells_all_that_a_client_reads()
    {
        var (user, shop) = await MemberAsync();

        var token = await LogInAsync(user, shop);

        token.Id.Should().HaveLength(183).And.StartWith("gAAAAA");
        token.Methods.Should().Equal("password");
        token.User.Should().Be(new IdentityName { Id = user.Id, Name = "ann", DomainId = "default", DomainName = "Default" });
        token.Project.Should().Be(new IdentityName { Id = shop.Id, Name = "shop", DomainId = "default", DomainName = "Default" });
        token.Roles.Select(role => role.Name).Should().Equal("member", "reader");
        token.AuditIds.Should().ContainSingle().Which.Should().HaveLength(22);
        (token.IssuedAt, token.ExpiresAt).Should().Be((World.Clock.Now, World.Clock.Now + TimeSpan.FromHours(1)));
        token.Catalog.Should().HaveCount(11);
        (await Identity.ValidateTokenAsync(token.Id, cancellationToken: Token)).Should().Be(token);
    }

    [Fact]
    public async Task A_user_and_a_project_can_be_named_in_every_way()
    {
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var bob = await UserAsync("bob", bank.Id);
        var vault = await Identity.CreateProjectAsync(new() { Name = "vault", DomainId = bank.Id }, Token);
        await GrantAsync(bob, vault);
        var user = new IdentityName { Name = "BOB", DomainName = "BANK" };

        foreach (var project in (IdentityName[])[IdentityName.OfId(vault.Id), IdentityName.Of("Vault", bank.Id), new() { Name = "vault", DomainName = "Bank" }])
        {
            var token = await Identity.AuthenticateAsync(
                new() { Password = new() { User = user, Password = Password }, Scope = TokenScope.Project(project), WithoutCatalog = true }, Token);
            (token.User.Id, token.Project!.Id, token.Catalog).Should().Be((bob.Id, vault.Id, null));
        }
    }

    [Fact]
    public async Task Without_a_scope_it_is_for_the_default_project_or_for_nothing()
    {
        var (user, shop) = await MemberAsync();

        (await LogInAsync(user)).Should().BeEquivalentTo(new { Project = (IdentityName?)null, Catalog = (object?)null, Roles = Array.Empty<Role>() });
        await Identity.UpdateUserAsync(new() { UserId = user.Id, DefaultProjectId = shop.Id }, Token);
        (await LogInAsync(user)).Project!.Id.Should().Be(shop.Id);
        (await LogInAsync(user, TokenScope.Unscoped)).Project.Should().BeNull();
        await Identity.UpdateUserAsync(new() { UserId = user.Id, DefaultProjectId = "demo" }, Token);
        (await LogInAsync(user)).Project.Should().BeNull("the user has no role there");
    }

    [Fact]
    public async Task Domain_and_system_can_be_the_scope()
    {
        var system = await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("admin", "secret", TokenScope.System), Token);
        var domain = await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("admin", "secret", TokenScope.Domain(new IdentityName { Name = "DEFAULT" })), Token);

        system.ToContext().Should().BeEquivalentTo(new { UserId = "admin", ProjectId = "", IsSystemScoped = true, Role = CallerRole.Admin, DomainId = (string?)null });
        domain.ToContext().Should().BeEquivalentTo(new { UserId = "admin", ProjectId = "", IsSystemScoped = false, DomainId = "default" });
        domain.Domain.Should().Be(new IdentityName { Id = "default", Name = "Default" });
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_log_in_the_answer_is_the_same()
    {
        var (user, shop) = await MemberAsync();
        var off = await Identity.CreateUserAsync(new() { Name = "off", Password = Password, IsEnabled = false }, Token);
        var bare = await Identity.CreateUserAsync(new() { Name = "bare" }, Token);
        var closed = await Identity.CreateProjectAsync(new() { Name = "closed", IsEnabled = false }, Token);
        await GrantAsync(user, closed);
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var bob = await UserAsync("bob", bank.Id);
        await GrantAsync(bob, shop);
        await Identity.UpdateDomainAsync(new() { DomainId = bank.Id, IsEnabled = false }, Token);

        Func<Task>[] wrong =
        [
            () => LogInAsync(user, password: "wrong"),
            () => LogInAsync(user, password: ""),
            () => LogInAsync(off),
            () => LogInAsync(bare),
            () => LogInAsync(bob),
            () => LogInAsync(user with { Id = "none" }),
            () => LogInAsync(user, closed),
            () => LogInAsync(user, TokenScope.Project("demo")),
            () => LogInAsync(user, TokenScope.Project("none")),
            () => LogInAsync(user, TokenScope.Project(new IdentityName { Name = "shop" })),
            () => LogInAsync(user, TokenScope.Domain("default")),
            () => LogInAsync(user, TokenScope.System),
            () => LogInAsync(user, TokenScope.Trust("none")),
            () => Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("nobody", Password), Token),
            () => Identity.AuthenticateAsync(new() { Password = new() { User = new() { Name = "ann" }, Password = Password } }, Token),
        ];
        var messages = new HashSet<string>();
        foreach (var call in wrong) messages.Add((await RefusedAsync<AuthenticationFailedException>(call)).Message);

        messages.Should().ContainSingle();
    }

    [Fact]
    public async Task Ways_that_do_not_go_together_are_refused()
    {
        await RefusedAsync<InvalidRequestException>(() => Identity.AuthenticateAsync(new(), Token));
        (await RefusedAsync<InvalidRequestException>(() => Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret") with { ApplicationCredential = new() { Id = "x", Secret = "x" } }, Token)))
            .Message.Should().Contain("but has 2");
    }

    [Fact]
    public async Task A_token_gives_another_for_another_scope_that_ends_when_it_does()
    {
        var (user, shop) = await MemberAsync();
        var first = await LogInAsync(user, TokenScope.Unscoped);
        World.Clock.Advance(TimeSpan.FromMinutes(10));

        var second = await Identity.AuthenticateAsync(AuthenticationRequest.WithToken(first.Id, TokenScope.Project(shop.Id)), Token);
        var third = await Identity.AuthenticateAsync(AuthenticationRequest.WithToken(second.Id), Token);

        (second.ExpiresAt, second.IssuedAt, second.Project!.Id).Should().Be((first.ExpiresAt, World.Clock.Now, shop.Id));
        second.Methods.Should().Equal("password", "token");
        second.AuditIds.Should().HaveCount(2).And.EndWith(first.AuditIds[0]);
        third.AuditIds[1].Should().Be(first.AuditIds[0], "the chain names its first");
        await Identity.RevokeTokenAsync(first.Id, Token);
        (await IsValidAsync(second)).Should().BeTrue();
        await RefusedAsync<ResourceNotFoundException>(() => Identity.AuthenticateAsync(AuthenticationRequest.WithToken(first.Id), Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.AuthenticateAsync(AuthenticationRequest.WithToken("junk"), Token));
    }

    [Fact]
    public async Task A_token_speaks_for_its_holder_with_every_driver()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);

        var volume = await World.As(token).Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);

        (volume.ProjectId, volume.UserId).Should().Be((shop.Id, user.Id));
        (await Identity.ContextOfAsync(token.Id, Token)).Should().Be(token.ToContext());
        var reader = await UserAsync("rita");
        await GrantAsync(reader, shop, "reader");
        var looks = World.As(await LogInAsync(reader, shop)).Volumes;
        (await looks.GetVolumeAsync(volume.Id, Token)).Should().Be(volume);
        await RefusedAsync<AccessDeniedException>(() => looks.DeleteVolumeAsync(volume.Id, cancellationToken: Token));
        var admin = await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("admin", "secret"), Token);
        admin.ToContext().IsAdmin.Should().BeTrue();
        (admin.ToContext().ProjectId, admin.ToContext().UserId).Should().Be((RequestContext.Admin.ProjectId, RequestContext.Admin.UserId));
    }

    [Fact]
    public async Task A_password_that_has_ended_is_refused_until_it_is_set_again()
    {
        var user = await UserAsync("ann");
        World.Edit(edit => edit.User(user.Id, ann => ann with { PasswordExpiresAt = edit.Now + TimeSpan.FromDays(1) }));
        (await LogInAsync(user)).PasswordExpiresAt.Should().Be(World.Clock.Now + TimeSpan.FromDays(1));
        World.Clock.Advance(TimeSpan.FromDays(1));

        await RefusedAsync<AuthenticationFailedException>(() => LogInAsync(user));
        await Identity.ChangePasswordAsync(new() { UserId = user.Id, OriginalPassword = Password, Password = "battery" }, Token);
        (await LogInAsync(user, password: "battery")).PasswordExpiresAt.Should().BeNull();
    }
}
