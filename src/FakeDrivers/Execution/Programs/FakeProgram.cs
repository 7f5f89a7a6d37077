using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>A program that runs in memory: three pipes, and a function that plays it.</summary>
/// <remarks>
/// Nothing here starts a thread: the function runs on the thread that starts the program until it waits, and goes on where that which it
/// waits for happens.
/// </remarks>
internal sealed class FakeProgram : ProgramProcess
{
    private const int BrokenPipe = 13;

    private readonly Lock _sync = new();
    private readonly FakePipe _input = new();
    private readonly FakePipe _output = new();
    private readonly FakePipe _error = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenSource _killed = new();
    private readonly TaskCompletionSource<int> _exited = new();
    private readonly List<CommandSignal> _held = [];
    private readonly CancellationTokenRegistration _world;
    private TaskCompletionSource? _stopped;
    private CommandSignal? _endedBy;
    private bool _isEnded;

    /// <summary>Makes a program that has yet to be played.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="time">The world's clock.</param>
    /// <param name="worldEnding">Cancelled when the world is disposed, which ends the program with that error.</param>
    public FakeProgram(int id, TimeProvider time, CancellationToken worldEnding = default)
    {
        Id = id;
        Time = time;
        StandardInput = new FakePipeWriter(_input);
        StandardOutput = new FakePipeReader(_output);
        StandardError = new FakePipeReader(_error);
        Input = new FakePipeReader(_input, PauseAsync);
        Output = new FakePipeWriter(_output, PauseAsync);
        Error = new FakePipeWriter(_error, PauseAsync);
        _world = worldEnding.UnsafeRegister(static program => ((FakeProgram)program!).Fail(WorldKernel.Ended()), this);
    }

    public override int Id { get; }

    public override Stream StandardInput { get; }

    public override Stream StandardOutput { get; }

    public override Stream StandardError { get; }

    public override Task<int> Exited => _exited.Task;

    public override bool IsInMemory => true;

    /// <summary>Ends when the program first reads its input.</summary>
    public Task InputWanted => _input.Wanted;

    /// <summary>What the function that plays the program reads.</summary>
    public Stream Input { get; }

    /// <summary>Where it writes its standard output.</summary>
    public Stream Output { get; }

    /// <summary>Where it writes its standard error.</summary>
    public Stream Error { get; }

    /// <summary>The world's clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>What the program was started for; nothing for one that no command started.</summary>
    public CommandCall? Call { get; init; }

    /// <summary>When the program begins to be played: by default at once; later where somebody is to see it from its first byte on.</summary>
    public Task Begun { get; init; } = Task.CompletedTask;

    /// <summary>The encoding in which the outputs are read as text, so that a program that writes text writes it in this one.</summary>
    public Encoding Encoding => Call?.Command.OutputEncoding ?? Command.DefaultEncoding;

    /// <summary>The signal that ended the program; nothing when it ended by itself.</summary>
    public CommandSignal? EndedBy => _exited.Task.IsCompleted ? _endedBy : null;

    /// <summary>Whether something can still write to an output: the program, or after its end a descendant.</summary>
    public bool IsHeld => _output.HasWriters || _error.HasWriters;

    /// <summary>What a signal does to the program when it is not one that nobody can refuse; by default it ends.</summary>
    /// <value>Returns whether the program goes on.</value>
    public Func<CommandSignal, bool> OnSignal { get; set; } = static _ => false;

    /// <summary>Lets a function play the program.</summary>
    /// <param name="play">Gives the exit code. Its token is cancelled when the program ends otherwise.</param>
    /// <returns>The program.</returns>
    public FakeProgram Run(Func<FakeProgram, CancellationToken, Task<int>> play)
    {
        _ = RunAsync(play);
        return this;
    }

    /// <summary>A descendant that keeps both outputs open for a time, or until it is killed.</summary>
    public void Leave(TimeSpan time)
    {
        if (!_output.TryShare()) return;
        var both = _error.TryShare();
        _ = LeaveAsync(time, both);
    }

    public override void Signal(CommandSignal signal)
    {
        if (signal == CommandSignal.Stop) Stop();
        else if (signal == CommandSignal.Continue) Continue();
        else if (signal == CommandSignal.Kill || !TryHold(signal)) Deliver(signal);
    }

    public override void Kill()
    {
        Deliver(CommandSignal.Kill);
        ProgramStop.Now(_killed);
    }

    /// <summary>Ends the program with an exit code, unless it has ended.</summary>
    public void End(int exitCode) => End(exitCode, null, null);

    /// <summary>Ends the program by a signal whatever it would do about it, unless it has ended.</summary>
    public void EndBy(CommandSignal signal) => End(128 + (int)signal, signal, null);

    /// <summary>Ends the program because that which plays it threw: a broken pipe is its end by that signal, anything else the test's affair.</summary>
    public void Fail(Exception error)
    {
        if (error is BrokenPipeException { Pipe: var pipe } && (pipe == _output || pipe == _error)) End(128 + BrokenPipe);
        else End(0, null, error);
    }

    /// <summary>Waits as long as the program is stopped.</summary>
    public ValueTask PauseAsync(CancellationToken cancellationToken)
    {
        lock (_sync) return _stopped is { } stopped ? new(stopped.Task.WaitAsync(cancellationToken)) : ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await StandardInput.DisposeAsync().ConfigureAwait(false);
        await StandardOutput.DisposeAsync().ConfigureAwait(false);
        await StandardError.DisposeAsync().ConfigureAwait(false);
    }

    private async Task RunAsync(Func<FakeProgram, CancellationToken, Task<int>> play)
    {
        try
        {
            await Begun.ConfigureAwait(false);
            if (!_ending.IsCancellationRequested) End(await play(this, _ending.Token).ConfigureAwait(false));
        }
        catch (Exception error)
        {
            // What it still did after its end is nobody's affair: then this changes nothing.
            Fail(error);
        }
    }

    private async Task LeaveAsync(TimeSpan time, bool both)
    {
        await ClockWait.DelayAsync(time, Time, _killed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _output.CloseWriter();
        if (both) _error.CloseWriter();
    }

    private void Deliver(CommandSignal signal)
    {
        if (_exited.Task.IsCompleted) return;
        if (signal == CommandSignal.Kill || !OnSignal(signal)) EndBy(signal);
    }

    private void Stop()
    {
        lock (_sync)
        {
            if (!_isEnded) _stopped ??= new();
        }
    }

    // What came while it was stopped comes before it goes on.
    private void Continue()
    {
        TaskCompletionSource? stopped;
        CommandSignal[] held;
        lock (_sync)
        {
            (stopped, _stopped) = (_stopped, null);
            held = [.. _held];
            _held.Clear();
        }

        foreach (var signal in held) Deliver(signal);
        if (!_exited.Task.IsCompleted) OnSignal(CommandSignal.Continue);
        stopped?.SetResult();
    }

    private bool TryHold(CommandSignal signal)
    {
        lock (_sync)
        {
            if (_stopped is null) return false;
            if (!_held.Contains(signal)) _held.Add(signal);
            return true;
        }
    }

    // As a system does: what a program had open is closed before its end is noticed.
    private void End(int exitCode, CommandSignal? by, Exception? error)
    {
        lock (_sync)
        {
            if (_isEnded) return;
            _isEnded = true;
            _endedBy = by;
        }

        _world.Unregister();
        ProgramStop.Now(_ending);
        if (error is not null) ProgramStop.Now(_killed);
        Input.Dispose();
        Output.Dispose();
        Error.Dispose();
        if (error is null) _exited.SetResult(exitCode);
        else _exited.SetException(error);
    }
}
