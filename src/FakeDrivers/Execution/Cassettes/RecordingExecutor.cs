using System.Runtime.CompilerServices;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>
/// Runs commands on a real executor and records them into a file, a cassette, from which <see cref="FakeExecute.Replay"/> answers later without
/// running anything.
/// </summary>
/// <remarks>
/// <para>Thread-safe. Results, events, streams and errors are those of the real executor. The file is written whole, at
/// <see cref="SaveAsync"/> and when the executor is disposed; until then an older one stays as it is.</para>
/// <para>Each attempt of a command is a recording of its own, so the attempts are made here one by one, with the delays between them on
/// <see cref="CassetteOptions.TimeProvider"/>. An input from a stream or a file is read whole before the program is started. Of a command
/// whose exit code is not accepted, the file has the outputs as the error has them: masked.</para>
/// <para>Of a program that is handed out, input, outputs and signals are recorded in their order. It is played in that order too: the program writes
/// what it wrote when its caller has written what the caller wrote before.</para>
/// </remarks>
public sealed class RecordingExecutor : ICommandExecutor, IAsyncDisposable
{
    private readonly ICommandExecutor _real;
    private readonly CassetteOptions _options;
    private readonly CassetteRecorder _recorder;
    private readonly CassettePlayback? _playback;
    private int _isDisposed;

    /// <summary>Makes an executor.</summary>
    /// <param name="real">What really runs the commands. It is not disposed.</param>
    /// <param name="file">The path of the file to write; its directory is made if need be.</param>
    /// <param name="options">What is recorded, and how.</param>
    /// <exception cref="FakeDriversException">The mode is <see cref="CassetteMode.Update"/>, and the file that is there is not what it should be.</exception>
    public RecordingExecutor(ICommandExecutor real, string file, CassetteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentException.ThrowIfNullOrEmpty(file);
        _real = real;
        _options = options ?? new();
        _recorder = new(file, _options);
        _playback = _options.Mode == CassetteMode.Update ? new(file, _options, _recorder) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="FakeDriversException">More was recorded than the options allow.</exception>
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default)
    {
        Check(command);
        if (_playback?.Find(command) is { } start) return _playback.RunAsync(command, start, null, cancellationToken);
        return _options.RecordTiming ? RunTimedAsync(command, cancellationToken) : RecordRunAsync(command, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="FakeDriversException">More was recorded than the options allow.</exception>
    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default)
    {
        Check(command);
        return PlayOrRecordStreamAsync(command, streaming, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="FakeDriversException">More was recorded than the options allow.</exception>
    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default)
    {
        Check(command);
        CommandErrors.CheckOneAttempt(command);
        if (command.StandardInput is not null && _playback?.Find(command) is { } start)
        {
            return await _playback.StartAsync(command, start, cancellationToken).ConfigureAwait(false);
        }

        var (given, attempt) = Begin(command);
        try
        {
            var real = await _real.StartAsync(given, cancellationToken).ConfigureAwait(false);
            return new RecordingProcess(real, given, attempt, cancellationToken);
        }
        catch (CommandExecutionException failure)
        {
            attempt.Fail(failure, hasOutputs: true);
            throw;
        }
        catch (Exception)
        {
            _recorder.Discard(attempt);
            throw;
        }
    }

    /// <summary>Writes the file with all that was recorded until now. Programs that still run stand there with what they did so far.</summary>
    /// <param name="cancellationToken">Gives up; the file stays as it was.</param>
    /// <exception cref="FakeDriversException">More was recorded than the options allow; the file stays as it was.</exception>
    public Task SaveAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        return _recorder.SaveAsync(cancellationToken);
    }

    /// <summary>Writes the file. The real executor is left alone.</summary>
    /// <exception cref="FakeDriversException">More was recorded than the options allow, and no call has told of it; the file stays as it was.</exception>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        using (_recorder) await _recorder.EndAsync().ConfigureAwait(false);
    }

    // While recording, delays need no chance.
    internal static double Middle() => 0.5;

    private async Task<CommandResult> RecordRunAsync(Command command, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                var result = await RecordAttemptAsync(command, cancellationToken).ConfigureAwait(false);
                return number == 1 ? result : result with { Attempts = number };
            }
            catch (CommandExecutionException failure)
            {
                if (!await MayTryAgainAsync(command, number, failure, cancellationToken).ConfigureAwait(false)) throw failure.After(number);
            }
        }
    }

    private async Task<CommandResult> RecordAttemptAsync(Command command, CancellationToken cancellationToken)
    {
        var (given, attempt) = Begin(command);
        try
        {
            var result = await _real.RunAsync(given, cancellationToken).ConfigureAwait(false);
            attempt.Complete(result);
            _recorder.ThrowIfFull();
            return result;
        }
        catch (CommandExecutionException failure)
        {
            attempt.Fail(failure, hasOutputs: true);
            _recorder.ThrowIfFull();
            throw;
        }
        catch (Exception error) when (error is not OperationCanceledException and not FakeDriversException)
        {
            _recorder.Discard(attempt);
            throw;
        }
    }

    private async Task<CommandResult> RunTimedAsync(Command command, CancellationToken cancellationToken)
    {
        var (number, exitCode, startedAt, begin) = (1, 0, default(DateTimeOffset), 0L);
        var output = new OutputCapture(command.OutputLimit, command.OutputEncoding);
        var error = new OutputCapture(command.OutputLimit, command.OutputEncoding);
        await foreach (var each in RecordStreamAsync(command, CommandStreaming.Pieces, cancellationToken).ConfigureAwait(false))
        {
            switch (each)
            {
                case CommandStarted:
                    (number, startedAt, begin) = (each.Attempt, _options.TimeProvider.GetUtcNow(), _options.TimeProvider.GetTimestamp());
                    (output, error) = (new(command.OutputLimit, command.OutputEncoding), new(command.OutputLimit, command.OutputEncoding));
                    break;
                case CommandWrote wrote:
                    (wrote.Stream == CommandStream.StandardOutput ? output : error).Append(wrote.Bytes.Span);
                    break;
                case CommandExited exited:
                    exitCode = exited.ExitCode;
                    break;
            }
        }

        var ended = CommandOutput.Exited(exitCode, output.Captured, error.Captured);
        return CommandRunner.Result(ended, startedAt, _options.TimeProvider.GetElapsedTime(begin), number);
    }

    private async IAsyncEnumerable<CommandEvent> PlayOrRecordStreamAsync(
        Command command, CommandStreaming streaming, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = _playback?.Find(command) is { } start
            ? CommandEventSink.ReadAsync((sink, stop) => _playback.RunAsync(command, start, sink, stop), streaming, cancellationToken)
            : RecordStreamAsync(command, streaming, cancellationToken);
        await foreach (var each in events.ConfigureAwait(false)) yield return each;
    }

    private async IAsyncEnumerable<CommandEvent> RecordStreamAsync(
        Command command, CommandStreaming streaming, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var (given, attempt) = Begin(command);
            var events = _real.StreamAsync(given, CommandStreaming.Pieces, cancellationToken).GetAsyncEnumerator(CancellationToken.None);
            var streamed = new StreamedAttempt(events, attempt, command, streaming, number);
            await using (streamed.ConfigureAwait(false))
            {
                while (await streamed.NextAsync().ConfigureAwait(false) is { } told)
                {
                    foreach (var each in told) yield return each;
                    _recorder.ThrowIfFull();
                }
            }

            if (streamed.Failure is not { } failure) yield break;
            if (!await MayTryAgainAsync(command, number, failure, cancellationToken).ConfigureAwait(false)) throw failure.After(number);
        }
    }

    /// <summary>Waits for the next attempt, if there is to be one.</summary>
    private async Task<bool> MayTryAgainAsync(Command command, int number, CommandExecutionException failure, CancellationToken cancellationToken)
    {
        if (number >= command.Attempts || !CommandRunner.MayTryAgain(command, failure.Reason)) return false;
        var delay = command.RetryDelay.Draw(Middle);
        if (delay > TimeSpan.Zero) await Task.Delay(delay, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private (Command Given, RecordedAttempt Attempt) Begin(Command command)
    {
        var given = command.Attempts == 1 ? command : command with { Attempts = 1 };
        if (given.StandardInput is null) return (given, _recorder.Begin(given, []));
        var input = given.StandardInput.Bytes.ToArray();
        if (!given.StandardInput.IsHeld) given = given with { StandardInput = CommandInput.FromBytes(input) };
        return (given, _recorder.Begin(given, input));
    }

    private void Check(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
    }
}
