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
    /// <exception cref="ArgumentException">An option is invalid, no directory has the name that it gives, or a password is missing.</exception>
    /// <exception cref="InvalidOperationException">
    /// The directory takes the bind under TLS only (<see cref="FakeLdapOptions.RequireTls"/>, <see cref="FakeLdapOptions.RequireTlsForSimpleBind"/>): start a
    /// server with <see cref="StartAsync"/> and connect to its <see cref="LdapsUrl"/>.
    /// </exception>
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
            server.ThrowIfTlsIsRequired(withPassword: dn is not { Length: 0 } && password is not { Length: 0 });

            // All of it blocks: loading the library, connecting, awaiting the answer.
            return new(server, await Task.Run(() => server.NewBoundClient(dn, password), CancellationToken.None).ConfigureAwait(false));
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void ThrowIfTlsIsRequired(bool withPassword)
    {
        var settings = _directory.Settings.Options;
        var option = settings.RequireTls ? nameof(FakeLdapOptions.RequireTls)
            : settings.RequireTlsForSimpleBind && withPassword && !_directory.Settings.IsNova ? nameof(FakeLdapOptions.RequireTlsForSimpleBind)
            : null;
        if (option is null) return;
        throw new InvalidOperationException(
            $"The directory's option {option} refuses a bind in the clear, which is what {nameof(ConnectAsync)} does. Leave the option off, or start a server with "
            + $"{nameof(FakeLdapServer)}.{nameof(StartAsync)}, and connect to its {nameof(LdapsUrl)}, trusting its {nameof(Certificate)}.");
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

        // A server on all addresses of IPv6 listens on those of IPv4 too.
        var host = IPAddress.Any.Equals(Options.Address) || IPAddress.IPv6Any.Equals(Options.Address) ? IPAddress.Loopback.ToString() : Host;
        return new(
            new LdapDirectoryIdentifier(host, Port, fullyQualifiedDnsHostName: true, connectionless: false),
            dn is { Length: 0 } ? null : credential,
            dn is { Length: 0 } ? AuthType.Anonymous : AuthType.Basic);
    }
}
