using FakeDrivers.Conformance.Identity;
using FakeDrivers.Identity;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Identity;

/// <summary>The identity service of a world of its own, honest unless a liar stands before it.</summary>
internal sealed class FakeIdentityHarness(Func<IIdentityApi, IIdentityApi>? decorate = null, bool storesTokens = true) : IdentityHarness
{
    private readonly FakeWorld _world = new();

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override IReadOnlySet<string> Capabilities { get; } =
        new HashSet<string> { IdentityCapabilities.Clock, IdentityCapabilities.TokenStore, IdentityCapabilities.NoCircles };

    public override IIdentityApi Administrator => Decorated(_world.Identity);

    public override IIdentityApi As(Token token) => Decorated(_world.As(token).Identity);

    public override async Task<bool> StoreTokenAsync(
        TokenStoreStep step, string tokenId, string userId, string projectId, CancellationToken cancellationToken = default)
    {
        var (tokens, hash) = (_world.Identity.Tokens, FakeToken.HashOf(tokenId));
        if (!storesTokens) return step == TokenStoreStep.Create;
        switch (step)
        {
            case TokenStoreStep.Create:
                await tokens.CreateAsync(new() { Hash = hash, UserId = userId, ProjectId = projectId, Roles = ["member"] }, cancellationToken);
                break;
            case TokenStoreStep.Revoke:
                await tokens.RevokeOfUserAsync(userId, cancellationToken);
                break;
            default:
                await tokens.DestroyAsync(tokens.All.Single(token => token.Hash == hash).Id!, cancellationToken);
                break;
        }

        try
        {
            await tokens.GetAsync(hash, cancellationToken);
            return true;
        }
        catch (ResourceNotFoundException)
        {
            return false;
        }
    }

    public override Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }

    private IIdentityApi Decorated(IIdentityApi honest) => decorate?.Invoke(honest) ?? honest;
}
