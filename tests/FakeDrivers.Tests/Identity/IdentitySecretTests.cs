using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Identity;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentitySecretTests : IdentityTestBase
{
    [Fact]
    public async Task No_secret_stands_in_the_log_the_feed_the_state_or_a_text()
    {
        var secrets = new List<string> { "pass-word-1", "pass-word-2", "pass-word-3", "pass-word-4", "own-secret" };
        var shown = new List<object>();
        var create = new CreateUserRequest { Name = "ann", Password = secrets[0] };
        var user = await Identity.CreateUserAsync(create, Token);
        await GrantAsync(user, await ProjectAsync("shop"));
        var update = new UpdateUserRequest { UserId = user.Id, Password = secrets[1], DefaultProjectId = (await NewestAsync()).Id };
        await Identity.UpdateUserAsync(update, Token);
        var change = new ChangePasswordRequest { UserId = user.Id, OriginalPassword = secrets[1], Password = secrets[2] };
        await Identity.ChangePasswordAsync(change, Token);
        var login = AuthenticationRequest.WithPassword("ann", secrets[2]);
        var token = await Identity.AuthenticateAsync(login, Token);
        var failed = () => Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("ann", secrets[3]), Token);
        await failed.Should().ThrowAsync<AuthenticationFailedException>();
        var again = AuthenticationRequest.WithToken(token.Id, TokenScope.Unscoped);
        var second = await Identity.AuthenticateAsync(again, Token);
        await Identity.ValidateTokenAsync(second.Id, cancellationToken: Token);
        var missing = () => Identity.ValidateTokenAsync(second.Id + "x", cancellationToken: Token);
        await missing.Should().ThrowAsync<ResourceNotFoundException>();
        var ask = new CreateApplicationCredentialRequest { Name = "robot", Secret = secrets[4] };
        var own = await As(token).CreateApplicationCredentialAsync(ask, Token);
        var drawn = await As(token).CreateApplicationCredentialAsync(new() { Name = "other" }, Token);
        var robot = AuthenticationRequest.WithApplicationCredential(own.Id, own.Secret!);
        var third = await Identity.AuthenticateAsync(robot, Token);
        var pair = await As(token).CreateEc2CredentialAsync(cancellationToken: Token);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(pair.Secret!), "text"u8));
        var signed = new AuthenticationRequest { Ec2 = new() { Access = pair.Access, StringToSign = "text", Signature = signature } };
        var fourth = await Identity.AuthenticateAsync(signed, Token);
        await Identity.RevokeTokenAsync(second.Id, Token);
        secrets.AddRange([token.Id, second.Id, third.Id, fourth.Id, drawn.Secret!, pair.Secret!, signature]);
        shown.AddRange([create, update, change, login, login.Password!, token, again, ask, own, robot, robot.ApplicationCredential!, pair, signed, signed.Ec2!]);

        var texts = new List<string> { World.Calls.ToString()!, World.Snapshot().Export() };
        texts.AddRange(World.Calls.ToList().SelectMany(call => (string[])[CallText.Whole(call), $"{call.RequestObject}", $"{call.ResultObject}", $"{call.Error}"]));
        texts.AddRange(World.Calls.ToList().SelectMany(call => (string[])[RowText.Of(call.RequestObject), call.ResultObject is { } result ? RowText.Of(result) : ""]));
        texts.AddRange(World.Changes.ToList().SelectMany(commit => commit.Changes.Select(change => $"{change} {change.Before} {change.After}")));
        texts.AddRange(shown.Select(each => each.ToString()!));

        texts.Should().HaveCountGreaterThan(50);
        texts.Where(text => secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public async Task The_log_tells_tokens_apart_without_telling_them()
    {
        var token = await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret"), Token);
        await Identity.ValidateTokenAsync(token.Id, cancellationToken: Token);

        var given = World.Calls.Of(IdentityOperations.Authenticate).Single().Result!.Id;

        given.Should().Be("{SHA256}" + FakeToken.HashOf(token.Id)[..16]);
        World.Calls.Of(IdentityOperations.ValidateToken).Single().Request.TokenId.Should().Be(given);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_tokens_and_another_seed_others()
    {
        var (one, two, other) = (await TokenOfAsync(1), await TokenOfAsync(1), await TokenOfAsync(2));

        one.Should().Be(two).And.NotBe(other);

        static async Task<string> TokenOfAsync(long seed)
        {
            using var world = new FakeWorld(new() { RandomSeed = seed });
            return (await world.Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret"))).Id;
        }
    }

    [Fact]
    public void A_hash_matches_its_secret_alone_and_depends_on_its_salt()
    {
        var (salt, other) = (new Guid("00000000-0000-0000-0000-000000000001"), new Guid("00000000-0000-0000-0000-000000000002"));
        var hash = PasswordHash.Of("secret", salt, 10);

        hash.Matches("secret").Should().BeTrue();
        hash.Matches("Secret").Should().BeFalse();
        hash.Should().Be(PasswordHash.Of("secret", salt, 10)).And.NotBe(PasswordHash.Of("secret", other, 10)).And.NotBe(PasswordHash.Of("secret", salt, 11));
        $"{hash} {new UserPassword("u", hash)} {new SecretText("x")}".Should().NotContain("secret").And.Contain("***");
    }

    private async Task<Project> NewestAsync() => (await ToListAsync(Identity.ListProjectsAsync(cancellationToken: Token)))[^1];
}
