using System.Buffers;

namespace FakeDrivers.Ldap;

/// <summary>The logical lines of a block: folded lines are joined, comments left out (RFC 2849 notes 2 and 3).</summary>
internal ref struct LdifLines(ReadOnlySpan<byte> block, int firstLine, ArrayBufferWriter<byte> scratch)
{
    private readonly ReadOnlySpan<byte> _block = block;
    private int _at;
    private int _nextLine = firstLine;

    /// <summary>The line's octets; valid until the next is read.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>The line in the text where it begins, from 1.</summary>
    public int Line { get; private set; } = firstLine;

    public bool Next()
    {
        while (_at < _block.Length)
        {
            Line = _nextLine;
            var line = Take();
            var isComment = !line.IsEmpty && line[0] == '#';
            if (_at < _block.Length && _block[_at] == ' ') line = Unfold(line);
            if (isComment) continue;
            Current = line;
            return true;
        }

        return false;
    }

    private ReadOnlySpan<byte> Unfold(ReadOnlySpan<byte> line)
    {
        scratch.ResetWrittenCount();
        scratch.Write(line);
        while (_at < _block.Length && _block[_at] == ' ') scratch.Write(Take()[1..]);
        return scratch.WrittenSpan;
    }

    private ReadOnlySpan<byte> Take()
    {
        var rest = _block[_at..];
        var length = rest.IndexOf((byte)'\n');
        _nextLine++;
        if (length < 0) length = rest.Length;
        _at = Math.Min(_block.Length, _at + length + 1);
        return length > 0 && rest[length - 1] == '\r' ? rest[..(length - 1)] : rest[..length];
    }
}
