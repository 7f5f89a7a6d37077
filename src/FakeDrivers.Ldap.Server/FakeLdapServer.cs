using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;

namespace FakeDrivers.Ldap;

/// <summary>Serves a directory of a world over LDAPv3 (RFC 4511), so that any client in any language can be pointed at it.</summary>
/// <remarks>
/// <para>What clients do is what connections in process would have done: the same results, clock, faults, call log and snapshots. Several servers may
/// serve one world.</para>
/// <para>Simulates: LDAP over TCP, LDAPS, StartTLS and Unix domain sockets; many requests of one connection at once; abandon and cancel;
/// notices of disconnection; limits on the size of messages, the number of requests and the time of a TLS handshake. Refuses: indefinite lengths, messages of version 2
/// beyond the bind, other ways to encrypt.</para>
/// <para>Thread-safe. Idle connections cost no thread. Dispose it before the world.</para>
/// </remarks>
public sealed partial class FakeLdapServer : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly FakeWorld _world;
    private readonly FakeLdapDirectory _directory;
    private readonly IReadOnlyList<string> _offers;
    private readonly HashSet<LdapServerConnection> _connections = [];
    private readonly Lazy<X509Certificate2> _certificate;
    private int _connectionNumber;
    private volatile bool _isStopping;

    private FakeLdapServer(FakeWorld world, FakeLdapServerOptions options)
    {
        Options = options;
        _world = world;
        _directory = options.Directory.Length == 0 ? world.Ldap : world.LdapDirectories.Existing(options.Directory);
        var settings = _directory.Settings;
        _offers = options.StartTls && !settings.Options.Disabled.Contains(LdapExtendedOids.StartTls) ? [LdapExtendedOids.StartTls] : [];
        KnowsCancel = SupportedExtensions.IsKnown(LdapExtendedOids.Cancel, settings);
        _certificate = new(() => options.Certificate ?? SelfMadeCertificate.Make());
    }

    /// <summary>The name of the server.</summary>
    public string Name => Options.Name;

    /// <summary>The directory that is served.</summary>
    public FakeLdapDirectory Directory => _directory;

    /// <summary>The URL for LDAP: <c>ldap://127.0.0.1:49152</c>.</summary>
    public string Url => $"ldap://{Host}:{Port}";

    /// <summary>The port for LDAP.</summary>
    public int Port { get; private set; }

    /// <summary>The URL for LDAPS; <see langword="null"/> when the server has none.</summary>
    public string? LdapsUrl => LdapsPort is { } port ? $"ldaps://{Host}:{port}" : null;

    /// <summary>The port for LDAPS; <see langword="null"/> when the server has none.</summary>
    public int? LdapsPort { get; private set; }

    /// <summary>The URL of the Unix domain socket; <see langword="null"/> when the server has none.</summary>
    public string? LdapiUrl => Options.UnixSocketPath is { } path ? $"ldapi://{Uri.EscapeDataString(path)}" : null;

    /// <summary>The certificate that clients see; it is made when it is first asked for, unless one was given.</summary>
    public X509Certificate2 Certificate => _certificate.Value;

    /// <summary>How many clients are connected.</summary>
    public int ConnectionCount
    {
        get
        {
            lock (_sync) return _connections.Count;
        }
    }

    internal FakeLdapServerOptions Options { get; }

    /// <summary>Whether operations may be cancelled (RFC 3909).</summary>
    internal bool KnowsCancel { get; }

    /// <summary>The connections in process that do what the clients ask for.</summary>
    internal IReadOnlyList<FakeLdapConnection> Sessions => [.. Connections().Select(connection => connection.Session)];

    private string Host => Options.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{Options.Address}]" : Options.Address.ToString();

    /// <summary>Cuts all connections, as when the network fails; the server goes on listening.</summary>
    public void DropConnections()
    {
        foreach (var connection in Connections()) connection.Abort();
    }

    /// <summary>Sends every client a notice of disconnection (RFC 4511 section 4.4.1), and closes the connections; the server goes on listening.</summary>
    /// <param name="code">What the notice says.</param>
    /// <param name="text">Its text.</param>
    /// <returns>A task that ends when the connections are closed.</returns>
    public async Task DisconnectAllAsync(LdapResultCode code = LdapResultCode.Unavailable, string text = "")
    {
        var connections = Connections();
        foreach (var connection in connections) connection.Close(new(code, text));
        var ended = Task.WhenAll(connections.Select(connection => connection.Ended));
        try
        {
            // This is not the world's time: it is for clients that do not take what they are sent.
            await ended.WaitAsync(TimeSpan.FromSeconds(2), TimeProvider.System).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            foreach (var connection in connections) connection.Abort();
            await ended.ConfigureAwait(false);
        }
    }

    /// <summary>Sends every client a message that it has not asked for (RFC 4511 section 4.4).</summary>
    /// <param name="notice">The message, with its OID.</param>
    /// <returns>A task that ends when the transport took it. A client with which TLS is being agreed upon gets it afterwards.</returns>
    public Task NotifyAllAsync(LdapExtendedResult notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Task.WhenAll(Connections().Select(connection => connection.NotifyAsync(notice)));
    }

    /// <summary>Stops listening, sends every client a notice of disconnection, and closes the connections.</summary>
    /// <returns>A task that ends when nothing of the server runs any more.</returns>
    public async Task StopAsync()
    {
        _isStopping = true;
        await UnbindAsync().ConfigureAwait(false);
        await DisconnectAllAsync(LdapResultCode.Unavailable, "The server is shutting down.").ConfigureAwait(false);
    }

    /// <summary>Stops the server.</summary>
    /// <returns>A task that ends when nothing of the server runs any more.</returns>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        if (_certificate.IsValueCreated && Options.Certificate is null) _certificate.Value.Dispose();
    }

    /// <summary>Makes a connection over a transport, to be run.</summary>
    internal LdapServerConnection Open(ConnectionContext transport, bool isTls)
    {
        var number = Interlocked.Increment(ref _connectionNumber);
        var recorder = Options.Capture is { } capture ? new LdapWireRecorder(capture, number, _world.TimeProvider) : null;
        var session = _directory.Connect();
        session.Session.Offers = _offers;
        LdapPeer.Describe(transport, session);
        var connection = new LdapServerConnection(this, session, transport.Transport, transport.Abort, recorder, isTls);
        lock (_sync) _connections.Add(connection);
        if (_isStopping) connection.Abort();
        return connection;
    }

    /// <summary>Forgets a connection that is over.</summary>
    internal void Forget(LdapServerConnection connection)
    {
        lock (_sync) _connections.Remove(connection);
    }

    internal SslServerAuthenticationOptions TlsOptions() => new()
    {
        ServerCertificate = Certificate,
        ClientCertificateRequired = Options.AskForClientCertificate,
#pragma warning disable CA5359 // a directory for tests has no authority of its own; whether the certificate's subject may do anything is decided at the bind
        RemoteCertificateValidationCallback = static (_, _, _, _) => true,
#pragma warning restore CA5359
    };

    private LdapServerConnection[] Connections()
    {
        lock (_sync) return [.. _connections];
    }
}
