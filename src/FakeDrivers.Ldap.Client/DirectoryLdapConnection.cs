using System.DirectoryServices.Protocols;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace FakeDrivers.Ldap;

/// <summary>A connection to a real directory, on System.DirectoryServices.Protocols: wldap32 on Windows, libldap on Linux and macOS.</summary>
/// <remarks>
/// <para>Thread-safe. It connects with its first request; when the options name somebody to bind as, it binds before that. It does not connect again: after the
/// server is gone, or after <see cref="UnbindAsync"/>, calls fail with <see cref="LdapResultCode.ServerDown"/>. References to other servers are given, not
/// followed. Operations take turns, each on a thread of its own while its answer is awaited. One that is given up, by a token or by the timeout, is abandoned where the library lets it be;
/// it does not for binds, and on Linux not while it waits for the answer: then the connection is closed.</para>
/// <para>What the library underneath cannot do is refused with <see cref="LdapResultCode.ParamError"/>, never left out silently: searches that go on
/// (persistent search, content synchronization) and their intermediate responses, the scope <see cref="LdapSearchScope.Subordinates"/>, increments,
/// controls on a bind, controls and extended requests whose value is there but empty, SASL mechanisms other than GSSAPI (Linux), values of requests with a
/// NUL where the C library takes text. Entries come when the search has ended; their controls do not come, their attributes come in the order of their
/// names, and an empty value of a response cannot be told from none. A failed bind has no matched name and rarely the server's text.</para>
/// </remarks>
public sealed partial class DirectoryLdapConnection : ILdapConnection
{
    private readonly LdapConnectionOptions _options;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly HashSet<LdapExchange> _exchanges = [];
    private readonly Lock _exchangesGate = new();
    private readonly CancellationTokenSource _closing = new();
    private LdapConnection? _connection;
    private volatile bool _isClosed;
    private volatile bool _hasAnswered;
    private volatile string _boundDn = string.Empty;

    /// <summary>Makes a connection; nothing is sent yet.</summary>
    /// <param name="options">Which server, how, and as whom. They are copied.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    public DirectoryLdapConnection(LdapConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Checked();
    }

    /// <inheritdoc/>
    public string BoundDn => _boundDn;

    /// <inheritdoc/>
    public bool IsBound => _boundDn.Length > 0;

    /// <summary>The server's URL.</summary>
    public override string ToString() => _options.Url;

    /// <inheritdoc/>
    public async Task UnbindAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    /// <summary>Closes the connection, as <see cref="DisposeAsync"/> does. It waits for nobody: what is under way ends with <see cref="LdapResultCode.ServerDown"/>.</summary>
    public void Dispose()
    {
        _isClosed = true;
        _boundDn = string.Empty;
        if (!_turn.Wait(0))
        {
            // Who has the turn closes the connection.
            _closing.Cancel();
            return;
        }

        try
        {
            Detach()?.Dispose();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The connection, connected and bound as the options say. The caller has the turn.</summary>
    private async Task<LdapConnection> OpenAsync(bool binds, CancellationToken cancellationToken)
    {
        if (_isClosed) throw LdapClientErrors.Closed();
        if (_connection is { } open) return open;
        var connection = await CreateAsync(cancellationToken).ConfigureAwait(false);
        if (_options.Security == LdapTransportSecurity.StartTls) await OpenStepAsync(connection, StartTls, cancellationToken).ConfigureAwait(false);
        if (binds && _options.BindDn.Length > 0)
        {
            var credential = new NetworkCredential(_options.BindDn, _options.Password);
            await OpenStepAsync(connection, opening => opening.Bind(credential), cancellationToken).ConfigureAwait(false);
            _hasAnswered = true;
            _boundDn = _options.BindDn;
        }

        return _connection = connection;
    }

    private async Task OpenStepAsync(LdapConnection connection, Action<LdapConnection> step, CancellationToken cancellationToken)
    {
        try
        {
            await BlockAsync(connection, step, cancellationToken).ConfigureAwait(false);
        }
        catch (LdapException) when (!_isClosed)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Loads the library underneath and reads what it reads to begin with: not on the caller's thread either.</summary>
    private async Task<LdapConnection> CreateAsync(CancellationToken cancellationToken)
    {
        LdapConnection? made = null;
        await BlockAsync(() => made = Create(), () => made?.Dispose(), cancellationToken).ConfigureAwait(false);
        return made ?? throw LdapClientErrors.Closed();
    }

    private LdapConnection Create()
    {
        var connection = new LdapConnection(new LdapDirectoryIdentifier(_options.Server, _options.EffectivePort, fullyQualifiedDnsHostName: true, connectionless: false), null, AuthType.Basic)
        {
            AutoBind = false,
            Timeout = _options.Timeout,
        };
        try
        {
            Configure(connection.SessionOptions);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Configure(LdapSessionOptions session)
    {
        session.ProtocolVersion = 3;
        session.ReferralChasing = ReferralChasingOptions.None;
        if (_options.Security == LdapTransportSecurity.Tls) session.SecureSocketLayer = true;
        if (_options.ValidateServerCertificate is { } isTrusted)
        {
            if (!OperatingSystem.IsWindows()) throw LdapClientErrors.NotSupported($"certificates to {nameof(LdapConnectionOptions.ValidateServerCertificate)} on this system", $"Set {nameof(LdapConnectionOptions.TrustedCertificatesDirectory)}.");
            session.VerifyServerCertificate = (_, certificate) => isTrusted(certificate as X509Certificate2 ?? new X509Certificate2(certificate));
        }

        if (_options.TrustedCertificatesDirectory is { } directory)
        {
            if (OperatingSystem.IsWindows()) throw LdapClientErrors.NotSupported($"the server to {nameof(LdapConnectionOptions.TrustedCertificatesDirectory)} on Windows", $"Set {nameof(LdapConnectionOptions.ValidateServerCertificate)}.");
            session.TrustedCertificatesDirectory = directory;
            session.StartNewTlsSessionContext();
        }
    }

    /// <summary>Turns to TLS. libldap connects for a request, not for this: it would ask the server of its own configuration. So the root is read first.</summary>
    private void StartTls(LdapConnection connection)
    {
        if (!_hasAnswered) connection.SendRequest(new SearchRequest(string.Empty, "(objectClass=*)", SearchScope.Base, "1.1"));
        connection.SessionOptions.StartTransportLayerSecurity(null);
        _hasAnswered = true;
    }

    /// <summary>Runs what blocks its thread until the server answers. It cannot be interrupted: giving it up closes the connection.</summary>
    private Task BlockAsync(LdapConnection connection, Action<LdapConnection> call, CancellationToken cancellationToken) =>
        BlockAsync(() => call(connection), connection.Dispose, cancellationToken);

    private async Task BlockAsync(Action call, Action close, CancellationToken cancellationToken)
    {
        var running = Task.Run(call, CancellationToken.None);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            await running.WaitAsync(_options.Timeout, TimeProvider.System, either.Token).ConfigureAwait(false);
        }
        catch (TimeoutException late) when (!running.IsCompleted)
        {
            CloseAfter(running, close);
            throw LdapClientErrors.Late(_options, late);
        }
        catch (OperationCanceledException) when (!running.IsCompleted)
        {
            CloseAfter(running, close);
            cancellationToken.ThrowIfCancellationRequested();
            throw LdapClientErrors.Closed();
        }
        catch (DirectoryOperationException error)
        {
            throw LdapClientErrors.Of(error);
        }
        catch (System.DirectoryServices.Protocols.LdapException error)
        {
            throw LdapClientErrors.Of(error, _options, _hasAnswered);
        }
    }

    private void CloseAfter(Task running, Action close)
    {
        Detach();
        _ = running.ContinueWith(_ => close(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private LdapConnection? Detach()
    {
        _isClosed = true;
        _boundDn = string.Empty;
        var connection = _connection;
        _connection = null;
        EndExchanges(LdapClientErrors.Closed());
        return connection;
    }

    private void EndExchanges(Exception reason)
    {
        LdapExchange[] exchanges;
        lock (_exchangesGate) exchanges = [.. _exchanges];
        foreach (var exchange in exchanges) exchange.Fail(reason);
    }
}
