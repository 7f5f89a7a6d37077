namespace FakeDrivers.Execution;

/// <summary>Bytes that are added at the end and taken from the beginning.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Append(ReadOnlySpan<byte> added)
    {
        if (Length + added.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(256, Math.Max(2L * _bytes.Length, (long)Length + added.Length))));
        }

        added.CopyTo(_bytes.AsSpan(Length));
        Length += added.Length;
    }

    public void RemoveFirst(int count)
    {
        _bytes.AsSpan(count, Length - count).CopyTo(_bytes);
        Length -= count;
    }
}
