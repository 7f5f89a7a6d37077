using System.Collections.Immutable;

namespace FakeDrivers.Ldap;

/// <summary>The LDAP servers of an app, once they listen.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class FakeLdapServerHandle
{
    private ImmutableArray<FakeLdapServer> _servers = [];

    /// <summary>The servers that listen, in the order in which they started; none before the app has started.</summary>
    public IReadOnlyList<FakeLdapServer> Servers => _servers;

    /// <summary>The first server.</summary>
    /// <exception cref="InvalidOperationException">None listens.</exception>
    public FakeLdapServer Server => _servers is [var first, ..] ? first : throw new InvalidOperationException("No LDAP server listens: the app has not started, or has ended.");

    internal void Add(FakeLdapServer server) => ImmutableInterlocked.Update(ref _servers, static (servers, added) => servers.Add(added), server);

    internal void Remove(FakeLdapServer server) => ImmutableInterlocked.Update(ref _servers, static (servers, removed) => servers.Remove(removed), server);
}
