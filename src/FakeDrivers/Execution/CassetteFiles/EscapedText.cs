using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FakeDrivers.Execution;

/// <summary>Bytes as text and back, whatever they are: each byte that is not UTF-8 is a lone surrogate from U+DC80 to U+DCFF.</summary>
/// <remarks>Source: Python's PEP 383.</remarks>
internal static class EscapedText
{
    private const int Escape = 0xDC00;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done) text.Append(rune.ToString());
            else foreach (var invalid in bytes[..length]) text.Append((char)(Escape + invalid));
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    public static byte[] Encode(string text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 1);
        for (var at = 0; at < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, at, out var rune))
            {
                bytes.Advance(rune.EncodeToUtf8(bytes.GetSpan(4)));
                at += rune.Utf16SequenceLength;
                continue;
            }

            var lone = text[at++];
            if (lone is >= (char)(Escape + 0x80) and <= (char)(Escape + 0xFF)) bytes.Write([(byte)(lone - Escape)]);
            else bytes.Advance(Rune.ReplacementChar.EncodeToUtf8(bytes.GetSpan(4)));
        }

        return bytes.WrittenSpan.ToArray();
    }
}
