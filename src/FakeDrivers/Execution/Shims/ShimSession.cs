using System.Buffers.Binary;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>One launcher and the program that it stands for, from the request to the end of both.</summary>
internal sealed class ShimSession : IDisposable
{
    private const int NotExecutable = 126;
    private const int NotRun = 127;

    private readonly ShimConnection _connection;
    private readonly ShimStarter _start;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationTokenSource _starting = new();
    private readonly ShimWindow _outputWindow = new();
    private readonly ShimWindow _errorWindow = new();
    private readonly Lock _sync = new();
    private TaskCompletionSource<ReadOnlyMemory<byte>>? _input;
    private ICommandProcess? _process;
    private CommandSignal? _signal;
    private Exception? _failure;
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
    }

    private CommandSignal? Signal
    {
        get
        {
            lock (_sync) return _signal;
        }
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
        try
        {
            started = await _start(command, _starting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_starting.IsCancellationRequested)
        {
            if (Signal is { } early) await EndAsync(ShimFrameKind.Killed, (int)early, ShimEnd.AtOnce).ConfigureAwait(false);
            return null;
        }

        lock (_sync) _process = started.Process;
        if (_isGone) started.Process.Kill();
        else if (Signal is { } signal) started.Process.Signal(signal);
        return started;
    }

    private async Task FollowAsync(ShimProgram started)
    {
        var process = started.Process;

        // A program that is passed through to a real executor does not say when it wants input.
        var program = (process as CommandProcess)?.Program as FakeProgram;
        _ = FeedAsync(process, program?.InputWanted ?? Task.CompletedTask);
        var output = new ShimPump(process.StandardOutput, ShimFrameKind.Output, _connection, _outputWindow, _gone.Token);
        var error = new ShimPump(process.StandardError, ShimFrameKind.Error, _connection, _errorWindow, _gone.Token);
        var pumped = Task.WhenAll(output.Ended, error.Ended);
        int exitCode;
        started.Begin();
        try
        {
            exitCode = await process.Exited.ConfigureAwait(false);
        }
        catch
        {
            OpenWindows();
            await pumped.ConfigureAwait(false);
            await started.Recorded.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        if (_failure is not null) throw _failure;
        var isSignalled = program?.EndedBy is not null;
        var end = isSignalled && Signal is not null ? ShimEnd.AtOnce : ShimEnd.Orderly;
        var isHeld = program is { IsHeld: true };
        if (!isHeld)
        {
            // What is left is in the pipes, and the launcher has room for it.
            OpenWindows();
            await pumped.ConfigureAwait(false);
        }
        else if (end != ShimEnd.AtOnce)
        {
            await Task.WhenAll(output.DrainAsync(), error.DrainAsync()).ConfigureAwait(false);
        }

        await started.Recorded.ConfigureAwait(false);
        if (_stop.IsCancellationRequested) return;
        var (kind, code) = isSignalled && exitCode > 128 ? (ShimFrameKind.Killed, exitCode - 128) : (ShimFrameKind.Exited, exitCode);
        await EndAsync(kind, code, isHeld ? end | ShimEnd.Held : end).ConfigureAwait(false);
        await pumped.ConfigureAwait(false);
        if (isHeld) _connection.Dispose();
    }

    private void OpenWindows()
    {
        _outputWindow.Widen();
        _errorWindow.Widen();
    }

    /// <summary>Carries the launcher's input to a program that reads it, as fast as it does.</summary>
    private async Task FeedAsync(ICommandProcess process, Task wanted)
    {
        await Task.WhenAny(wanted, process.Exited).ConfigureAwait(false);
        var count = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, ShimProtocol.MostInput);
        try
        {
            while (!process.Exited.IsCompleted)
            {
                var next = NextInputAsync();
                await _connection.WriteAsync(ShimFrameKind.WantInput, count, _gone.Token).ConfigureAwait(false);
                var piece = await next.WaitAsync(_gone.Token).ConfigureAwait(false);
                if (piece.Length == 0) break;
                await process.StandardInput.WriteAsync(piece, _gone.Token).ConfigureAwait(false);
                await process.StandardInput.FlushAsync(_gone.Token).ConfigureAwait(false);
            }

            await process.StandardInput.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The program reads no more, or the launcher is gone.
        }
    }

    private Task<ReadOnlyMemory<byte>> NextInputAsync()
    {
        lock (_sync) return (_input = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
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
                (frame.Content.Span[0] == (byte)ShimFrameKind.Output ? _outputWindow : _errorWindow).Confirm();
                break;
            case ShimFrameKind.Input:
                TaskCompletionSource<ReadOnlyMemory<byte>>? input;
                lock (_sync) (input, _input) = (_input, null);
                if (input is null) throw new InvalidDataException("A launcher sent input that nobody asked for.");
                input.SetResult(frame.Content);
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
            _signal ??= signal;
        }

        if (process is null)
        {
            ProgramStop.Now(_starting);
            return;
        }

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
        var text = Encoding.UTF8.GetBytes($"fakedrivers: {command.Program}: {error.Message}\n");
        foreach (var piece in text.Chunk(ShimProtocol.MostOutput))
        {
            await _errorWindow.TakeAsync(piece.Length, _gone.Token).ConfigureAwait(false);
            await _connection.WriteAsync(ShimFrameKind.Error, piece, _gone.Token).ConfigureAwait(false);
        }

        await EndAsync(ShimFrameKind.Exited, exitCode, ShimEnd.Orderly).ConfigureAwait(false);
    }

    private ValueTask EndAsync(ShimFrameKind kind, int code, ShimEnd end) =>
        _connection.WriteAsync(kind, new byte[] { (byte)code, (byte)end }, _stop);
}
