using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Cuts what comes in pieces into lines, which end with LF or CRLF.</summary>
internal sealed class LineCutter
{
    private readonly byte[] _lineFeed;
    private readonly byte[] _carriageReturn;
    private readonly ByteBuffer _begun = new();
    private int _searched;

    public LineCutter(Encoding encoding)
    {
        _lineFeed = encoding.GetBytes("\n");
        _carriageReturn = encoding.GetBytes("\r");
    }

    public void Append(ReadOnlySpan<byte> piece) => _begun.Append(piece);

    /// <summary>The next line that has come to its end, without that end; nothing when there is none yet.</summary>
    public byte[]? Next()
    {
        var end = Find(_begun.Span);
        if (end < 0) return null;
        var line = _begun.Span[..end];
        if (line.EndsWith(_carriageReturn)) line = line[..^_carriageReturn.Length];
        var taken = line.ToArray();
        _begun.RemoveFirst(end + _lineFeed.Length);
        _searched = 0;
        return taken;
    }

    /// <summary>Takes what came after the last end of a line; nothing when there is nothing.</summary>
    public byte[]? Rest()
    {
        if (_begun.Length == 0) return null;
        var rest = _begun.Span.ToArray();
        _begun.RemoveFirst(rest.Length);
        _searched = 0;
        return rest;
    }

    // In an encoding of several bytes a unit, a line ends only where a unit does: the bytes of LF may be halves of others.
    private int Find(ReadOnlySpan<byte> begun)
    {
        var unit = _lineFeed.Length;
        for (var at = _searched; at + unit <= begun.Length; at += unit)
        {
            if (unit == 1)
            {
                var found = begun[at..].IndexOf(_lineFeed[0]);
                if (found < 0) break;
                return at + found;
            }

            if (begun.Slice(at, unit).SequenceEqual(_lineFeed)) return at;
        }

        _searched = begun.Length - (begun.Length % unit);
        return -1;
    }
}
