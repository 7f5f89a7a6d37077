namespace FakeDrivers.Execution;

/// <summary>A script that is being played, by one after the other: its steps, and the handlers of signals while it waits.</summary>
/// <remarks>Steps and handlers take turns: whoever is busy plays, and the others wait for their turn. Nothing hops to another thread.</remarks>
internal sealed class ScriptRun
{
    private const int PieceLength = 16 * 1024;

    private readonly CancellationToken _ended;
    private readonly Lock _sync = new();
    private readonly Dictionary<CommandSignal, Script> _handlers = [];
    private readonly List<CommandSignal> _due = [];
    private readonly LineCutter _lines = new(Command.DefaultEncoding);
    private bool _isBusy = true;
    private bool _isHandling;
    private TaskCompletionSource? _freed;
    private int _linesRead;

    private ScriptRun(FakeProgram program, CancellationToken ended)
    {
        Program = program;
        _ended = ended;
    }

    public FakeProgram Program { get; }

    public CommandCall Call => Program.Call ?? throw ExecutionErrors.NoCall;

    /// <summary>Whether the program has ended.</summary>
    public bool IsOver => _ended.IsCancellationRequested;

    /// <summary>Plays a script from its beginning.</summary>
    /// <returns>The exit code of a script that has none of its own.</returns>
    public static async Task<int> PlayAsync(Script script, FakeProgram program, CancellationToken ended)
    {
        var run = new ScriptRun(program, ended);
        program.OnSignal = run.OnSignal;
        await run.PlayAsync(script).ConfigureAwait(false);
        return 0;
    }

    /// <summary>Plays steps, unless or until the program ends.</summary>
    public async ValueTask PlayAsync(Script script)
    {
        foreach (var step in script.Steps)
        {
            await StandByAsync().ConfigureAwait(false);
            if (IsOver) return;
            await step.PlayAsync(this).ConfigureAwait(false);
        }

        await StandByAsync().ConfigureAwait(false);
    }

    public void Handle(CommandSignal signal, Script handler)
    {
        lock (_sync) _handlers[signal] = handler;
    }

    public ValueTask DelayAsync(TimeSpan time) => WhileAsync(ClockWait.DelayAsync(time, Program.Time, _ended));

    public ValueTask WriteLineAsync(string line) => WriteAsync(CommandStream.StandardOutput, line + "\n");

    public ValueTask WriteAsync(CommandStream stream, string text) => WriteAsync(stream, Program.Encoding.GetBytes(text));

    public ValueTask WriteAsync(CommandStream stream, ReadOnlyMemory<byte> bytes)
    {
        var output = stream == CommandStream.StandardOutput ? Program.Output : Program.Error;
        var writing = output.WriteAsync(bytes, _ended);
        return writing.IsCompletedSuccessfully ? ValueTask.CompletedTask : WhileAsync(writing.AsTask());
    }

    /// <summary>Reads a line without its end; nothing at the end of the input.</summary>
    public async ValueTask<string?> ReadLineAsync()
    {
        var piece = new byte[PieceLength];
        while (true)
        {
            if (_lines.Next() is { } line) return Line(line);
            var count = await ReadAsync(piece).ConfigureAwait(false);
            if (count == 0) return _lines.Rest() is { } rest ? Line(rest) : null;
            _lines.Append(piece.AsSpan(0, count));
        }
    }

    public async ValueTask ExpectLineAsync(Func<string, bool> isExpected, string expected)
    {
        var line = await ReadLineAsync().ConfigureAwait(false);
        if (line is null || !isExpected(line)) throw ExecutionErrors.UnexpectedLine(Program.Call, expected, line, line is null ? _linesRead + 1 : _linesRead);
    }

    public async ValueTask ReadInputAsync(bool copy)
    {
        if (_lines.Rest() is { } rest && copy) await WriteAsync(CommandStream.StandardOutput, rest).ConfigureAwait(false);
        var piece = new byte[PieceLength];
        while (await ReadAsync(piece).ConfigureAwait(false) is var count and > 0)
        {
            if (copy) await WriteAsync(CommandStream.StandardOutput, piece.AsMemory(0, count)).ConfigureAwait(false);
        }
    }

    public ValueTask DoAsync(Func<CommandCall, CancellationToken, Task> effect)
    {
        var doing = effect(Call, _ended);
        return doing.IsCompletedSuccessfully ? ValueTask.CompletedTask : WhileAsync(doing.WaitAsync(_ended));
    }

    private string Line(byte[] line)
    {
        _linesRead++;
        return Command.DefaultEncoding.GetString(line);
    }

    private async ValueTask<int> ReadAsync(byte[] piece)
    {
        var reading = Program.Input.ReadAsync(piece, _ended);
        if (reading.IsCompletedSuccessfully) return await reading.ConfigureAwait(false);
        var task = reading.AsTask();
        await WhileAsync(task).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <summary>Waits, and lets signals be handled meanwhile.</summary>
    private async ValueTask WhileAsync(Task waiting)
    {
        // The handler of a signal is not itself interrupted.
        if (_isHandling)
        {
            await waiting.ConfigureAwait(false);
            return;
        }

        Free();
        await waiting.ConfigureAwait(false);
        await TakeAsync().ConfigureAwait(false);
    }

    /// <summary>Between two steps: stays as long as the program is stopped, and handles the signals that came while it was busy.</summary>
    private async ValueTask StandByAsync()
    {
        await Program.PauseAsync(_ended).ConfigureAwait(false);
        if (_isHandling) return;
        lock (_sync)
        {
            if (_due.Count == 0) return;
        }

        Free();
        await TakeAsync().ConfigureAwait(false);
    }

    private bool OnSignal(CommandSignal signal)
    {
        lock (_sync)
        {
            if (!_handlers.ContainsKey(signal)) return false;
            if (!_due.Contains(signal)) _due.Add(signal);
            if (_isBusy) return true;
            _isBusy = _isHandling = true;
        }

        _ = HandleAsync();
        return true;
    }

    /// <summary>Ends the turn of the steps: handlers that are due come first, then whoever waits for a turn.</summary>
    private void Free()
    {
        _isHandling = true;
        _ = HandleAsync();
    }

    private async ValueTask TakeAsync()
    {
        while (true)
        {
            Task freed;
            lock (_sync)
            {
                if (!_isBusy)
                {
                    _isBusy = true;
                    return;
                }

                freed = (_freed ??= new()).Task;
            }

            await freed.WaitAsync(_ended).ConfigureAwait(false);
        }
    }

    private async Task HandleAsync()
    {
        try
        {
            while (NextHandler() is { } handler) await PlayAsync(handler).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // It waited when the program ended, and then this changes nothing; or it could not be played.
            Program.Fail(error);
        }
    }

    private Script? NextHandler()
    {
        TaskCompletionSource? freed;
        lock (_sync)
        {
            if (_due.Count > 0)
            {
                var handler = _handlers[_due[0]];
                _due.RemoveAt(0);
                return handler;
            }

            _isBusy = _isHandling = false;
            (freed, _freed) = (_freed, null);
        }

        freed?.SetResult();
        return null;
    }
}
