using System.Collections.Concurrent;
using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Starts, stops and reloads a server; one thing at a time.</summary>
internal sealed partial class ServerLifecycle(ServerProcess server, FunctionalTestContext context) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentQueue<ServerRun> _runs = [];
    private volatile PortPlan? _ports;
    private volatile ServerLaunch? _launch;
    private volatile ServerRun? _run;
    private volatile bool _isStarting;

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

    /// <summary>What was not clean so far, for the end of the context.</summary>
    public IEnumerable<string> Problems => _runs.SelectMany(run => run.Problems);

    private ServerDefinition Definition => server.Definition;

    /// <summary>Starts it and waits until it is ready, or for its end when it is a tool to be run once.</summary>
    public async Task StartAsync(ServerDefinition definition, ServerOverrides overrides, StartExpectation expectation, CancellationToken cancellationToken)
    {
        using var turn = await Turn.TakeAsync(_turn, cancellationToken).ConfigureAwait(false);
        if (_run is { } last)
        {
            if (!last.Exited.IsCompleted) throw ServerErrors.AlreadyRunning(server);
            await last.Ended.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        if (!definition.Ports.SequenceEqual(Definition.Ports)) LetGoOfPorts();
        server.Definition = definition;
        await StartInTurnAsync(overrides, expectation, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks it to end, and kills it when the grace is over. Nothing when it does not run.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var turn = await Turn.TakeAsync(_turn, cancellationToken).ConfigureAwait(false);
        await StopInTurnAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops it, and starts it again.</summary>
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
        using var turn = await Turn.TakeAsync(_turn, cancellationToken).ConfigureAwait(false);
        if (_run is not { Exited.IsCompleted: false } run || _launch is not { } launch) throw ServerErrors.NotRunning(server, "be reloaded");
        if (policy.IsRestart)
        {
            await StopInTurnAsync(cancellationToken).ConfigureAwait(false);
            await StartInTurnAsync(overrides, StartExpectation.OfItself, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (overrides.Arguments is not null || overrides.Environment.Count > 0) throw ServerErrors.NotReloadable(server);
        await launch.RewriteAsync(overrides, cancellationToken).ConfigureAwait(false);
        var firstLine = server.Logs.Count;
        if (policy.Sign is { } awaited) server.Log.Expect([awaited], firstLine);
        if (policy.SentSignal is { } signal) run.Signal((int)signal);
        if (policy.Request is { } request) await launch.RequestAsync(run, request, cancellationToken).ConfigureAwait(false);
        if (policy.Sign is { } sign) await launch.WaitAsync(run, [sign], firstLine, "did not reload", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a signal to the program.</summary>
    public void Signal(CommandSignal signal)
    {
        if (_run is not { Exited.IsCompleted: false } run) throw ServerErrors.NotRunning(server, "get a signal");
        run.Signal((int)signal);
    }

    /// <summary>Waits for the end of the program, which is expected as long as somebody waits for it.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        if (_run is not { } run) throw ServerErrors.NotRunning(server, "end");
        run.Excuse(StopReason.Awaited);
        try
        {
            await run.Ended.WaitAsync(cancellationToken).ConfigureAwait(false);
            return await run.Exited.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            run.Accuse(StopReason.Awaited);
            throw;
        }
    }

    /// <summary>Whether something answers on a port of its now.</summary>
    public async Task<bool> PingAsync(string port, CancellationToken cancellationToken) =>
        _launch is { } launch && State != ServerState.Exited && await launch.PingAsync(port, cancellationToken).ConfigureAwait(false);

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
}
