using System.Text;

namespace FakeDrivers.Execution;

/// <summary>One launcher and the program that it stands for, from the request to the end of both.</summary>
internal sealed class ShimSession : IDisposable
{
    private const int NotExecutable = 126;
    private const int NotRun = 127;

    private readonly ShimConnection _connection;
    private readonly ShimStarter _start;
    private readonly ShimOutputs _outputs;
    private readonly ShimFeed _feed;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationTokenSource _starting = new();
    private readonly Lock _sync = new();
    private readonly List<CommandSignal> _signals = [];
    private ICommandProcess? _process;
    private volatile Exception? _failure;
    private volatile bool _isGone;

    /// <summary>Makes a session.</summary>
    /// <param name="connection">The connection, whose request was read.</param>
    /// <param name="start">Starts the program.</param>
    /// <param name="stop">Ends the session and kills the program.</param>
    public ShimSession(ShimConnection connection, ShimStarter start, CancellationToken stop)
    {
        _connection = connection;
        _start = start;
        _stop = stop;
        _outputs = new(connection, _gone.Token);
        _feed = new(connection);
    }

    /// <summary>Runs the program and lets the launcher do as it does, until both have ended or the launcher is gone.</summary>
    public async Task RunAsync(Command command)
    {
        var listening = ListenAsync();
        try
        {
            await PlayAsync(command).ConfigureAwait(false);
            await listening.ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The launcher is gone: it was killed, or it ended before it had heard all.
        }
        finally
        {
            _connection.Dispose();
            await listening.ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _gone.Dispose();
        _starting.Dispose();
    }

    private async Task PlayAsync(Command command)
    {
        try
        {
            if (await StartAsync(command).ConfigureAwait(false) is not { } started) return;
            await using var killing = started.Process.ConfigureAwait(false);
            await FollowAsync(started).ConfigureAwait(false);
        }
        catch (Exception error) when (!_stop.IsCancellationRequested && !_isGone)
        {
            // What the fake has to say is for whoever called the program, and for the log, where it is already.
            await FailAsync(command, error).ConfigureAwait(false);
        }
    }

    private async Task<ShimProgram?> StartAsync(Command command)
    {
        ShimProgram started;
        CommandSignal? early;
        try
        {
            started = await _start(command, _starting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_starting.IsCancellationRequested)
        {
            lock (_sync) early = _signals is [var first, ..] ? first : null;
            if (early is { } by) await EndAsync(ShimFrameKind.Killed, (int)by, ShimEnd.AtOnce).ConfigureAwait(false);
            return null;
        }

        lock (_sync)
        {
            _process = started.Process;
            early = _signals is [var first, ..] ? first : null;
        }

        if (_isGone) started.Process.Kill();
        else if (early is { } signal) Send(started.Process, signal);
        return started;
    }

    /// <summary>Carries input and outputs until the program has ended, and lets the launcher end as it did.</summary>
    private async Task FollowAsync(ShimProgram started)
    {
        // A program that is passed through to a real executor says neither when it wants input nor whether descendants hold its outputs.
        var program = (started.Process as CommandProcess)?.Program as FakeProgram;
        _ = _feed.RunAsync(started.Process, program?.InputWanted ?? Task.CompletedTask, _gone.Token);
        _outputs.Watch(started.Process);
        started.Begin();
        var exitCode = await ExitAsync(started).ConfigureAwait(false);
        var end = IsEndedByCaller(program) ? ShimEnd.AtOnce : ShimEnd.Orderly;
        if (program is { IsHeld: true })
        {
            if (end == ShimEnd.Orderly) await _outputs.DrainAsync().ConfigureAwait(false);
            end |= ShimEnd.Held;
        }
        else
        {
            await _outputs.FinishAsync().ConfigureAwait(false);
        }

        await started.Recorded.ConfigureAwait(false);
        if (_stop.IsCancellationRequested) return;
        if (program?.EndedBy is { } signal) await EndAsync(ShimFrameKind.Killed, (int)signal, end).ConfigureAwait(false);
        else await EndAsync(ShimFrameKind.Exited, exitCode, end).ConfigureAwait(false);
        await _outputs.Ended.ConfigureAwait(false);
        if (end.HasFlag(ShimEnd.Held)) _connection.Dispose();
    }

    private async Task<int> ExitAsync(ShimProgram started)
    {
        try
        {
            var exitCode = await started.Process.Exited.ConfigureAwait(false);
            return _failure is null ? exitCode : throw _failure;
        }
        catch
        {
            await _outputs.FinishAsync().ConfigureAwait(false);
            await started.Recorded.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private bool IsEndedByCaller(FakeProgram? program)
    {
        lock (_sync) return program?.EndedBy is { } signal && _signals.Contains(signal);
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await _connection.ReadFrameAsync(_stop).ConfigureAwait(false) is { } frame) Heed(frame);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or OperationCanceledException or ObjectDisposedException)
        {
            // Whatever it was, there is no launcher any more.
        }

        ICommandProcess? process;
        lock (_sync)
        {
            _isGone = true;
            process = _process;
        }

        process?.Kill();
        if (process is null) ProgramStop.Now(_starting);
        ProgramStop.Now(_gone);
    }

    private void Heed(ShimFrame frame)
    {
        switch (frame.Kind)
        {
            case ShimFrameKind.Written:
                _outputs.Confirm((ShimFrameKind)frame.Content.Span[0]);
                break;
            case ShimFrameKind.Input:
                _feed.Take(frame.Content);
                break;
            default:
                Pass((CommandSignal)frame.Content.Span[0]);
                break;
        }
    }

    /// <summary>Passes a signal on. A program that has not yet begun has nothing to handle it with, and is ended by it.</summary>
    private void Pass(CommandSignal signal)
    {
        ICommandProcess? process;
        lock (_sync)
        {
            process = _process;
            _signals.Add(signal);
        }

        if (process is null) ProgramStop.Now(_starting);
        else Send(process, signal);
    }

    private void Send(ICommandProcess process, CommandSignal signal)
    {
        try
        {
            process.Signal(signal);
        }
        catch (Exception error)
        {
            // What plays the program failed at it: that ends the program, and its caller is told.
            _failure = error;
            process.Kill();
        }
    }

    private async Task FailAsync(Command command, Exception error)
    {
        var exitCode = error is CommandExecutionException { Reason: not CommandFailureReason.NotFound } ? NotExecutable : NotRun;
        await _outputs.WriteErrorAsync(Encoding.UTF8.GetBytes($"fakedrivers: {command.Program}: {error.Message}\n")).ConfigureAwait(false);
        await EndAsync(ShimFrameKind.Exited, exitCode, ShimEnd.Orderly).ConfigureAwait(false);
    }

    private ValueTask EndAsync(ShimFrameKind kind, int code, ShimEnd end) =>
        _connection.WriteAsync(kind, new byte[] { (byte)code, (byte)end }, _stop);
}
