using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using MsOptions = Microsoft.Extensions.Options.Options;

namespace FakeDrivers.Ldap;

/// <content>Sockets.</content>
public sealed partial class FakeLdapServer
{
    private readonly List<(IConnectionListener Listener, Task Accepting)> _listeners = [];
    private TaskCompletionSource? _paused;

    /// <summary>
    /// Takes no new connections until <see cref="ResumeAccept"/>: clients that connect meanwhile get no answer. Those that are connected are served on.
    /// </summary>
    public void PauseAccept()
    {
        lock (_sync) _paused ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Takes new connections again, those that waited first.</summary>
    public void ResumeAccept()
    {
        lock (_sync)
        {
            _paused?.TrySetResult();
            _paused = null;
        }
    }

    /// <summary>Starts to listen.</summary>
    /// <param name="world">The world whose directory, or one of whose directories, is served.</param>
    /// <param name="options">How; copied. <see langword="null"/> for LDAP and LDAPS on free ports of this machine.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The server, which takes connections already.</returns>
    /// <exception cref="ArgumentException">An option is invalid, or no directory has the name that <see cref="FakeLdapServerOptions.Directory"/> gives; the message names it and what would be valid.</exception>
    /// <exception cref="IOException">A port or path is taken.</exception>
    public static async Task<FakeLdapServer> StartAsync(FakeWorld world, FakeLdapServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        options = (options ?? new()).Copy();
        var problems = string.Join(" ", options.Validate());
        if (problems.Length > 0) throw new ArgumentException(problems, nameof(options));
        var server = new FakeLdapServer(world, options);
        try
        {
            await server.BindAsync(cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.UnbindAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task BindAsync(CancellationToken cancellationToken)
    {
        var transports = new SocketTransportFactory(MsOptions.Create(new SocketTransportOptions { UnsafePreferInlineScheduling = true, Backlog = 4096 }), NullLoggerFactory.Instance);
        Port = await ListenAsync(transports, new IPEndPoint(Options.Address, Options.Port), isTls: false, cancellationToken).ConfigureAwait(false);
        if (Options.LdapsPort is { } port)
        {
            LdapsPort = await ListenAsync(transports, new IPEndPoint(Options.Address, port), isTls: true, cancellationToken).ConfigureAwait(false);
        }

        if (Options.UnixSocketPath is { } path)
        {
            // A socket that a dead process left behind. It has no content; a file that has some is not ours to delete.
            if (new FileInfo(path) is { Exists: true, Length: 0 } left) left.Delete();
            await ListenAsync(transports, new UnixDomainSocketEndPoint(path), isTls: false, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> ListenAsync(SocketTransportFactory transports, EndPoint endPoint, bool isTls, CancellationToken cancellationToken)
    {
        var listener = await transports.BindAsync(endPoint, cancellationToken).ConfigureAwait(false);
        _listeners.Add((listener, AcceptAsync(listener, isTls)));
        return listener.EndPoint is IPEndPoint bound ? bound.Port : 0;
    }

    private async Task AcceptAsync(IConnectionListener listener, bool isTls)
    {
        while (await listener.AcceptAsync().ConfigureAwait(false) is { } transport)
        {
            Task? paused;
            lock (_sync) paused = _paused?.Task;
            if (paused is not null) await paused.ConfigureAwait(false);
            _ = ServeAsync(transport, Open(transport, isTls));
        }
    }

    private static async Task ServeAsync(ConnectionContext transport, LdapServerConnection connection)
    {
        // The next client must not wait for this one's first request.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await connection.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            await transport.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task UnbindAsync()
    {
        (IConnectionListener Listener, Task Accepting)[] listeners;
        lock (_sync)
        {
            listeners = [.. _listeners];
            _listeners.Clear();
        }

        ResumeAccept();
        foreach (var (listener, accepting) in listeners)
        {
            await listener.UnbindAsync().ConfigureAwait(false);
            await accepting.ConfigureAwait(false);
            await listener.DisposeAsync().ConfigureAwait(false);
        }
    }
}
