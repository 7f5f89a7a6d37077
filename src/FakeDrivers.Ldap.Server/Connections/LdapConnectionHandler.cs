using Microsoft.AspNetCore.Connections;

namespace FakeDrivers.Ldap;

/// <summary>Speaks LDAP on connections of a transport.</summary>
internal sealed class LdapConnectionHandler(FakeLdapServer server, bool isTls) : ConnectionHandler
{
    /// <inheritdoc/>
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await server.ServeAsync(connection, isTls).ConfigureAwait(false);
    }
}
