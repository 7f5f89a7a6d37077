using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityCredentialTests : IdentityTestBase
{
    [Fact]
    public async Task An_application_credential_logs_in_for_its_project_with_its_roles()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));

        var made = await ann.CreateApplicationCredentialAsync(
            new() { Name = "robot", RoleIds = ["reader"], AccessRules = [new() { Service = "compute", Method = "GET", Path = "/v2.1/servers" }] }, Token);
        var token = await Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(made.Id, made.Secret!), Token);

        made.Secret.Should().HaveLength(86);
        (token.Project!.Id, token.Methods.Single(), token.ApplicationCredential).Should().Be((shop.Id, "application_credential", made with { Secret = null }));
        token.Roles.Select(role => role.Name).Should().Equal("reader");
        (await ann.GetApplicationCredentialAsync(made.Id, Token)).Should().Be(made with { Secret = null });
        (await ToListAsync(ann.ListApplicationCredentialsAsync(new() { Name = "ROBOT" }, Token))).Should().Equal(made with { Secret = null });
        await ann.DeleteApplicationCredentialAsync(made.Id, Token);
        (await IsValidAsync(token)).Should().BeFalse();
    }

    [Fact]
    public async Task An_application_credential_can_be_named_by_its_user_and_bring_its_own_secret()
    {
        var (user, shop) = await MemberAsync();
        await As(await LogInAsync(user, shop)).CreateApplicationCredentialAsync(new() { Name = "robot", Secret = "mine" }, Token);
        var login = new ApplicationCredentialLogin { Name = "Robot", User = IdentityName.Of("ann"), Secret = "mine" };

        (await Identity.AuthenticateAsync(new() { ApplicationCredential = login }, Token)).Roles.Select(role => role.Name).Should().Equal("member", "reader");
        await RefusedAsync<AuthenticationFailedException>(() => Identity.AuthenticateAsync(new() { ApplicationCredential = login with { Secret = "x" } }, Token));
        await RefusedAsync<AuthenticationFailedException>(() => Identity.AuthenticateAsync(new() { ApplicationCredential = login with { Name = "x" } }, Token));
        await RefusedAsync<AuthenticationFailedException>(
            () => Identity.AuthenticateAsync(new() { ApplicationCredential = login, Scope = TokenScope.Project(shop.Id) }, Token));
    }

    [Fact]
    public async Task An_application_credential_ends_with_its_time_its_users_role_and_its_user()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var short1 = await ann.CreateApplicationCredentialAsync(new() { Name = "short", ExpiresAt = World.Clock.Now.AddMinutes(5) }, Token);
        var long1 = await ann.CreateApplicationCredentialAsync(new() { Name = "long" }, Token);
        var token = await Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(short1.Id, short1.Secret!), Token);
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        (await IsValidAsync(token)).Should().BeFalse();
        await RefusedAsync<AuthenticationFailedException>(
            () => Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(short1.Id, short1.Secret!), Token));
        await Identity.RevokeRoleAsync(new() { RoleId = "member", UserId = user.Id, ProjectId = shop.Id }, Token);
        await RefusedAsync<ResourceNotFoundException>(
            () => Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(long1.Id, long1.Secret!), Token));
    }

    [Fact]
    public async Task Each_refusal_of_application_credentials_changes_nothing()
    {
        var (user, shop) = await MemberAsync();
        var held = await LogInAsync(user, shop);
        var ann = As(held);
        var made = await ann.CreateApplicationCredentialAsync(new() { Name = "robot" }, Token);
        var demo = World.As(new() { ProjectId = "demo", UserId = "demo" }).Identity;
        var token = await Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(made.Id, made.Secret!), Token);

        await RefusedAsync<ConflictException>(() => ann.CreateApplicationCredentialAsync(new() { Name = "ROBOT" }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateApplicationCredentialAsync(new() { Name = " " }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateApplicationCredentialAsync(new() { Name = "x", Secret = "" }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateApplicationCredentialAsync(new() { Name = "x", RoleIds = ["admin"] }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateApplicationCredentialAsync(new() { Name = "x", ExpiresAt = World.Clock.Now }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => demo.GetApplicationCredentialAsync(made.Id, Token));
        await RefusedAsync<ResourceNotFoundException>(() => demo.DeleteApplicationCredentialAsync(made.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(demo.ListApplicationCredentialsAsync(new() { UserId = user.Id }, Token)));
        await RefusedAsync<ResourceNotFoundException>(() => World.As(new() { ProjectId = "x", UserId = "y" }).Identity.CreateApplicationCredentialAsync(new() { Name = "x" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential("none", "x"), Token));
        await RefusedAsync<AccessDeniedException>(() => Identity.AuthenticateAsync(AuthenticationRequest.WithToken(token.Id), Token));
    }

    [Fact]
    public async Task A_trust_lets_its_trustee_act_in_the_project_of_the_trustor()
    {
        var (user, shop) = await MemberAsync();
        var trust = await As(await LogInAsync(user, shop)).CreateTrustAsync(
            new() { TrusteeUserId = "demo", RoleIds = ["reader"], IsImpersonating = true, RemainingUses = 2 }, Token);

        var token = await TrustedAsync(trust);

        (token.User.Id, token.Project!.Id, token.Trust).Should().Be((user.Id, shop.Id, trust with { RemainingUses = 1 }));
        token.Roles.Select(role => role.Name).Should().Equal("reader");
        await RefusedAsync<AccessDeniedException>(() => Identity.AuthenticateAsync(AuthenticationRequest.WithToken(token.Id), Token));
        await TrustedAsync(trust);
        await RefusedAsync<AuthenticationFailedException>(() => TrustedAsync(trust));
        await RefusedAsync<AuthenticationFailedException>(() => LogInAsync(user, TrustScope(trust)));
        await Identity.RevokeRoleAsync(new() { RoleId = "member", UserId = user.Id, ProjectId = shop.Id }, Token);
        (await IsValidAsync(token)).Should().BeFalse();
    }

    [Fact]
    public async Task A_trust_ends_with_its_time_and_when_its_trustor_ends_it()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var demo = World.As(new() { ProjectId = "demo", UserId = "demo" }).Identity;
        var trust = await ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"], ExpiresAt = World.Clock.Now.AddMinutes(5) }, Token);
        var token = await TrustedAsync(trust);

        token.User.Id.Should().Be("demo", "nobody is impersonated");
        (await demo.GetTrustAsync(trust.Id, Token)).Should().Be(trust);
        (await ToListAsync(demo.ListTrustsAsync(new() { TrusteeUserId = "demo" }, Token))).Should().Equal(trust);
        (await ToListAsync(ann.ListTrustsAsync(new() { TrustorUserId = user.Id, TrusteeUserId = "demo" }, Token))).Should().Equal(trust);
        await RefusedAsync<AccessDeniedException>(() => demo.DeleteTrustAsync(trust.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(demo.ListTrustsAsync(cancellationToken: Token)));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        (await IsValidAsync(token)).Should().BeFalse();
        await RefusedAsync<AuthenticationFailedException>(() => TrustedAsync(trust));
        await ann.DeleteTrustAsync(trust.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => demo.GetTrustAsync(trust.Id, Token));
    }

    [Fact]
    public async Task Each_refusal_of_trusts_and_signatures_changes_nothing()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var bob = World.As(new() { ProjectId = "x", UserId = "bob" }).Identity;
        var trust = await ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token);
        var pair = await ann.CreateEc2CredentialAsync(cancellationToken: Token);

        await RefusedAsync<InvalidRequestException>(() => ann.CreateTrustAsync(new() { TrusteeUserId = "demo" }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"], RemainingUses = 0 }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"], ExpiresAt = World.Clock.Now }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["admin"] }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => ann.CreateTrustAsync(new() { TrusteeUserId = "none", RoleIds = ["member"] }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => bob.GetTrustAsync(trust.Id, Token));
        await RefusedAsync<ResourceNotFoundException>(() => bob.DeleteTrustAsync(trust.Id, Token));
        await RefusedAsync<ResourceNotFoundException>(() => ann.CreateEc2CredentialAsync("demo", Token));
        await RefusedAsync<ResourceNotFoundException>(() => bob.CreateEc2CredentialAsync(cancellationToken: Token));
        await RefusedAsync<ResourceNotFoundException>(() => bob.GetEc2CredentialAsync(pair.Access, Token));
        await RefusedAsync<ResourceNotFoundException>(() => bob.DeleteEc2CredentialAsync(pair.Access, Token));
        await RefusedAsync<AccessDeniedException>(() => bob.ListEc2CredentialsAsync(user.Id, Token));
        await RefusedAsync<AuthenticationFailedException>(() => SignedAsync(pair, "wrong"));
        await RefusedAsync<AuthenticationFailedException>(() => SignedAsync(pair with { Access = "none" }, pair.Secret!));
    }

    [Fact]
    public async Task A_signed_request_logs_in_for_the_project_of_its_keys()
    {
        var (user, shop) = await MemberAsync();
        var ann = As(await LogInAsync(user, shop));
        var pair = await ann.CreateEc2CredentialAsync(cancellationToken: Token);

        var token = await SignedAsync(pair, pair.Secret!);

        (token.User.Id, token.Project!.Id, token.Methods.Single()).Should().Be((user.Id, shop.Id, "ec2credential"));
        (await ann.ListEc2CredentialsAsync(cancellationToken: Token)).Should().Equal(pair with { Secret = null });
        (await ann.GetEc2CredentialAsync(pair.Access, Token)).Should().Be(pair with { Secret = null });
        await ann.DeleteEc2CredentialAsync(pair.Access, Token);
        (await ann.ListEc2CredentialsAsync(cancellationToken: Token)).Should().BeEmpty();
    }

    private static TokenScope TrustScope(Trust trust) => TokenScope.Trust(trust.Id);

    private Task<Token> TrustedAsync(Trust trust) => Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret", TrustScope(trust)), Token);

    private Task<Token> SignedAsync(Ec2Credential pair, string secret)
    {
        const string Text = "GET\nlocalhost\n/\nAction=DescribeInstances";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Text)));
        return Identity.AuthenticateAsync(new() { Ec2 = new() { Access = pair.Access, StringToSign = Text, Signature = signature } }, Token);
    }
}
