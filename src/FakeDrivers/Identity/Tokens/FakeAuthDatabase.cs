using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>The tokens of a world as a database of tokens: those that log-ins gave, and those that were put into it.</summary>
/// <remarks>
/// <para>Simulates: look-up by hash, expiry on the world's clock, revocation by user and project. A token that is put into it under
/// <see cref="FakeToken.HashOf"/> of some text is valid for the identity service under that text.</para>
/// <para>Accepts without effect: users and projects that do not exist. One that exists counts: while it is disabled, the token is not valid.</para>
/// <para>Refuses: changes by callers who are no administrators.</para>
/// <para>Immutable and thread-safe. Upstream: nova <c>tests.api.openstack.fakes.FakeAuthDatabase</c>, whose map all tests share.</para>
/// </remarks>
public sealed class FakeAuthDatabase
{
    private readonly Gate _gate;

    internal FakeAuthDatabase(Gate gate) => _gate = gate;

    /// <summary>Every token, valid or not, in the order in which they were given. Looking is no call.</summary>
    /// <value>A copy, which later calls do not change.</value>
    public IReadOnlyList<FakeToken> All => IdentityRules.AllTokens(new(_gate.Kernel, _gate.Kernel.State, _gate.Kernel.Now, _gate.Caller));

    /// <summary>Finds a token by its hash.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ResourceNotFoundException">There is none, or it ended or was revoked.</exception>
    /// <remarks>Upstream: nova <c>auth_token_get</c>, which gives nothing then.</remarks>
    public Task<FakeToken> GetAsync(string hash, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetAuthToken, new(hash), IdentityRules.GetAuthToken, cancellationToken);

    /// <summary>Puts a token into the store.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The token with all that was absent.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The hash is blank.</exception>
    /// <exception cref="ConflictException">There is a token with the hash or the id.</exception>
    /// <remarks>Upstream: nova <c>auth_token_create</c>, where the same hash again leaves an entry behind that leads nowhere.</remarks>
    public Task<FakeToken> CreateAsync(FakeToken token, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateAuthToken, token, IdentityRules.CreateAuthToken, cancellationToken);

    /// <summary>Removes a token from the store; does nothing when there is none.</summary>
    /// <param name="id">The id of the entry.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: nova <c>auth_token_destroy</c>.</remarks>
    public Task DestroyAsync(string id, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DestroyAuthToken, new(id), IdentityRules.DestroyAuthToken, cancellationToken);

    /// <summary>Ends all tokens of a user.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    public Task RevokeOfUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.RevokeAuthTokens, new(userId, null), IdentityRules.RevokeAuthTokens, cancellationToken);

    /// <summary>Ends all tokens for a project.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    public Task RevokeOfProjectAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.RevokeAuthTokens, new(null, projectId), IdentityRules.RevokeAuthTokens, cancellationToken);
}
