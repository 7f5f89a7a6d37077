using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class DelegatedTokenTests : IdentityTestBase
{
    [Fact]
    public async Task A_restricted_credential_makes_and_ends_no_others()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var restricted = await ann.CreateApplicationCredentialAsync(new() { Name = "ci" }, Token);
        var program = As(await LogInAsync(restricted));

        await RefusedAsync<AccessDeniedException>(() => program.CreateApplicationCredentialAsync(new() { Name = "more" }, Token));
        await RefusedAsync<AccessDeniedException>(() => program.DeleteApplicationCredentialAsync(restricted.Id, Token));
        (await ToListAsync(program.ListApplicationCredentialsAsync(cancellationToken: Token))).Should().ContainSingle();
    }

    [Fact]
    public async Task An_unrestricted_credential_makes_others()
    {
        var (user, shop) = await MemberAsync();
        var open = await As(await LogInAsync(user, shop)).CreateApplicationCredentialAsync(new() { Name = "open", IsUnrestricted = true }, Token);
        var program = As(await LogInAsync(open));

        var made = await program.CreateApplicationCredentialAsync(new() { Name = "more" }, Token);

        await program.DeleteApplicationCredentialAsync(made.Id, Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_application_credential_manages_trusts_or_secrets(bool isUnrestricted)
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var trust = await ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token);
        var program = As(await LogInAsync(await ann.CreateApplicationCredentialAsync(new() { Name = "ci", IsUnrestricted = isUnrestricted }, Token)));

        await RefusedAsync<AccessDeniedException>(() => program.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token));
        await RefusedAsync<AccessDeniedException>(() => program.DeleteTrustAsync(trust.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => program.CreateEc2CredentialAsync(cancellationToken: Token));
        await RefusedAsync<AccessDeniedException>(() => program.CreateCredentialAsync(new() { Type = "cert", Blob = "x" }, Token));
        await RefusedAsync<AccessDeniedException>(() => program.ListCredentialsAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task Access_rules_are_kept_once_and_go_after_the_credentials_that_have_them()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var rule = new AccessRule { Service = "compute", Method = "GET", Path = "/v2.1/servers" };

        var one = await ann.CreateApplicationCredentialAsync(new() { Name = "one", AccessRules = [rule] }, Token);
        var two = await ann.CreateApplicationCredentialAsync(new() { Name = "two", AccessRules = [rule, AccessRule.OfId(one.AccessRules[0].Id!)] }, Token);

        var kept = (await ann.ListAccessRulesAsync(cancellationToken: Token)).Single();
        (kept with { Id = null }).Should().Be(rule);
        two.AccessRules.Should().Equal(kept, kept);
        (await ann.GetAccessRuleAsync(kept.Id!, Token)).Should().Be(kept);
        await RefusedAsync<InvalidStateException>(() => ann.DeleteAccessRuleAsync(kept.Id!, Token));
        await ann.DeleteApplicationCredentialAsync(one.Id, Token);
        await ann.DeleteApplicationCredentialAsync(two.Id, Token);
        await ann.DeleteAccessRuleAsync(kept.Id!, Token);
        await RefusedAsync<ResourceNotFoundException>(() => ann.GetAccessRuleAsync(kept.Id!, Token));
    }

    [Fact]
    public async Task Access_rules_of_others_are_not_found()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var made = await ann.CreateApplicationCredentialAsync(new() { Name = "one", AccessRules = [new() { Service = "image", Method = "GET", Path = "/v2/images" }] }, Token);
        var (other, bank) = await MemberAsync("bob", "bank");
        var bob = As(await LogInAsync(other, bank));

        await RefusedAsync<ResourceNotFoundException>(() => bob.GetAccessRuleAsync(made.AccessRules[0].Id!, Token));
        await RefusedAsync<ResourceNotFoundException>(() => bob.DeleteAccessRuleAsync(made.AccessRules[0].Id!, Token));
        await RefusedAsync<AccessDeniedException>(() => bob.ListAccessRulesAsync(user.Id, Token));
        await RefusedAsync<ResourceNotFoundException>(() => bob.CreateApplicationCredentialAsync(new() { Name = "x", AccessRules = [AccessRule.OfId(made.AccessRules[0].Id!)] }, Token));
    }

    [Theory]
    [InlineData("compute", "GET", "v2.1")]
    [InlineData("compute", "GTE", "/v2.1")]
    [InlineData("", "GET", "/v2.1")]
    public async Task A_bad_access_rule_is_refused(string service, string method, string path)
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));

        await RefusedAsync<InvalidRequestException>(
            () => ann.CreateApplicationCredentialAsync(new() { Name = "x", AccessRules = [new() { Service = service, Method = method, Path = path }] }, Token));
    }

    [Theory]
    [InlineData("/v2.1/servers", "/v2.1/servers", true)]
    [InlineData("/v2.1/servers", "/v2.1/servers/7", false)]
    [InlineData("/v2.1/servers/*", "/v2.1/servers/7", true)]
    [InlineData("/v2.1/servers/*", "/v2.1/servers/7/ips", false)]
    [InlineData("/v2.1/servers/{id}/ips", "/v2.1/servers/7/ips", true)]
    [InlineData("/v2.1/**", "/v2.1/servers/7/ips", true)]
    [InlineData("/v2.1/**", "/v3/servers", false)]
    public void An_access_rule_allows_the_paths_of_its_kind(string rule, string path, bool isAllowed)
    {
        var credential = new ApplicationCredential
        {
            Id = "one",
            Name = "one",
            UserId = "ann",
            ProjectId = "shop",
            AccessRules = [new() { Service = "compute", Method = "GET", Path = rule }],
        };

        credential.Allows("compute", "GET", path).Should().Be(isAllowed);
        credential.Allows("compute", "POST", path).Should().BeFalse();
        credential.Allows("image", "GET", path).Should().BeFalse();
        (credential with { AccessRules = [] }).Allows("image", "POST", path).Should().BeTrue("without rules everything is allowed");
    }

    private Task<Token> LogInAsync(ApplicationCredential credential) =>
        Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(credential.Id, credential.Secret!), Token);
}
