using System.Text;

namespace FakeDrivers.Execution;

/// <summary>What a program reads from its standard input.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed class CommandInput : IEquatable<CommandInput>
{
    private readonly byte[] _bytes;

    private CommandInput(byte[] bytes) => _bytes = bytes;

    /// <summary>The input, byte for byte.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The input as text, read as UTF-8; what is not UTF-8 is shown as U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(_bytes);

    /// <summary>A text, sent as UTF-8 without a byte order mark. No newline is added.</summary>
    /// <param name="text">The text.</param>
    public static CommandInput FromText(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes, sent as they are. They are copied here.</summary>
    /// <param name="bytes">The bytes.</param>
    public static CommandInput FromBytes(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    /// <inheritdoc/>
    public bool Equals(CommandInput? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommandInput);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>The length alone, since an input often holds a secret.</summary>
    public override string ToString() => $"{_bytes.Length} bytes";
}
