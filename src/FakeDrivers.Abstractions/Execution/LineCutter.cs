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
        var begun = _begun.Span;
        for (var at = _searched; at + _lineFeed.Length <= begun.Length; at += _lineFeed.Length)
        {
            if (_lineFeed.Length == 1)
            {
                var found = begun[at..].IndexOf(_lineFeed[0]);
                if (found < 0) break;
                at += found;
            }
            else if (!begun.Slice(at, _lineFeed.Length).SequenceEqual(_lineFeed))
            {
                continue;
            }

            return Take(at, at + _lineFeed.Length);
        }

        _searched = begun.Length - (begun.Length % _lineFeed.Length);
        return null;
    }

    /// <summary>What came after the last end of a line; nothing when there is nothing.</summary>
    public byte[]? Rest() => _begun.Length == 0 ? null : _begun.Span.ToArray();

    private byte[] Take(int end, int next)
    {
        var begun = _begun.Span;
        var line = begun[..end];
        if (line.EndsWith(_carriageReturn)) line = line[..^_carriageReturn.Length];
        var taken = line.ToArray();
        _begun.RemoveFirst(next);
        _searched = 0;
        return taken;
    }
}
