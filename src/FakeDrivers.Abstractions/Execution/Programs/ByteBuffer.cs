namespace FakeDrivers.Execution;

/// <summary>Bytes that are added at the end and taken from the beginning.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = [];
    private int _start;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, Length);

    /// <exception cref="InvalidOperationException">It would be more than an array can hold.</exception>
    public void Append(ReadOnlySpan<byte> added)
    {
        MakeRoom((long)Length + added.Length);
        added.CopyTo(_bytes.AsSpan(_start + Length));
        Length += added.Length;
    }

    /// <summary>Takes bytes away; the others stay where they are.</summary>
    public void RemoveFirst(int count)
    {
        _start += count;
        Length -= count;
        if (Length == 0) _start = 0;
    }

    private void MakeRoom(long length)
    {
        if (_start + length <= _bytes.Length) return;
        if (length > Array.MaxLength) throw new InvalidOperationException("A program wrote more than 2 GiB to an output. Give its command an OutputLimit.");
        // What is left moves once for at least as many bytes as are added.
        var larger = 2 * length <= _bytes.Length ? _bytes : new byte[(int)Math.Min(Array.MaxLength, Math.Max(256, Math.Max(2L * _bytes.Length, length)))];
        Span.CopyTo(larger);
        _bytes = larger;
        _start = 0;
    }
}
