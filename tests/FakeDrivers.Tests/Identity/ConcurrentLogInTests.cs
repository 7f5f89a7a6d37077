using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class ConcurrentLogInTests : IdentityTestBase
{
    [Fact]
    public async Task Many_who_log_in_while_the_password_is_changed_have_a_valid_token_only_when_they_came_after_it()
    {
        var (user, shop) = await MemberAsync();

        var logins = Enumerable.Range(0, 200).Select(i => Task.Run(
            async () =>
            {
                if (i == 100) await Identity.UpdateUserAsync(new() { UserId = user.Id, Password = "battery" }, Token);
                var password = i % 2 == 0 ? Password : "battery";
                return await LogInAsync(user, TokenScope.Project(shop.Id), password).ContinueWith(
                    login => (Password: password, Token: login.IsCompletedSuccessfully ? login.Result : null), TaskScheduler.Default);
            },
            Token));
        var outcomes = await Task.WhenAll(logins);

        foreach (var (password, token) in outcomes.Where(each => each.Token is not null))
        {
            (await IsValidAsync(token!)).Should().Be(password == "battery");
        }

        outcomes.Select(each => each.Token?.Id).OfType<string>().Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_trust_gives_as_many_tokens_as_it_says_however_many_ask_at_once()
    {
        var (user, shop) = await MemberAsync();
        var trust = await As(await LogInAsync(user, shop)).CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"], RemainingUses = 5 }, Token);

        var logins = Enumerable.Range(0, 40).Select(_ => Task.Run(
            () => Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret", TokenScope.Trust(trust.Id)), Token), Token)).ToList();
        await Task.WhenAll(logins).ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);

        logins.Count(login => login.IsCompletedSuccessfully).Should().Be(5);
        (await Identity.GetTrustAsync(trust.Id, Token)).RemainingUses.Should().Be(0);
    }
}
