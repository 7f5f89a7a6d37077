namespace FakeDrivers.Identity;

/// <summary>Log-ins and what they give.</summary>
/// <remarks>
/// Thread-safe. Source: Keystone API v3, authentication. A token shows the roles that its user has now. It is valid until it ends, unless it was
/// revoked; the user was disabled or removed, changed the password, or left a group or the group was removed; the application credential or trust is gone;
/// one of the two of the trust is disabled or a role of it was taken; no role is left on its scope; or its project, domain, or the domain of user or project is disabled.
/// </remarks>
public interface ITokens
{
    /// <summary>Logs in.</summary>
    /// <param name="request">Who, how, and for what.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The token.</returns>
    /// <exception cref="MoreMethodsNeededException">The user needs several methods (<c>multi_factor_auth_rules</c>), and not all of them were given.</exception>
    /// <exception cref="AuthenticationFailedException">
    /// Whatever is wrong with the log-in or its scope: an unknown user, a wrong password, no role there, something disabled or expired, too many failures, a scope
    /// with an application credential.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The token to go on from is not valid, or no application credential has the id.</exception>
    /// <exception cref="AccessDeniedException">The token to go on from was got by an application credential or is for a trust.</exception>
    /// <exception cref="InvalidRequestException">Not exactly one way of logging in is given.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/auth/tokens</c>, <c>POST /v3/ec2tokens</c>.</remarks>
    Task<Token> AuthenticateAsync(AuthenticationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a token, and so finds out whether it is valid.</summary>
    /// <param name="tokenId">The text of the token.</param>
    /// <param name="allowExpired">Whether a token that ended, but not long ago, is told too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token with its catalog.</returns>
    /// <exception cref="AccessDeniedException">It is not the caller's own, and he neither acts for the whole installation nor has the role <c>service</c>.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such token, or it is no longer valid.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/auth/tokens</c>.</remarks>
    Task<Token> ValidateTokenAsync(string tokenId, bool allowExpired = false, CancellationToken cancellationToken = default);

    /// <summary>Ends a token. Tokens that were got by it stay.</summary>
    /// <param name="tokenId">The text of the token.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">It is not the caller's own, and he is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such token, or it is no longer valid.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/auth/tokens</c>.</remarks>
    Task RevokeTokenAsync(string tokenId, CancellationToken cancellationToken = default);

    /// <summary>Where the services are for the caller.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The enabled services with their enabled endpoints; those whose address needs a project are left out for a caller without one.</returns>
    /// <remarks>Upstream: Keystone <c>GET /v3/auth/catalog</c>.</remarks>
    Task<IReadOnlyList<CatalogEntry>> GetCatalogAsync(CancellationToken cancellationToken = default);
}
