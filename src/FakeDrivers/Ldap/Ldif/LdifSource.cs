using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Cuts LDIF into the blocks between blank lines. A block stays valid until the next is taken.</summary>
internal sealed class LdifSource
{
    private const int BufferSize = 1 << 16;

    private readonly Stream? _stream;
    private readonly TextReader? _reader;
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] _characters = [];
    private byte[] _buffer = [];
    private ReadOnlyMemory<byte> _rest;
    private int _searched;
    private bool _isEnded;
    private bool _isBegun;
    private int _nextLine = 1;

    public LdifSource(ReadOnlyMemory<byte> octets)
    {
        _rest = octets;
        _isEnded = true;
    }

    public LdifSource(Stream stream) => _stream = stream;

    public LdifSource(TextReader reader)
    {
        _reader = reader;
        _characters = new char[BufferSize / 4];
    }

    /// <summary>The line in the text of the block's first line, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Takes the next block; nothing at the end.</summary>
    public ReadOnlyMemory<byte>? Take()
    {
        ReadOnlyMemory<byte> block;
        while (!TryTake(out block))
        {
            if (_isEnded) return null;
            MakeRoom();
            Filled(_stream is not null ? _stream.Read(_buffer, _rest.Length, _buffer.Length - _rest.Length) : Encode(_reader!.Read(_characters)));
        }

        return block;
    }

    /// <summary>Takes the next block; nothing at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> TakeAsync(CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> block;
        while (!TryTake(out block))
        {
            if (_isEnded) return null;
            MakeRoom();
            Filled(_stream is not null
                ? await _stream.ReadAsync(_buffer.AsMemory(_rest.Length), cancellationToken).ConfigureAwait(false)
                : Encode(await _reader!.ReadAsync(_characters, cancellationToken).ConfigureAwait(false)));
        }

        return block;
    }

    private bool TryTake(out ReadOnlyMemory<byte> block)
    {
        block = default;
        if (!Begin()) return false;
        var rest = _rest.Span;
        while (_searched < rest.Length)
        {
            var newLine = rest[_searched..].IndexOf((byte)'\n');
            if (newLine < 0) break;
            var next = _searched + newLine + 1;
            if (!_isEnded && next + 1 >= rest.Length) return false;
            if (next < rest.Length && (rest[next] == '\n' || (rest[next] == '\r' && next + 1 < rest.Length && rest[next + 1] == '\n')))
            {
                block = Cut(next);
                return true;
            }

            _searched = next;
        }

        if (!_isEnded || rest.IsEmpty) return false;
        block = Cut(rest.Length);
        return true;
    }

    /// <summary>Passes over the byte order mark and blank lines.</summary>
    private bool Begin()
    {
        if (!_isBegun)
        {
            if (_rest.Length < 3 && !_isEnded) return false;
            if (_rest.Span.StartsWith(Encoding.UTF8.Preamble)) _rest = _rest[3..];
            _isBegun = true;
        }

        while (_searched == 0 && !_rest.IsEmpty)
        {
            var rest = _rest.Span;
            if (rest[0] == '\r' && rest.Length < 2 && !_isEnded) return false;
            var length = rest[0] == '\n' ? 1 : rest[0] == '\r' && rest.Length > 1 && rest[1] == '\n' ? 2 : 0;
            if (length == 0) break;
            _rest = _rest[length..];
            _nextLine++;
        }

        return true;
    }

    private ReadOnlyMemory<byte> Cut(int length)
    {
        var block = _rest[..length];
        Line = _nextLine;
        _nextLine += block.Span.Count((byte)'\n');
        _rest = _rest[length..];
        _searched = 0;
        return block;
    }

    private void MakeRoom()
    {
        // What was cut is used up by now, so the rest may move to the front.
        var buffer = _rest.Length > _buffer.Length / 2 || _buffer.Length == 0 ? new byte[Math.Max(BufferSize, _buffer.Length * 2)] : _buffer;
        _rest.Span.CopyTo(buffer);
        _buffer = buffer;
    }

    private void Filled(int count)
    {
        _isEnded = count == 0;
        _rest = _buffer.AsMemory(0, _rest.Length + count);
    }

    private int Encode(int count)
    {
        var needed = _encoder.GetByteCount(_characters.AsSpan(0, count), flush: count == 0);
        if (_buffer.Length - _rest.Length < needed) Array.Resize(ref _buffer, _rest.Length + needed);
        return _encoder.GetBytes(_characters.AsSpan(0, count), _buffer.AsSpan(_rest.Length), flush: count == 0);
    }
}
