using System.DirectoryServices.Protocols;

namespace FakeDrivers.Ldap;

/// <summary>A server of a world's directory, and a connection of System.DirectoryServices.Protocols to it: see <see cref="FakeLdapServer.ConnectAsync"/>.</summary>
/// <remarks>Thread-safe as far as <see cref="LdapConnection"/> is. Disposing it closes the connection and stops the server; the second time does nothing.</remarks>
public sealed class ConnectedLdapServer : IAsyncDisposable
{
    internal ConnectedLdapServer(FakeLdapServer server, LdapConnection connection) => (Server, Connection) = (server, connection);

    /// <summary>The server, for further clients.</summary>
    public FakeLdapServer Server { get; }

    /// <summary>The connection, which is bound.</summary>
    public LdapConnection Connection { get; }

    /// <summary>Closes the connection and stops the server.</summary>
    /// <returns>A task that ends when nothing of the server runs any more.</returns>
    public ValueTask DisposeAsync()
    {
        Connection.Dispose();
        return Server.DisposeAsync();
    }
}
