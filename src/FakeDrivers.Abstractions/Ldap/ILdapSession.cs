namespace FakeDrivers.Ldap;

/// <summary>Who a connection is, and how it ends.</summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface ILdapSession : IAsyncDisposable, IDisposable
{
    /// <summary>The distinguished name that the connection is bound as, as far as the client knows; empty while it is anonymous.</summary>
    string BoundDn { get; }

    /// <summary>Whether the connection is bound as somebody.</summary>
    bool IsBound { get; }

    /// <summary>Says who the connection is from now on. When it fails, the connection is anonymous (RFC 4511 section 4.2.1).</summary>
    /// <param name="request">Who, and how it is shown.</param>
    /// <param name="cancellationToken">Gives up waiting; a bind cannot be abandoned.</param>
    /// <returns>The result: success, or <see cref="LdapResultCode.SaslBindInProgress"/> with the server's next step.</returns>
    /// <exception cref="LdapException">Any other result code; <see cref="LdapResultCode.InvalidCredentials"/> for a wrong name or password.</exception>
    Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends the connection. Later calls fail with <see cref="LdapResultCode.ServerDown"/>; a second unbind does nothing.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task that ends when it is done.</returns>
    Task UnbindAsync(CancellationToken cancellationToken = default);

    /// <summary>Runs an extended operation.</summary>
    /// <param name="request">Which one, with what.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The result.</returns>
    /// <exception cref="LdapException">It did not succeed; <see cref="LdapResultCode.ProtocolError"/> when the server does not know it.</exception>
    Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default);
}
