using FakeDrivers.Identity;

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
        var none = () => World.Edit(edit => edit.User("dmeo", user => user));
        none.Should().Throw<ResourceNotFoundException>().WithMessage("*Did you mean 'demo'?*");
    }
}
