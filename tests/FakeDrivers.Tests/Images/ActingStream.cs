namespace FakeDrivers.Tests.Images;

/// <summary>Bytes on whose way something happens.</summary>
internal sealed class ActingStream(byte[] bytes, Action act) : MemoryStream(bytes)
{
    private Action? _act = act;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var once = Interlocked.Exchange(ref _act, null);
        once?.Invoke();
        return base.ReadAsync(buffer, cancellationToken);
    }
}
