namespace FakeDrivers.Ldap;

/// <content>Extended operations.</content>
public static partial class LdapConnectionExtensions
{
    /// <summary>Asks who the connection is (RFC 4532).</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>Who: <c>dn:…</c>, <c>u:…</c>, or empty for nobody.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static async Task<string> WhoAmIAsync(this ILdapSession connection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var result = await connection.ExtendedAsync(new LdapExtendedRequest(LdapExtendedOids.WhoAmI), cancellationToken).ConfigureAwait(false);
        return result.Value?.Text ?? string.Empty;
    }

    /// <summary>Changes a password (RFC 3062).</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="newPassword">The password from now on; <see langword="null"/> to have the server make one.</param>
    /// <param name="oldPassword">The password until now; <see langword="null"/> not to say it.</param>
    /// <param name="userIdentity">Whose, as a distinguished name or an authorization identity (<c>u:ann</c>); <see langword="null"/> for the caller's own.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The password that the server made; <see langword="null"/> when it made none.</returns>
    /// <exception cref="LdapException">It did not succeed: <see cref="LdapResultCode.InvalidCredentials"/> when the old password is wrong,
    /// <see cref="LdapResultCode.ConstraintViolation"/> when the policy objects to the new one.</exception>
    public static async Task<string?> ModifyPasswordAsync(
        this ILdapSession connection, string? newPassword, string? oldPassword = null, string? userIdentity = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var change = new LdapPasswordChange(userIdentity, ToValue(oldPassword), ToValue(newPassword));
        var result = await connection.ExtendedAsync(new LdapExtendedRequest(LdapExtendedOids.ModifyPassword, LdapPasswordModifyCodec.Encode(change)), cancellationToken).ConfigureAwait(false);
        return LdapPasswordModifyCodec.DecodeResponse(result.Value)?.Text;
    }

    /// <summary>Cancels an operation of the same connection, with an answer (RFC 3909).</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="messageId">The number of the operation's message.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="LdapException">It did not succeed: <see cref="LdapResultCode.NoSuchOperation"/>, <see cref="LdapResultCode.TooLate"/>,
    /// <see cref="LdapResultCode.CannotCancel"/>.</exception>
    public static Task CancelAsync(this ILdapSession connection, int messageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.ExtendedAsync(new LdapExtendedRequest(LdapExtendedOids.Cancel, LdapCancelCodec.Encode(messageId)), cancellationToken);
    }

    /// <summary>Starts a transaction (RFC 5805): updates that bear it wait for its end.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>What the updates must bear.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static async Task<LdapTransactionSpecificationControl> StartTransactionAsync(this ILdapSession connection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var result = await connection.ExtendedAsync(new LdapExtendedRequest(LdapExtendedOids.StartTransaction), cancellationToken).ConfigureAwait(false);
        var id = result.Value ?? throw new LdapException(LdapResultCode.DecodingError, "The server started a transaction and did not say which.");
        return new(id) { IsCritical = true };
    }

    /// <summary>Ends a transaction (RFC 5805): all its updates happen at once, or none.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">What <see cref="StartTransactionAsync"/> gave.</param>
    /// <param name="commit">Whether the updates are wanted.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="LdapException">An update did not succeed, and none happened.</exception>
    public static Task EndTransactionAsync(
        this ILdapSession connection, LdapTransactionSpecificationControl transaction, bool commit = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(transaction);
        var value = LdapTransactionCodec.EncodeEnd(commit, transaction.TransactionId);
        return connection.ExtendedAsync(new LdapExtendedRequest(LdapExtendedOids.EndTransaction, value), cancellationToken);
    }

    /// <summary>Keeps a dynamic entry alive (RFC 2589).</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="timeToLive">How long it should live from now on, in whole seconds.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>How long it does, which the server decides.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static async Task<TimeSpan> RefreshAsync(this ILdapSession connection, string dn, TimeSpan timeToLive, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(dn);
        var result = await connection.ExtendedAsync(new LdapExtendedRequest(LdapExtendedOids.Refresh, LdapRefreshCodec.Encode(dn, timeToLive)), cancellationToken).ConfigureAwait(false);
        return LdapRefreshCodec.DecodeResponse(result.Value);
    }

    private static LdapValue? ToValue(string? text) => text is null ? (LdapValue?)null : new LdapValue(text);
}
