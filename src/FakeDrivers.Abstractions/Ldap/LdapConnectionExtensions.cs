namespace FakeDrivers.Ldap;

/// <summary>Short ways to say what is said often.</summary>
/// <remarks>Each makes a request and calls the member of the interface that takes it; errors are those of that member.</remarks>
public static partial class LdapConnectionExtensions
{
    /// <summary>Binds with a password.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">Who, as a distinguished name; empty for nobody. Active Directory takes other names as well.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The success.</returns>
    /// <exception cref="LdapException">It did not succeed: <see cref="LdapResultCode.InvalidCredentials"/> for a wrong name or password.</exception>
    public static Task<LdapBindResult> BindAsync(this ILdapSession connection, string dn, string password, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.BindAsync(new LdapBindRequest(dn, password), cancellationToken);
    }

    /// <summary>Becomes nobody again.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The success.</returns>
    /// <exception cref="LdapException">It did not succeed.</exception>
    public static Task<LdapBindResult> BindAnonymouslyAsync(this ILdapSession connection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.BindAsync(new LdapBindRequest(), cancellationToken);
    }
}
