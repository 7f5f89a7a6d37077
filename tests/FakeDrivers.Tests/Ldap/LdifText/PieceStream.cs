namespace FakeDrivers.Tests.Ldap.LdifText;

/// <summary>A stream that gives a few octets at a time, as a network does.</summary>
internal sealed class PieceStream(byte[] octets, int piece) : MemoryStream(octets, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);
}
