using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>The identity service of a world, as one caller sees it.</summary>
/// <remarks>
/// <para>Simulates: domains, projects below one another, users, groups, roles with implications, assignments with inheritance, the catalog,
/// log-ins with passwords, one-time passwords, tokens, application credentials, trusts and signed EC2 requests, and with several methods, what makes tokens invalid, unified limits, and who may see
/// and change what.</para>
/// <para>Accepts without effect: resource options other than <c>immutable</c>, <c>ignore_lockout_failure_attempts</c>, <c>ignore_password_expiry</c>,
/// <c>lock_password</c>, <c>multi_factor_auth_enabled</c> and <c>multi_factor_auth_rules</c>; what access rules of application credentials allow, which is
/// for those who take requests to ask. All of them are kept and shown.</para>
/// <para>Refuses: federation, projects that act as domains, circles of implied roles.</para>
/// <para>No other service asks whether a project or user is there: a <see cref="RequestContext"/> needs no rows here. Immutable and thread-safe.</para>
/// </remarks>
public sealed partial class FakeIdentityApi : IIdentityApi, IFakeDriver
{
    private readonly Gate _gate;

    internal FakeIdentityApi(Gate gate)
    {
        _gate = gate;
        Tokens = new(gate);
    }

    /// <summary>The tokens as a database of tokens: to look at them, and to put some into it.</summary>
    public FakeAuthDatabase Tokens { get; }

    /// <inheritdoc/>
    /// <remarks>In a world that locks out (<see cref="FakeIdentityOptions.LockoutAttempts"/>) a wrong password is counted, although the call fails.</remarks>
    public async Task<Token> AuthenticateAsync(AuthenticationRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _gate.WriteAsync(IdentityOperations.Authenticate, request, IdentityRules.Authenticate, cancellationToken).ConfigureAwait(false);
        }
        catch (AuthenticationFailedException) when (_gate.Kernel.DomainOptions.Get<FakeIdentityOptions>().LockoutAttempts > 0)
        {
            _gate.Kernel.Steer("identity.failed_login", _gate.Caller, tx => IdentityRules.NoteFailedLogin(tx, request));
            throw;
        }
    }

    /// <summary>Who asks when a token is sent along.</summary>
    /// <param name="tokenId">The text of the token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The caller, for <see cref="FakeWorld.As"/>: project, user, roles and scope.</returns>
    /// <exception cref="AccessDeniedException">This driver is neither the token's own user's nor an administrator's.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such token, or it is no longer valid.</exception>
    public async Task<RequestContext> ContextOfAsync(string tokenId, CancellationToken cancellationToken = default) =>
        (await ValidateTokenAsync(tokenId, allowExpired: false, cancellationToken).ConfigureAwait(false)).ToContext();

    /// <inheritdoc/>
    public Task<Token> ValidateTokenAsync(string tokenId, bool allowExpired = false, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ValidateToken, new(tokenId, allowExpired), IdentityRules.ValidateToken, cancellationToken);

    /// <inheritdoc/>
    public Task RevokeTokenAsync(string tokenId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.RevokeToken, new(tokenId), IdentityRules.RevokeToken, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CatalogEntry>> GetCatalogAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetCatalog, new(), IdentityRules.GetCatalog, cancellationToken);
}
