using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class FakeAuthDatabaseTests : IdentityTestBase
{
    private FakeAuthDatabase Tokens => Identity.Tokens;

    [Fact]
    public async Task A_token_that_is_put_into_the_store_is_valid_without_any_user_or_project()
    {
        var made = await Tokens.CreateAsync(new() { Hash = FakeToken.HashOf("abc"), UserId = "alice", ProjectId = "shop", Roles = ["member"] }, Token);

        (made.CreatedAt, made.ExpiresAt).Should().Be((World.Clock.Now, World.Clock.Now + TimeSpan.FromHours(1)));
        (await Tokens.GetAsync(made.Hash, Token)).Should().Be(made);
        (await Identity.ContextOfAsync("abc", Token)).Should().Be(new RequestContext { UserId = "alice", ProjectId = "shop", Roles = ["member"] });
        await Tokens.DestroyAsync(made.Id!, Token);
        await Tokens.DestroyAsync(made.Id!, Token);
        await RefusedAsync<ResourceNotFoundException>(() => Tokens.GetAsync(made.Hash, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.ValidateTokenAsync("abc", cancellationToken: Token));
    }

    [Fact]
    public async Task The_tokens_of_log_ins_are_in_it_too()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);

        var stored = await Tokens.GetAsync(FakeToken.HashOf(token.Id), Token);

        stored.Should().BeEquivalentTo(new { UserId = user.Id, ProjectId = shop.Id, Roles = new[] { "member", "reader" }, token.ExpiresAt, IsRevoked = false });
        await Identity.RevokeTokenAsync(token.Id, Token);
        Tokens.All.Should().ContainSingle().Which.IsRevoked.Should().BeTrue();
        await RefusedAsync<ResourceNotFoundException>(() => Tokens.GetAsync(stored.Hash, Token));
    }

    [Fact]
    public async Task A_hash_and_an_id_are_taken_once_and_destroying_takes_exactly_one()
    {
        var one = await Tokens.CreateAsync(new() { Id = "1", Hash = "h1", UserId = "a" }, Token);
        var two = await Tokens.CreateAsync(new() { Id = "2", Hash = "h2", UserId = "a" }, Token);

        await RefusedAsync<ConflictException>(() => Tokens.CreateAsync(one with { Id = "3" }, Token));
        await RefusedAsync<ConflictException>(() => Tokens.CreateAsync(one with { Hash = "h3" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Tokens.CreateAsync(one with { Hash = " " }, Token));
        await Tokens.DestroyAsync("1", Token);
        (await Tokens.GetAsync("h2", Token)).Should().Be(two);
    }

    [Fact]
    public async Task It_ends_on_the_worlds_clock_and_when_it_is_revoked()
    {
        await Tokens.CreateAsync(new() { Hash = "a", UserId = "ann", ProjectId = "shop", ExpiresAt = World.Clock.Now.AddMinutes(1) }, Token);
        await Tokens.CreateAsync(new() { Hash = "b", UserId = "ann", ProjectId = "bank" }, Token);
        await Tokens.CreateAsync(new() { Hash = "c", UserId = "bob", ProjectId = "bank" }, Token);
        await Tokens.CreateAsync(new() { Hash = "d", UserId = "bob", ProjectId = "shop", IsRevoked = true }, Token);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        (await ValidAsync()).Should().Equal("b", "c");
        await Tokens.RevokeOfUserAsync("ann", Token);
        (await ValidAsync()).Should().Equal("c");
        await Tokens.RevokeOfProjectAsync("bank", Token);
        (await ValidAsync()).Should().BeEmpty();
    }

    private async Task<List<string>> ValidAsync()
    {
        var valid = new List<string>();
        foreach (var token in Tokens.All)
        {
            try
            {
                valid.Add((await Tokens.GetAsync(token.Hash, Token)).Hash);
            }
            catch (ResourceNotFoundException)
            {
                // It is not valid.
            }
        }

        return valid;
    }
}
