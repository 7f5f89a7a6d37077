namespace FakeDrivers.Execution;

/// <summary>A recording as a program that does it again.</summary>
internal sealed class RecordedProgram
{
    private const int ProcessId = 300;

    private readonly CassetteRecording _recording;
    private readonly Command _command;
    private readonly int _attempt;
    private readonly CassetteText _text;
    private readonly string _name;
    private readonly bool _isStrict;
    private readonly byte[] _output;
    private readonly byte[] _error;

    /// <param name="recording">What to do.</param>
    /// <param name="command">Whom for.</param>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    /// <param name="text">How the command stands in the file.</param>
    /// <param name="name">How messages call the recording.</param>
    /// <param name="options">How it was found.</param>
    public RecordedProgram(CassetteRecording recording, Command command, int attempt, CassetteText text, string name, CassetteOptions options)
    {
        (_recording, _command, _attempt, _text, _name) = (recording, command, attempt, text, name);
        _isStrict = options.Matching == CassetteMatching.Strict;
        _output = text.OutputFromFile(recording.Output);
        _error = text.OutputFromFile(recording.Error);
    }

    /// <summary>The program as a reply of a world.</summary>
    public Reply Reply
    {
        get
        {
            if (_recording.IsNotStarted) return Reply.From(_ => throw NotStarted);
            return IsKnown(out var exitCode) ? Reply.From(new CommandResult { ExitCode = exitCode, Output = Output, Error = Error }) : new(PlayAsync, _name);
        }
    }

    private CommandExecutionException NotStarted => CommandErrors.NotStarted(_command, _recording.Failure ?? default);

    private CapturedOutput Output => CapturedOutput.FromBytes(_output, isTruncated: _recording.IsOutputTruncated);

    private CapturedOutput Error => CapturedOutput.FromBytes(_error, isTruncated: _recording.IsErrorTruncated);

    /// <summary>The program without a world.</summary>
    /// <param name="isLive">Whether somebody watches or steers it, so that its outcome alone is not enough.</param>
    /// <param name="time">Its clock.</param>
    /// <exception cref="CommandExecutionException">It was not started when it was recorded.</exception>
    public ProgramStart Start(bool isLive, TimeProvider time)
    {
        if (_recording.IsNotStarted) throw NotStarted;
        return !isLive && IsKnown(out var exitCode) ? CommandOutput.Exited(exitCode, Output, Error) : new FakeProgram(ProcessId, time).Run(PlayAsync);
    }

    /// <summary>Whether all of it is known at once, and when it happened does not matter.</summary>
    private bool IsKnown(out int exitCode)
    {
        exitCode = _recording.ExitCode ?? 0;
        return _recording is { ExitCode: not null, Pieces: null, Duration: null };
    }

    private async Task<int> PlayAsync(FakeProgram program, CancellationToken stop)
    {
        var begin = program.Time.GetTimestamp();
        if (_recording.Pieces is { } pieces)
        {
            var played = new PiecePlayer(program, begin, new(program.Input, _text, _isStrict, _name), stop);
            await played.PlayAsync(pieces, _text).ConfigureAwait(false);
        }
        else
        {
            await program.Output.WriteAsync(_output, stop).ConfigureAwait(false);
            await program.Error.WriteAsync(_error, stop).ConfigureAwait(false);
        }

        await PiecePlayer.WaitAsync(program.Time, begin, _recording.Duration, stop).ConfigureAwait(false);
        if (_recording.ExitCode is { } exitCode) return exitCode;
        if (_recording.Failure is { } failure)
        {
            throw CommandErrors.Failed(_command, _attempt, CommandOutput.Stopped(failure, Output.In(_command.OutputEncoding), Error.In(_command.OutputEncoding)));
        }

        // The caller gave up then, and is to do so now.
        await Task.Delay(Timeout.InfiniteTimeSpan, program.Time, stop).ConfigureAwait(false);
        return 0;
    }
}
