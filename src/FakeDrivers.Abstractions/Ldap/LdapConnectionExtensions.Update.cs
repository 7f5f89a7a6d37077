namespace FakeDrivers.Ldap;

/// <content>Changing.</content>
public static partial class LdapConnectionExtensions
{
    /// <summary>Adds an entry.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">The distinguished name of the new entry.</param>
    /// <param name="attributes">Its attributes, with values.</param>
    /// <returns>The success.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static Task<LdapResult> AddAsync(this ILdapUpdate connection, string dn, params IEnumerable<LdapAttribute> attributes)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.AddAsync(new LdapAddRequest(dn, attributes));
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The success.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static Task<LdapResult> AddAsync(this ILdapUpdate connection, LdapEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(entry);
        return connection.AddAsync(new LdapAddRequest(entry.Dn, entry.Attributes), cancellationToken);
    }

    /// <summary>Deletes an entry that has none below it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The success.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static Task<LdapResult> DeleteAsync(this ILdapUpdate connection, string dn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.DeleteAsync(new LdapDeleteRequest(dn), cancellationToken);
    }

    /// <summary>Deletes an entry with all below it, by the subtree delete control.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The success.</returns>
    /// <exception cref="LdapException">It did not succeed; <see cref="LdapResultCode.UnavailableCriticalExtension"/> when the server does not know the control.</exception>
    public static Task<LdapResult> DeleteTreeAsync(this ILdapUpdate connection, string dn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.DeleteAsync(new LdapDeleteRequest(dn) { Controls = [LdapControls.SubtreeDelete] }, cancellationToken);
    }

    /// <summary>Changes attributes of an entry.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="modifications">The steps, in order.</param>
    /// <returns>The success.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static Task<LdapResult> ModifyAsync(this ILdapUpdate connection, string dn, params IEnumerable<LdapModification> modifications)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.ModifyAsync(new LdapModifyRequest(dn, modifications));
    }

    /// <summary>Renames or moves an entry, with all below it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="newRdn">Its new relative distinguished name.</param>
    /// <param name="newSuperior">The distinguished name of its new parent; <see langword="null"/> to leave it where it is.</param>
    /// <param name="deleteOldRdn">Whether the values of the old name leave the entry.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>The success.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static Task<LdapResult> ModifyDnAsync(
        this ILdapUpdate connection, string dn, string newRdn, string? newSuperior = null, bool deleteOldRdn = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.ModifyDnAsync(new LdapModifyDnRequest(dn, newRdn, deleteOldRdn, newSuperior), cancellationToken);
    }
}
