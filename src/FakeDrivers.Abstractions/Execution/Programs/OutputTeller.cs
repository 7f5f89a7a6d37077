using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Tells those who stream a command what its program writes to an output, by lines or by pieces.</summary>
/// <param name="events">Where to tell it.</param>
/// <param name="stream">Which output it is.</param>
/// <param name="attempt">The number of the attempt.</param>
/// <param name="encoding">How the output reads as text.</param>
internal sealed class OutputTeller(CommandEventSink events, CommandStream stream, int attempt, Encoding encoding)
{
    private readonly LineCutter? _lines = events.Streaming == CommandStreaming.Lines ? new(encoding) : null;

    /// <summary>Tells what was read, and waits until there is room for it.</summary>
    public async ValueTask TellAsync(ReadOnlyMemory<byte> piece)
    {
        if (_lines is null)
        {
            await WriteAsync(piece.ToArray()).ConfigureAwait(false);
            return;
        }

        _lines.Append(piece.Span);
        while (_lines.Next() is { } line) await WriteAsync(line).ConfigureAwait(false);
    }

    /// <summary>Tells the line that the output ended with, if it had no end of its own.</summary>
    public ValueTask TellRestAsync() => _lines?.Rest() is { } rest ? WriteAsync(rest) : ValueTask.CompletedTask;

    private ValueTask WriteAsync(byte[] bytes) => events.WriteAsync(new CommandWrote(stream, bytes, encoding) { Attempt = attempt });
}
