namespace FakeDrivers.Execution;

/// <summary>The events of one attempt on their way from the real executor, in pieces, to a caller, who may want lines.</summary>
internal sealed class StreamedAttempt(
    IAsyncEnumerator<CommandEvent> events, RecordedAttempt attempt, Command command, CommandStreaming streaming, int number) : IAsyncDisposable
{
    private readonly LineCutter _output = new(command.OutputEncoding);
    private readonly LineCutter _error = new(command.OutputEncoding);
    private bool _isOver;

    /// <summary>Why the attempt failed; nothing when it did not.</summary>
    public CommandExecutionException? Failure { get; private set; }

    /// <summary>What to tell next; nothing when the attempt is over.</summary>
    public async ValueTask<IReadOnlyList<CommandEvent>?> NextAsync()
    {
        if (_isOver) return null;
        try
        {
            if (await events.MoveNextAsync().ConfigureAwait(false)) return Tell(events.Current);
        }
        catch (CommandExecutionException failure)
        {
            Failure = failure;
            attempt.Fail(failure, hasOutputs: false);
        }

        _isOver = true;
        return Rest();
    }

    public ValueTask DisposeAsync() => events.DisposeAsync();

    private List<CommandEvent> Tell(CommandEvent next)
    {
        switch (next)
        {
            case CommandWrote wrote:
                attempt.Add(wrote.Stream == CommandStream.StandardOutput ? CassettePieceKind.Output : CassettePieceKind.Error, wrote.Bytes.Span);
                return streaming == CommandStreaming.Pieces ? [wrote with { Attempt = number }] : Lines(wrote);
            case CommandExited exited:
                attempt.Exit(exited.ExitCode);
                return [.. Rest(), exited with { Attempt = number }];
            default:
                return [next with { Attempt = number }];
        }
    }

    private List<CommandEvent> Lines(CommandWrote wrote)
    {
        var cutter = wrote.Stream == CommandStream.StandardOutput ? _output : _error;
        var lines = new List<CommandEvent>();
        cutter.Append(wrote.Bytes.Span);
        while (cutter.Next() is { } line) lines.Add(Line(wrote.Stream, line));
        return lines;
    }

    /// <summary>The begun lines, once nothing more can be expected to end them.</summary>
    private List<CommandEvent> Rest()
    {
        var lines = new List<CommandEvent>();
        if (_output.Rest() is { } output) lines.Add(Line(CommandStream.StandardOutput, output));
        if (_error.Rest() is { } error) lines.Add(Line(CommandStream.StandardError, error));
        return lines;
    }

    private CommandWrote Line(CommandStream stream, byte[] line) => new(stream, line, command.OutputEncoding) { Attempt = number };
}
