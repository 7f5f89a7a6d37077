using System.Collections.Concurrent;
using System.Globalization;
using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Starts, stops and reloads a server; one thing at a time.</summary>
internal sealed class ServerLifecycle : IDisposable
{
    /// <summary>How often a start is tried when other processes take the ports.</summary>
    private const int MostTries = 3;

    private readonly ServerProcess _server;
    private readonly FunctionalTestContext _context;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentQueue<ServerRun> _runs = [];
    private PortPlan? _ports;
    private ServerLaunch? _launch;
    private volatile ServerRun? _run;
    private volatile bool _isStarting;

    public ServerLifecycle(ServerProcess server, FunctionalTestContext context)
    {
        _server = server;
        _context = context;
    }

    /// <summary>The run that goes on, or the last one; <see langword="null"/> before the first.</summary>
    public ServerRun? Run => _run;

    public ServerState State
    {
        get
        {
            if (_isStarting) return ServerState.Starting;
            if (_run is not { Exited.IsCompleted: false } run) return ServerState.Exited;
            return run.Reason is StopReason.None or StopReason.Awaited ? ServerState.Ready : ServerState.Stopping;
        }
    }

    private ServerDefinition Definition => _server.Definition;

    /// <summary>Starts it and waits until it is ready, or for its end when it is a tool to be run once.</summary>
    public async Task StartAsync(ServerDefinition definition, ServerOverrides overrides, StartExpectation expectation, CancellationToken cancellationToken)
    {
        using var turn = await Turn.TakeAsync(_turn, cancellationToken).ConfigureAwait(false);
        if (_run is { Ended.IsCompleted: false }) throw ServerErrors.AlreadyRunning(_server);
        if (!definition.Ports.SequenceEqual(Definition.Ports)) LetGoOfPorts();
        _server.Definition = definition;
        await StartInTurnAsync(overrides, expectation, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks it to end, and kills it when the grace is over. Nothing when it does not run.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var turn = await Turn.TakeAsync(_turn, cancellationToken).ConfigureAwait(false);
        await StopInTurnAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Kills it, and waits until nothing is left. It takes no turn, so that it ends what a turn waits for.</summary>
    public async Task KillAsync()
    {
        if (_run is not { } run) return;

        // One that has ended by itself is not excused by that, unless its start fails for it.
        if (!run.Exited.IsCompleted) run.Excuse(StopReason.Killed);
        run.Kill();
        await run.Ended.ConfigureAwait(false);
    }

    public async Task RestartAsync(ServerOverrides overrides, CancellationToken cancellationToken)
    {
        using var turn = await Turn.TakeAsync(_turn, cancellationToken).ConfigureAwait(false);
        await StopInTurnAsync(cancellationToken).ConfigureAwait(false);
        await StartInTurnAsync(overrides, StartExpectation.OfItself, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the config files anew, and lets the server read them as its definition says.</summary>
    public async Task ReloadAsync(ServerOverrides overrides, CancellationToken cancellationToken)
    {
        var policy = Definition.Reload;
        if (policy is { SentSignal: null, Request: null })
        {
            await RestartAsync(overrides, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var turn = await Turn.TakeAsync(_turn, cancellationToken).ConfigureAwait(false);
        if (_run is not { Exited.IsCompleted: false } run || _launch is not { } launch) throw ServerErrors.NotRunning(_server, "be reloaded");
        await launch.RewriteAsync(overrides, cancellationToken).ConfigureAwait(false);
        var firstLine = _server.Logs.Count;
        if (policy.SentSignal is { } signal) run.Signal((int)signal);
        if (policy.Request is { } request) await request(_server, cancellationToken).ConfigureAwait(false);
        if (policy.Sign is { } sign) await launch.WaitAsync(run, [sign], firstLine, "did not reload", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a signal to the program.</summary>
    public void Signal(CommandSignal signal)
    {
        if (_run is not { Exited.IsCompleted: false } run) throw ServerErrors.NotRunning(_server, "get a signal");
        run.Signal((int)signal);
    }

    /// <summary>Waits for the end of the program, which is expected then.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        if (_run is not { } run) throw ServerErrors.NotRunning(_server, "end");
        run.Excuse(StopReason.Awaited);
        await run.Ended.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await run.Exited.ConfigureAwait(false);
    }

    /// <summary>What was not clean so far, for the end of the context.</summary>
    public IEnumerable<string> Problems => Definition.FailOnDirtyExit ? _runs.SelectMany(run => run.Problems(Definition)) : [];

    /// <summary>The path of a Unix socket of its; <see langword="null"/> when there is none of that name.</summary>
    public string? SocketPath(string port) =>
        Definition.Ports.Any(each => each.Name == port && each.Mode == PortMode.UnixSocket) ? _ports?.TemplateValues[port] : null;

    /// <summary>Lets go of the ports. The server has ended.</summary>
    public void Dispose()
    {
        LetGoOfPorts();
        _turn.Dispose();
    }

    private void LetGoOfPorts()
    {
        _ports?.Dispose();
        _ports = null;
    }

    private async Task StartInTurnAsync(ServerOverrides overrides, StartExpectation expectation, CancellationToken cancellationToken)
    {
        _isStarting = true;
        try
        {
            if (Definition.Database is { } template) _server.Database ??= await _context.CreateDatabaseAsync(template, Definition.Name, cancellationToken).ConfigureAwait(false);
            await TryAsync(overrides, expectation, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await GiveUpAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            _isStarting = false;
        }
    }

    /// <summary>Tries to start it, on other ports when others are proven to have those.</summary>
    private async Task TryAsync(ServerOverrides overrides, StartExpectation expectation, CancellationToken cancellationToken)
    {
        var ports = _ports ??= new(Definition, _context.Directory, _context.Ports);
        for (var number = 1; ; number++)
        {
            ports.Prepare();
            _launch = new(_server, _context, ports, overrides, expectation);
            if (await _launch.TryAsync(Begin, cancellationToken).ConfigureAwait(false) is not { } clash) return;
            await GiveUpAsync().ConfigureAwait(false);
            if (number == MostTries || !ports.CanRenew(clash.Port)) throw _launch.ClashFailure(clash, number);
            _server.Log.Note(string.Create(CultureInfo.InvariantCulture, $"port {clash.Port.Number} is taken ({clash.Evidence}); another one is tried"));
            ports.Renew();
        }
    }

    /// <summary>Kills what a failed start has started; that it failed is told already.</summary>
    private Task GiveUpAsync()
    {
        _run?.Excuse(StopReason.Killed);
        return KillAsync();
    }

    private void Begin(ServerRun run)
    {
        _run = run;
        _runs.Enqueue(run);
    }

    private async Task StopInTurnAsync(CancellationToken cancellationToken)
    {
        if (_run is not { Ended.IsCompleted: false } run) return;
        if (!run.Exited.IsCompleted)
        {
            run.Reason = StopReason.Asked;
            await AskAsync(run, cancellationToken).ConfigureAwait(false);
        }

        await run.Ended.WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (var claim in _ports?.Claims ?? [])
        {
            if (ListeningSockets.OwnerOf(claim.Number, claim.Family) is { } owner) run.Keep(claim.Number, owner);
        }
    }

    private async Task AskAsync(ServerRun run, CancellationToken cancellationToken)
    {
        var policy = Definition.Stop;
        var grace = policy.Grace * _context.Options.Patience;
        using var late = new CancellationTokenSource(grace, _context.Options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            if (grace > TimeSpan.Zero)
            {
                if (policy.Ask is { } ask) await ask(_server, either.Token).ConfigureAwait(false);
                else run.Signal((int)policy.Signal);
            }

            await run.Exited.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (grace > TimeSpan.Zero) run.Reason = StopReason.Late;
            run.Kill();
        }
    }
}
