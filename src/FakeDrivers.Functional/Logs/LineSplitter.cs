using System.Text;

namespace FakeDrivers.Functional;

/// <summary>Makes lines of the bytes of one source, secrets masked. One caller at a time.</summary>
/// <param name="mask">Gives the secrets as they are now.</param>
/// <param name="take">Takes each line, without its end.</param>
internal sealed class LineSplitter(Func<SecretMask> mask, Action<string> take)
{
    /// <summary>How many characters a line may have; a longer one goes on in the next.</summary>
    public const int LongestLine = 64 * 1024;

    private const int Step = 4096;

    private readonly Decoder _decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();
    private readonly StringBuilder _begun = new();
    private readonly char[] _characters = new char[Step + 1];

    /// <summary>Takes the next bytes. What is no UTF-8 is replaced by U+FFFD.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > 0; bytes = bytes[Math.Min(Step, bytes.Length)..])
        {
            var count = _decoder.GetChars(bytes[..Math.Min(Step, bytes.Length)], _characters, flush: false);
            Split(_characters.AsSpan(0, count));
        }
    }

    /// <summary>Gives out the last line, when it has no end.</summary>
    public void End()
    {
        var count = _decoder.GetChars([], _characters, flush: true);
        Split(_characters.AsSpan(0, count));
        if (_begun.Length > 0) TakeLine([]);
    }

    private void Split(ReadOnlySpan<char> text)
    {
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
        {
            TakeLine(text[..end]);
            text = text[(end + 1)..];
        }

        _begun.Append(text);
        if (_begun.Length >= LongestLine + mask().Longest) Cut();
    }

    private void TakeLine(ReadOnlySpan<char> rest)
    {
        var line = _begun.Length == 0 ? rest.ToString() : _begun.Append(rest).ToString();
        _begun.Clear();
        take(mask().Apply(line.EndsWith('\r') ? line[..^1] : line));
    }

    /// <summary>Gives out what there is of a line, but not the end of it, in which a secret may have begun.</summary>
    private void Cut()
    {
        var secrets = mask();
        var text = secrets.Apply(_begun.ToString());
        var place = Math.Min(LongestLine, text.Length - Math.Max(secrets.Longest - 1, 0));
        if (place > 0 && char.IsHighSurrogate(text[place - 1])) place--;
        _begun.Clear();
        if (place <= 0)
        {
            _begun.Append(text);
            return;
        }

        take(text[..place]);
        _begun.Append(text.AsSpan(place));
    }
}
