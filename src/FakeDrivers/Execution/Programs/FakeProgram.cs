namespace FakeDrivers.Execution;

/// <summary>A program that runs in memory: three pipes, and a function that plays it.</summary>
/// <remarks>
/// Nothing here starts a thread: the function runs on the thread that starts the program until it waits, and goes on where that which it
/// waits for happens.
/// </remarks>
internal sealed class FakeProgram : ProgramProcess
{
    private const int BrokenPipe = 13;

    private readonly FakePipe _input = new();
    private readonly FakePipe _output = new();
    private readonly FakePipe _error = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource<int> _exited = new();
    private CommandSignal? _endedBy;

    public FakeProgram(int id, TimeProvider time)
    {
        Id = id;
        Time = time;
        StandardInput = new FakePipeWriter(_input);
        StandardOutput = new FakePipeReader(_output);
        StandardError = new FakePipeReader(_error);
        Input = new FakePipeReader(_input);
        Output = new FakePipeWriter(_output);
        Error = new FakePipeWriter(_error);
    }

    public override int Id { get; }

    public override Stream StandardInput { get; }

    public override Stream StandardOutput { get; }

    public override Stream StandardError { get; }

    public override Task<int> Exited => _exited.Task;

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

    /// <summary>The signal that ended the program; nothing when it ended by itself.</summary>
    public CommandSignal? EndedBy => _exited.Task.IsCompleted ? _endedBy : null;

    /// <summary>Whether something can still write to an output: the program, or after its end a descendant.</summary>
    public bool IsHeld => _output.HasWriters || _error.HasWriters;

    /// <summary>What a signal does to the program when it is not one that nobody can refuse; by default it ends.</summary>
    /// <value>Returns whether the program goes on.</value>
    public Func<CommandSignal, bool> OnSignal { get; set; } = static signal => signal == CommandSignal.Continue;

    /// <summary>Lets a function play the program.</summary>
    /// <param name="play">Gives the exit code. Its token is cancelled when a signal ends the program.</param>
    /// <returns>The program.</returns>
    public FakeProgram Run(Func<FakeProgram, CancellationToken, Task<int>> play)
    {
        _ = RunAsync(play);
        return this;
    }

    /// <summary>A descendant that keeps both outputs open for a time, or until it is killed.</summary>
    public void Leave(TimeSpan time)
    {
        _output.Share();
        _error.Share();
        _ = CloseAsync(time);
    }

    public override void Signal(CommandSignal signal)
    {
        if (_exited.Task.IsCompleted) return;
        if (signal != CommandSignal.Kill && OnSignal(signal)) return;
        _endedBy = signal;
        ProgramStop.Now(_ending);
        Exit(128 + (int)signal);
    }

    public override void Kill()
    {
        Signal(CommandSignal.Kill);
        _output.CloseWriters();
        _error.CloseWriters();
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
            Exit(await play(this, _ending.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The signal that ended it has told.
        }
        catch (Exception) when (_exited.Task.IsCompleted)
        {
            // Whatever it still did after its end is nobody's affair.
        }
        catch (IOException)
        {
            Exit(128 + BrokenPipe);
        }
        catch (Exception error)
        {
            Close();
            _exited.TrySetException(error);
        }
    }

    private async Task CloseAsync(TimeSpan time)
    {
        await Task.WhenAny(Task.Delay(time, Time, CancellationToken.None), _output.Closed).ConfigureAwait(false);
        _output.CloseWriter();
        _error.CloseWriter();
    }

    // As a system does: what a program had open is closed before its end is noticed.
    private void Exit(int exitCode)
    {
        Close();
        _exited.TrySetResult(exitCode);
    }

    private void Close()
    {
        Input.Dispose();
        Output.Dispose();
        Error.Dispose();
    }
}
