using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Keeps what a program writes to an output, as much of it as a limit allows, and can tell at any time what there is so far.</summary>
/// <param name="limit">How much is kept; nothing keeps all.</param>
/// <param name="encoding">How it reads as text.</param>
internal sealed class OutputCapture(OutputLimit? limit, Encoding encoding)
{
    private readonly ByteBuffer _kept = new();
    private long _written;
    private bool _isDone;

    /// <summary>What is kept so far.</summary>
    public CapturedOutput Captured
    {
        get
        {
            lock (_kept)
            {
                var kept = _kept.Span;
                if (limit is not null && kept.Length > limit.Bytes) kept = kept[^(int)limit.Bytes..];
                return CapturedOutput.FromBytes(kept.ToArray(), encoding, limit is not null && _written > limit.Bytes);
            }
        }
    }

    /// <summary>Adds what was read.</summary>
    /// <returns>Whether that is still allowed.</returns>
    public bool Append(ReadOnlySpan<byte> read)
    {
        lock (_kept)
        {
            if (_isDone) return true;
            _written += read.Length;
            if (limit is not { WhenExceeded: not OutputLimit.Excess.DropBegin })
            {
                _kept.Append(read);
                if (limit is not null) DropBegin(limit.Bytes);
                return true;
            }

            var room = (int)Math.Min(read.Length, limit.Bytes - _kept.Length);
            _kept.Append(read[..room]);
            return limit.WhenExceeded != OutputLimit.Excess.Fail || _written <= limit.Bytes;
        }
    }

    /// <summary>Keeps nothing from here on: nobody will ask for it.</summary>
    public void Finish()
    {
        lock (_kept) _isDone = true;
    }

    // Twice the limit may pile up before it is cut, so that each byte is moved once at most.
    private void DropBegin(long limit)
    {
        if (_kept.Length >= (2 * limit) + 4096) _kept.RemoveFirst(_kept.Length - (int)limit);
    }
}
