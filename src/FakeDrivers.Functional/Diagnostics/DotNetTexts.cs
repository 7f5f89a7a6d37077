using System.Buffers.Binary;
using System.Text;

namespace FakeDrivers.Functional;

/// <summary>The texts of a message of the diagnostics port: a number of characters, and UTF-16 with a zero at its end.</summary>
internal sealed class DotNetTexts(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlyMemory<byte> _rest = bytes;

    /// <summary>A text as the port takes it.</summary>
    public static byte[] Of(string text)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length + 1);
        return [.. length, .. Encoding.Unicode.GetBytes($"{text}\0")];
    }

    /// <summary>The next text.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public string Next()
    {
        if (_rest.Length < sizeof(int)) throw new InvalidDataException("A text is missing in the answer.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(_rest.Span);
        if (length < 0 || length > (_rest.Length - sizeof(int)) / sizeof(char)) throw new InvalidDataException("A text is longer than the answer.");
        var text = Encoding.Unicode.GetString(_rest.Span.Slice(sizeof(int), length * sizeof(char))).TrimEnd('\0');
        _rest = _rest[(sizeof(int) + (length * sizeof(char)))..];
        return text;
    }
}
