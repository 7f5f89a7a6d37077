using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class SeveralMethodsTests : IdentityTestBase
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // RFC 6238, appendix B, the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void A_one_time_password_is_that_of_the_standard(long seconds, string passcode) =>
        TotpLogin.PasscodeOf(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)).Should().Be(passcode);

    [Fact]
    public async Task A_one_time_password_logs_in_for_half_a_minute_and_the_next()
    {
        var (user, shop) = await MemberAsync();
        await Identity.CreateCredentialAsync(new() { UserId = user.Id, Type = Credential.Totp, Blob = Secret }, Token);
        var passcode = TotpLogin.PasscodeOf(Secret, World.Clock.Now);

        (await OneTimeAsync(user, shop, passcode)).Methods.Should().Equal("totp");
        World.Clock.Advance(TimeSpan.FromSeconds(30));
        await OneTimeAsync(user, shop, passcode);
        World.Clock.Advance(TimeSpan.FromSeconds(30));
        await RefusedAsync<AuthenticationFailedException>(() => OneTimeAsync(user, shop, passcode));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateCredentialAsync(new() { UserId = user.Id, Type = Credential.Totp, Blob = "1" }, Token));
    }

    [Fact]
    public async Task A_user_who_needs_two_methods_gives_both_or_one_after_the_other()
    {
        var (user, shop) = await GuardedAsync();
        var totp = new TotpLogin { User = IdentityName.OfId(user.Id), Passcode = TotpLogin.PasscodeOf(Secret, World.Clock.Now) };
        var password = new PasswordLogin { User = IdentityName.OfId(user.Id), Password = Password };

        var both = await Identity.AuthenticateAsync(new() { Password = password, Totp = totp, Scope = TokenScope.Project(shop.Id) }, Token);
        var missing = await RefusedAsync<MoreMethodsNeededException>(() => Identity.AuthenticateAsync(new() { Password = password }, Token));
        var after = await Identity.AuthenticateAsync(new() { Totp = totp, ReceiptId = missing.Receipt.Id, Scope = TokenScope.Project(shop.Id) }, Token);

        both.Methods.Should().Equal("password", "totp");
        after.Methods.Should().Equal("password", "totp");
        missing.Receipt.Methods.Should().Equal("password");
        missing.Receipt.RequiredMethods.Single().Should().Equal("password", "totp");
        (await Identity.AuthenticateAsync(AuthenticationRequest.WithToken(after.Id, TokenScope.Project(shop.Id)), Token)).Methods.Should().Equal("password", "totp", "token");
    }

    [Fact]
    public async Task A_receipt_ends_and_cannot_be_made_by_others()
    {
        var (user, _) = await GuardedAsync();
        var request = new AuthenticationRequest { Password = new() { User = IdentityName.OfId(user.Id), Password = Password } };
        var receipt = (await RefusedAsync<MoreMethodsNeededException>(() => Identity.AuthenticateAsync(request, Token))).Receipt;
        AuthenticationRequest Rest(string id) => new() { Totp = new() { User = request.Password!.User, Passcode = TotpLogin.PasscodeOf(Secret, World.Clock.Now) }, ReceiptId = id };

        await RefusedAsync<AuthenticationFailedException>(() => Identity.AuthenticateAsync(Rest(receipt.Id[..^1] + (receipt.Id[^1] == '0' ? '1' : '0')), Token));
        await RefusedAsync<AuthenticationFailedException>(() => Identity.AuthenticateAsync(Rest("nonsense"), Token));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        await RefusedAsync<AuthenticationFailedException>(() => Identity.AuthenticateAsync(Rest(receipt.Id), Token));
    }

    [Fact]
    public async Task Rules_with_methods_that_are_not_there_are_overlooked_and_programs_need_one_only()
    {
        var (user, shop) = await MemberAsync();
        var held = await As(await LogInAsync(user, shop)).CreateApplicationCredentialAsync(new() { Name = "ci" }, Token);
        await SetRulesAsync(user, """[["password","fingerprint"]]""");
        await LogInAsync(user, shop);
        await SetRulesAsync(user, """[["password","totp"]]""");

        await RefusedAsync<MoreMethodsNeededException>(() => LogInAsync(user, shop));
        await Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(held.Id, held.Secret!), Token);
    }

    [Fact]
    public async Task A_log_in_of_two_users_at_once_is_refused()
    {
        var (user, _) = await GuardedAsync();
        var totp = new TotpLogin { User = IdentityName.OfId(user.Id), Passcode = TotpLogin.PasscodeOf(Secret, World.Clock.Now) };

        await RefusedAsync<AuthenticationFailedException>(
            () => Identity.AuthenticateAsync(new() { Password = new() { User = IdentityName.OfId("demo"), Password = "secret" }, Totp = totp }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.AuthenticateAsync(new() { Totp = totp, Ec2 = new() { Access = "a", StringToSign = "", Signature = "" } }, Token));
    }

    private async Task<(User User, Project Project)> GuardedAsync()
    {
        var (user, shop) = await MemberAsync();
        await Identity.CreateCredentialAsync(new() { UserId = user.Id, Type = Credential.Totp, Blob = Secret }, Token);
        await SetRulesAsync(user, """[["password","totp"]]""");
        return (user, shop);
    }

    private Task<User> SetRulesAsync(User user, string rules) => Identity.UpdateUserAsync(
        new() { UserId = user.Id, Options = new Dictionary<string, string> { ["multi_factor_auth_enabled"] = "true", ["multi_factor_auth_rules"] = rules } }, Token);

    private Task<Token> OneTimeAsync(User user, Project project, string passcode) => Identity.AuthenticateAsync(
        new() { Totp = new() { User = IdentityName.OfId(user.Id), Passcode = passcode }, Scope = TokenScope.Project(project.Id) }, Token);
}
