using System.DirectoryServices.Protocols;
using System.Net;

namespace FakeDrivers.Ldap;

/// <content>A client to begin with.</content>
public sealed partial class FakeLdapServer
{
    /// <summary>
    /// Starts a server and connects System.DirectoryServices.Protocols to it, whose types no test can make:
    /// <c>await using var directory = await FakeLdapServer.ConnectAsync(world);</c>, and then <c>directory.Connection</c>.
    /// </summary>
    /// <param name="world">The world whose directory, or one of whose directories, is served.</param>
    /// <param name="dn">Who binds, in the clear; <see langword="null"/> for the directory's administrator, empty for nobody.</param>
    /// <param name="password">The password that goes with it; only for the administrator and for nobody it may be left out.</param>
    /// <param name="options">How the server listens; copied. <see langword="null"/> for free ports of this machine.</param>
    /// <param name="cancellationToken">Gives up, but for the bind.</param>
    /// <returns>Both, until they are disposed.</returns>
    /// <exception cref="ArgumentException">An option is invalid, or a password is missing.</exception>
    /// <exception cref="IOException">A port or path is taken.</exception>
    /// <exception cref="System.DirectoryServices.Protocols.LdapException">The directory refuses the bind.</exception>
    /// <exception cref="DllNotFoundException">On Linux, libldap is missing (Debian: <c>libldap-2.5-0</c>).</exception>
    public static async Task<ConnectedLdapServer> ConnectAsync(
        FakeWorld world, string? dn = null, string? password = null, FakeLdapServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (password is null && dn is { Length: > 0 }) throw new ArgumentException($"The password of '{dn}' is missing.", nameof(password));
        var server = await StartAsync(world, options, cancellationToken).ConfigureAwait(false);
        try
        {
            // All of it blocks: loading the library, connecting, awaiting the answer.
            return new(server, await Task.Run(() => server.NewBoundClient(dn, password), CancellationToken.None).ConfigureAwait(false));
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private LdapConnection NewBoundClient(string? dn, string? password)
    {
        var connection = NewClient(dn, password);
        try
        {
            connection.SessionOptions.ProtocolVersion = 3;
            connection.Bind();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private LdapConnection NewClient(string? dn, string? password)
    {
        var administrator = _directory.Settings.Options;
        var credential = new NetworkCredential(dn ?? administrator.RootDn, password ?? (dn is null ? administrator.RootPassword : string.Empty));
        var host = IPAddress.Any.Equals(Options.Address) ? IPAddress.Loopback.ToString() : Host;
        return new(
            new LdapDirectoryIdentifier(host, Port, fullyQualifiedDnsHostName: true, connectionless: false),
            dn is { Length: 0 } ? null : credential,
            dn is { Length: 0 } ? AuthType.Anonymous : AuthType.Basic);
    }
}
