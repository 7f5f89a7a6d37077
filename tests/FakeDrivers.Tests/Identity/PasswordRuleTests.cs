using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class PasswordRuleTests() : IdentityTestBase(options =>
{
    options.PasswordLifetime = TimeSpan.FromDays(30);
    options.PasswordPattern = "^.{8,}$";
    options.UniqueLastPasswords = 3;
    options.LockoutAttempts = 3;
})
{
    [Fact]
    public async Task A_password_ends_after_its_time_and_a_new_one_begins_anew()
    {
        var user = await UserAsync("ann");
        user.PasswordExpiresAt.Should().Be(World.Clock.Now.AddDays(30));
        World.Clock.Advance(TimeSpan.FromDays(30));

        await RefusedAsync<AuthenticationFailedException>(() => LogInAsync(user));
        await Identity.ChangePasswordAsync(new() { UserId = user.Id, OriginalPassword = Password, Password = "another horse" }, Token);
        (await LogInAsync(user, password: "another horse")).PasswordExpiresAt.Should().Be(World.Clock.Now.AddDays(30));
    }

    [Fact]
    public async Task A_password_is_of_the_kind_that_is_asked_for()
    {
        var user = await UserAsync("ann");

        await RefusedAsync<InvalidRequestException>(() => Identity.CreateUserAsync(new() { Name = "bob", Password = "short" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.UpdateUserAsync(new() { UserId = user.Id, Password = "short" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.ChangePasswordAsync(new() { UserId = user.Id, OriginalPassword = Password, Password = "short" }, Token));
    }

    [Fact]
    public async Task A_password_does_not_come_back_too_soon()
    {
        var user = await UserAsync("ann");
        Task To(string before, string after) => Identity.ChangePasswordAsync(new() { UserId = user.Id, OriginalPassword = before, Password = after }, Token);
        await To(Password, "password one");
        await To("password one", "password two");

        await RefusedAsync<InvalidRequestException>(() => To("password two", Password));
        await RefusedAsync<InvalidRequestException>(() => To("password two", "password one"));
        await To("password two", "password three");
        await To("password three", Password);
    }

    [Fact]
    public async Task Another_way_of_logging_in_does_not_forget_wrong_passwords()
    {
        var (user, shop) = await MemberAsync();
        var held = await LogInAsync(user, shop);
        for (var attempt = 0; attempt < 2; attempt++) await Assert.ThrowsAsync<AuthenticationFailedException>(() => LogInAsync(user, password: "wrong"));

        await Identity.AuthenticateAsync(AuthenticationRequest.WithToken(held.Id, TokenScope.Project(shop.Id)), Token);
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => LogInAsync(user, password: "wrong"));

        await RefusedAsync<AuthenticationFailedException>(() => LogInAsync(user));
    }

    [Fact]
    public async Task Listings_find_names_by_a_part_of_them()
    {
        foreach (var name in new[] { "web-1", "web-2", "Db-1" }) await UserAsync(name);
        async Task<IEnumerable<string>> NamesAsync(NameMatch match) => (await ToListAsync(Identity.ListUsersAsync(new() { NameMatch = match }, Token))).Select(user => user.Name);

        (await NamesAsync(NameMatch.StartsWith("web"))).Should().Equal("web-1", "web-2");
        (await NamesAsync(NameMatch.EndsWith("-1"))).Should().Equal("web-1", "Db-1");
        (await NamesAsync(NameMatch.Contains("b-"))).Should().Equal("web-1", "web-2", "Db-1");
        (await NamesAsync(NameMatch.StartsWith("db"))).Should().BeEmpty();
        (await NamesAsync(NameMatch.StartsWith("db", ignoreCase: true))).Should().Equal("Db-1");
        (await ToListAsync(Identity.ListProjectsAsync(new() { NameMatch = NameMatch.StartsWith("dem") }, Token))).Should().ContainSingle();
        (await ToListAsync(Identity.ListRolesAsync(new() { NameMatch = NameMatch.EndsWith("er") }, Token))).Select(role => role.Name).Should().BeEquivalentTo("manager", "member", "reader");
        (await ToListAsync(Identity.ListDomainsAsync(new() { NameMatch = NameMatch.Contains("efau") }, Token))).Should().ContainSingle();
    }

    [Fact]
    public async Task A_token_that_never_ends_disturbs_no_log_in()
    {
        await Identity.Tokens.CreateAsync(new() { Hash = FakeToken.HashOf("abc"), UserId = "alice", ProjectId = "shop", Roles = ["member"], ExpiresAt = DateTimeOffset.MaxValue }, Token);

        await LogInAsync(await UserAsync("ann"));
        (await Identity.ValidateTokenAsync("abc", allowExpired: true, Token)).ExpiresAt.Should().Be(DateTimeOffset.MaxValue);
    }

    [Fact]
    public async Task A_token_for_the_system_gives_none_for_a_project()
    {
        var system = await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("admin", "secret", TokenScope.System), Token);

        await RefusedAsync<AccessDeniedException>(() => Identity.AuthenticateAsync(AuthenticationRequest.WithToken(system.Id, TokenScope.Project("admin")), Token));
    }
}
