using System.Text;

namespace FakeDrivers.Execution;

/// <summary>The program, or a descendant that shares its output, wrote a line or a piece. Nothing in it is masked.</summary>
public sealed record CommandWrote : CommandEvent
{
    private readonly CapturedOutput _output;

    /// <summary>Tells of a text.</summary>
    /// <param name="stream">See <see cref="Stream"/>.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    public CommandWrote(CommandStream stream, string text)
        : this(stream, CapturedOutput.FromText(text))
    {
    }

    internal CommandWrote(CommandStream stream, byte[] bytes, Encoding encoding)
        : this(stream, CapturedOutput.FromBytes(bytes, encoding))
    {
    }

    private CommandWrote(CommandStream stream, CapturedOutput output)
    {
        Stream = stream;
        _output = output;
    }

    /// <summary>Where it was written.</summary>
    public CommandStream Stream { get; }

    /// <summary>
    /// The line without its end, or the piece, in the command's <see cref="Command.OutputEncoding"/>. A character that was cut in two by
    /// the border of pieces is invalid in both; <see cref="Bytes"/> has it whole.
    /// </summary>
    public string Text => _output.Text;

    /// <summary>The same, byte for byte.</summary>
    public ReadOnlyMemory<byte> Bytes => _output.Bytes;

    /// <summary>The text, with the stream before it.</summary>
    public override string ToString() => $"{(Stream == CommandStream.StandardOutput ? "stdout" : "stderr")}: {Text}";
}
