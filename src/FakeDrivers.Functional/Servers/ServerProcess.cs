using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>A server of a context: its process, its ports, its logs. It stays the same object across restarts.</summary>
/// <remarks>
/// Thread-safe. Starting, stopping and reloading take turns; killing does not wait for a turn. The context stops the server at its end.
/// Upstream: Glance's functional tests, class <c>Server</c>.
/// </remarks>
public sealed class ServerProcess
{
    private readonly FunctionalTestContext _context;

    internal ServerProcess(ServerDefinition definition, LogCollector log, FunctionalTestContext context)
    {
        Definition = definition;
        _context = context;
        Log = log;
        Lifecycle = new(this, context);
    }

    /// <summary>What the server is, as it was started last.</summary>
    public ServerDefinition Definition { get; internal set; }

    /// <summary>The definition's name.</summary>
    public string Name => Definition.Name;

    /// <summary>Where it is in its life.</summary>
    public ServerState State => Lifecycle.State;

    /// <summary>The number of its process, of the last one when it has ended; <see langword="null"/> before its first start.</summary>
    public int? Pid => Lifecycle.Run?.Id;

    /// <summary>The exit code of its last end; 128 and the signal's number when a signal ended it; <see langword="null"/> while it runs.</summary>
    public int? ExitCode => Lifecycle.Run?.ExitCode;

    /// <summary>The numbers of its ports by their names, as far as they are known. Unix sockets have none.</summary>
    public IReadOnlyDictionary<string, int> Ports { get; internal set; } = ValueMap<int>.Empty;

    /// <summary>The number of its first port.</summary>
    /// <exception cref="InvalidOperationException">It has no port.</exception>
    public int Port => Ports[FirstPort.Name];

    /// <summary>The address of its first port, with the port's scheme: <c>http://127.0.0.1:5000/</c>.</summary>
    /// <exception cref="InvalidOperationException">It has no port.</exception>
    public Uri BaseAddress => Address(FirstPort);

    /// <summary>What it has written.</summary>
    public ServerLogs Logs => Log;

    /// <summary>Its database; <see langword="null"/> when the definition has none, and before its first start.</summary>
    public TestDatabase? Database { get; internal set; }

    /// <summary>The program and its arguments as they were last started, secrets masked.</summary>
    public string CommandLine { get; internal set; } = string.Empty;

    /// <summary>The config files as they were last written, each under its path, secrets masked. Upstream: what <c>write_conf</c> gives back.</summary>
    public string ConfigText { get; internal set; } = string.Empty;

    internal LogCollector Log { get; }

    internal ServerLifecycle Lifecycle { get; }

    private ServerPort FirstPort => Definition.Ports.FirstOrDefault(port => port.Mode != PortMode.UnixSocket)
        ?? throw new InvalidOperationException($"The server '{Name}' has no port.");

    /// <summary>The address of one of its ports.</summary>
    /// <param name="port">The port's name.</param>
    /// <exception cref="ArgumentException">There is no port of that name, or it is a Unix socket.</exception>
    public Uri Address(string port) => Address(Definition.Ports.FirstOrDefault(each => each.Name == port && each.Mode != PortMode.UnixSocket)
        ?? throw new ArgumentException($"The server '{Name}' has no port '{port}'.{NearMisses.Sentence(port, Ports.Keys)}", nameof(port)));

    /// <summary>The path of one of its Unix sockets.</summary>
    /// <param name="port">The port's name.</param>
    /// <exception cref="ArgumentException">There is no Unix socket of that name.</exception>
    public string SocketPath(string port = "socket") => Lifecycle.SocketPath(port)
        ?? throw new ArgumentException($"The server '{Name}' has no Unix socket '{port}'.", nameof(port));

    /// <summary>Asks it to end, and kills it with all that it started when its grace is over. Nothing when it does not run. Upstream: <c>stop</c>.</summary>
    /// <param name="cancellationToken">Ends the wait; the server has been asked to end then.</param>
    public Task StopAsync(CancellationToken cancellationToken = default) => Lifecycle.StopAsync(cancellationToken);

    /// <summary>Kills it with all that it started, as a crash would. That is no dirty exit. Nothing when it does not run.</summary>
    public Task KillAsync() => Lifecycle.KillAsync();

    /// <summary>
    /// Writes its config files anew and makes it read them, in the way that its definition names (<see cref="ServerDefinition.Reload"/>).
    /// </summary>
    /// <param name="overrides">What is different until the next reload or start.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    /// <exception cref="ServerDefinitionException">
    /// The overrides cannot be written, so that the files are as they were; or they are of arguments or environment variables, and it is no restart.
    /// </exception>
    /// <exception cref="ServerExitedException">It ended instead.</exception>
    /// <exception cref="ServerNotReadyException">The sign that it has done so did not come in time.</exception>
    public Task ReloadAsync(ServerOverrides? overrides = null, CancellationToken cancellationToken = default) =>
        _context.WhileItLastsAsync(token => Lifecycle.ReloadAsync(overrides ?? ServerOverrides.None, token), cancellationToken);

    /// <summary>Stops it, and starts it again on the same ports and with the same database. Upstream: <c>reload</c>.</summary>
    /// <remarks>A port that the server chooses itself, whatever its templates say, can be another one.</remarks>
    /// <param name="overrides">What is different at this start alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ServerException">It did not start; see <see cref="FunctionalTestContext.StartAsync"/>.</exception>
    public Task RestartAsync(ServerOverrides? overrides = null, CancellationToken cancellationToken = default) =>
        _context.WhileItLastsAsync(token => Lifecycle.RestartAsync(overrides ?? ServerOverrides.None, token), cancellationToken);

    /// <summary>Sends a signal to its program, and to none of those that it started.</summary>
    /// <param name="signal">The signal.</param>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    /// <exception cref="PlatformNotSupportedException">The system has no such signal.</exception>
    public void Signal(CommandSignal signal) => Lifecycle.Signal(signal);

    /// <summary>Waits until it has ended and nothing of it is left. That end is expected then, and its exit code is the test's to judge.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The exit code; 128 and the signal's number when a signal ended it.</returns>
    /// <exception cref="InvalidOperationException">It was never started.</exception>
    public Task<int> WaitForExitAsync(CancellationToken cancellationToken = default) => Lifecycle.WaitForExitAsync(cancellationToken);

    /// <summary>Waits for a line that fits, of this run or an earlier one. <see cref="ServerLogs.WaitForAsync"/> can begin later.</summary>
    /// <param name="pattern">A regular expression.</param>
    /// <param name="within">
    /// How long to wait, stretched by <see cref="FunctionalTestOptions.Patience"/>; <see langword="null"/> is <see cref="ServerDefinition.ReadyWithin"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    /// <exception cref="ServerExitedException">It has ended without such a line.</exception>
    /// <exception cref="ServerNotReadyException">There was no such line in time.</exception>
    public async Task<LogLine> WaitForLogAsync(string pattern, TimeSpan? within = null, CancellationToken cancellationToken = default)
    {
        var limit = (within ?? Definition.ReadyWithin) * _context.Options.Patience;
        using var late = new CancellationTokenSource(limit, _context.Options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await Logs.WaitForAsync(pattern, 0, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ServerFailure(this, _context).NoLine(limit, pattern);
        }
    }

    /// <summary>Whether something answers on its port now. Upstream: <c>ping_server</c>.</summary>
    /// <param name="port">The port's name; <see langword="null"/> is the first one's.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="InvalidOperationException">It has no port.</exception>
    /// <exception cref="ArgumentException">It has no port of that name.</exception>
    public Task<bool> PingAsync(string? port = null, CancellationToken cancellationToken = default)
    {
        var name = port ?? (Definition.Ports is [var first, ..] ? first.Name : throw new InvalidOperationException($"The server '{Name}' has no port."));
        var names = Definition.Ports.Select(each => each.Name).ToList();
        return names.Contains(name)
            ? Lifecycle.PingAsync(name, cancellationToken)
            : throw new ArgumentException($"The server '{Name}' has no port '{port}'.{NearMisses.Sentence(name, names)}", nameof(port));
    }

    /// <summary>Writes a file of the server's by one rename. See <see cref="FunctionalTestContext.WriteFileAsync"/>.</summary>
    /// <param name="path">Its path, relative to the context's directory.</param>
    /// <param name="text">The text, written as UTF-8.</param>
    /// <param name="cancellationToken">Ends the writing; the file is as it was then.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="ArgumentException">The path is empty, absolute, or leads out of the directory.</exception>
    public Task<string> WriteFileAsync(string path, string text, CancellationToken cancellationToken = default) =>
        _context.WriteFileAsync(path, text, cancellationToken);

    /// <summary>The name, the state and the ports.</summary>
    public override string ToString() => Ports.Count == 0
        ? $"{Name}: {State}, pid {Pid}"
        : $"{Name}: {State}, pid {Pid}, {string.Join(", ", Ports.Select(port => $"{port.Key} {port.Value}"))}";

    private Uri Address(ServerPort port) => new UriBuilder(port.Scheme, Loopback.HostOf(port.Family), Ports[port.Name]).Uri;
}
