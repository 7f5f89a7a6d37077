namespace FakeDrivers.Execution;

/// <summary>What a program reads from its standard input, anew at every attempt.</summary>
/// <remarks>
/// Immutable and thread-safe. Equality is by content; inputs from streams and files are equal only to themselves, since what they hold is
/// known when they are read.
/// </remarks>
public sealed class CommandInput : IEquatable<CommandInput>
{
    private readonly byte[]? _bytes;
    private readonly Func<Stream>? _open;
    private readonly string _name;

    private CommandInput(byte[] bytes)
    {
        _bytes = bytes;
        _name = $"{bytes.Length} bytes";
    }

    private CommandInput(Func<Stream> open, string name)
    {
        _open = open;
        _name = name;
    }

    /// <summary>The input, byte for byte. One from a stream or file is opened and read whole for this, each time.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes ?? ReadAll();

    /// <summary>The input as text, read as UTF-8; what is not UTF-8 is shown as U+FFFD.</summary>
    public string Text => Command.DefaultEncoding.GetString(Bytes.Span);

    /// <summary>A text, sent as UTF-8 without a byte order mark. No newline is added.</summary>
    /// <param name="text">The text.</param>
    public static CommandInput FromText(string text) => new(Command.DefaultEncoding.GetBytes(text));

    /// <summary>Lines, each sent as UTF-8 with a newline after it.</summary>
    /// <param name="lines">The lines, without their ends.</param>
    public static CommandInput FromLines(params IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return FromText(string.Concat(lines.Select(line => line + "\n")));
    }

    /// <summary>Bytes, sent as they are. They are copied here.</summary>
    /// <param name="bytes">The bytes.</param>
    public static CommandInput FromBytes(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    /// <summary>What a stream holds, however much that is: it goes to the program piece by piece.</summary>
    /// <param name="open">Opens the stream at its beginning: once for each attempt, before the program is started. The executor disposes it.</param>
    public static CommandInput FromStream(Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(open, "a stream");
    }

    /// <summary>What a file holds when the program is started.</summary>
    /// <param name="path">The path of the file. Where it cannot be opened, the run fails with the system's <see cref="IOException"/>.</param>
    public static CommandInput FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(() => File.OpenRead(path), $"the file {path}");
    }

    /// <inheritdoc/>
    public bool Equals(CommandInput? other) =>
        ReferenceEquals(this, other) || (_bytes is not null && other?._bytes is { } bytes && _bytes.AsSpan().SequenceEqual(bytes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommandInput);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_bytes is null) return _name.GetHashCode(StringComparison.Ordinal);
        var hash = new HashCode();
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>The length or the origin alone, since an input often holds a secret.</summary>
    public override string ToString() => _name;

    /// <summary>Whether the input is held here, so that looking at it opens nothing.</summary>
    internal bool IsHeld => _bytes is not null;

    internal Stream Open() => _open?.Invoke() ?? new MemoryStream(_bytes ?? [], writable: false);

    private byte[] ReadAll()
    {
        using var stream = Open();
        using var read = new MemoryStream();
        stream.CopyTo(read);
        return read.ToArray();
    }
}
