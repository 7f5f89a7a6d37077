using System.Text;
using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityFileTests : IdentityTestBase
{
    [Fact]
    public async Task A_world_from_a_file_knows_users_passwords_and_tokens()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);
        var ann = As(token);
        var credential = await ann.CreateApplicationCredentialAsync(new() { Name = "robot" }, Token);
        await ann.CreateTrustAsync(new() { TrusteeUserId = "demo", RoleIds = ["member"] }, Token);
        await ann.CreateEc2CredentialAsync(cancellationToken: Token);
        await Identity.CreateRegisteredLimitAsync(new() { ServiceId = "compute", ResourceName = "cores", DefaultLimit = 1 }, Token);
        await Identity.Tokens.CreateAsync(new() { Hash = "h", UserId = "alice", Roles = ["member"] }, Token);
        using var file = new MemoryStream();
        World.Save(file);
        file.Position = 0;

        using var loaded = new FakeWorld();
        loaded.Load(file);

        (await loaded.Identity.ValidateTokenAsync(token.Id, cancellationToken: Token)).Should().Be(token);
        await loaded.Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("ann", Password), Token);
        await loaded.Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret"), Token);
        await loaded.Identity.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(credential.Id, credential.Secret!), Token);
        Encoding.UTF8.GetString(file.ToArray()).Should().NotContain(Password).And.NotContain(token.Id).And.NotContain(credential.Secret!);
    }
}
