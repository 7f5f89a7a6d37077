using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

/// <summary>
/// What the author of an identity driver supplies: the driver as an administrator sees it, in an installation with the default roles in which
/// nothing bears the names of the suite, which begin with <c>conf-</c>.
/// </summary>
public abstract class IdentityHarness : ConformanceHarness
{
    /// <summary>The driver bound to an administrator.</summary>
    public abstract IIdentityApi Administrator { get; }

    /// <summary>The driver bound to the holder of a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The driver.</returns>
    public abstract IIdentityApi As(Token token);

    /// <summary>Puts a token into the store, and ends and removes it again when that is asked for. Needs <see cref="IdentityCapabilities.TokenStore"/>.</summary>
    /// <param name="step">What to do with it.</param>
    /// <param name="tokenId">The text of the token.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the store finds the token afterwards.</returns>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual Task<bool> StoreTokenAsync(
        TokenStoreStep step, string tokenId, string userId, string projectId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The harness claims the capability, but does not override {nameof(IdentityHarness)}.{nameof(StoreTokenAsync)}.");
}
