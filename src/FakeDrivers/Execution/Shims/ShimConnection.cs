using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FakeDrivers.Execution;

/// <summary>The server's end of a connection to a launcher: requests and frames out of a stream, and into it.</summary>
/// <remarks>Several may write at once; one reads.</remarks>
internal sealed class ShimConnection(Stream stream) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly byte[] _head = new byte[ShimProtocol.FrameHeadLength];

    /// <summary>Reads what a launcher begins with. Nothing is kept of a request whose token is not among those that are known.</summary>
    /// <param name="tokens">The tokens that are known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The request and the place of its token.</returns>
    /// <exception cref="IOException">The connection has ended.</exception>
    /// <exception cref="InvalidDataException">It is no request of a launcher, too long a one, or its token is none of those.</exception>
    public async ValueTask<(ShimRequest Request, int Token)> ReadRequestAsync(IReadOnlyList<ReadOnlyMemory<byte>> tokens, CancellationToken cancellationToken)
    {
        var prologue = new byte[ShimProtocol.PrologueLength];
        await stream.ReadExactlyAsync(prologue, cancellationToken).ConfigureAwait(false);
        if (!prologue.AsSpan().StartsWith(ShimProtocol.Magic)) throw new InvalidDataException("This is no request of a launcher.");
        var token = Find(tokens, prologue.AsSpan(ShimProtocol.Magic.Length, ShimProtocol.TokenLength));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(prologue.AsSpan(ShimProtocol.PrologueLength - sizeof(uint)));
        if (length > ShimProtocol.MostRequest) throw new InvalidDataException($"A request has {ShimProtocol.MostRequest} bytes at most, not {length}.");
        var rest = new byte[length];
        await stream.ReadExactlyAsync(rest, cancellationToken).ConfigureAwait(false);
        return (ShimRequest.Parse(rest), token);
    }

    /// <summary>Reads a frame.</summary>
    /// <returns>The frame; nothing at the end of the connection.</returns>
    /// <exception cref="IOException">The connection has ended in the midst of a frame.</exception>
    /// <exception cref="InvalidDataException">It is no frame that a launcher sends.</exception>
    public async ValueTask<ShimFrame?> ReadFrameAsync(CancellationToken cancellationToken)
    {
        if (await stream.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < _head.Length) return null;
        var kind = (ShimFrameKind)_head[0];
        var length = BinaryPrimitives.ReadUInt32LittleEndian(_head.AsSpan(1));
        var isSound = kind switch
        {
            ShimFrameKind.Input => length <= ShimProtocol.MostInput,
            ShimFrameKind.Written or ShimFrameKind.Signal => length == 1,
            _ => false,
        };
        if (!isSound) throw new InvalidDataException($"A launcher sends no frame {_head[0]} of {length} bytes.");
        var content = length == 0 ? [] : new byte[length];
        await stream.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
        return new(kind, content);
    }

    /// <summary>Sends a frame.</summary>
    /// <exception cref="IOException">The connection has ended.</exception>
    public async ValueTask WriteAsync(ShimFrameKind kind, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var length = ShimProtocol.FrameHeadLength + content.Length;
        var frame = ArrayPool<byte>.Shared.Rent(length);
        frame[0] = (byte)kind;
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(1), (uint)content.Length);
        content.CopyTo(frame.AsMemory(ShimProtocol.FrameHeadLength));
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await stream.WriteAsync(frame.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
            ArrayPool<byte>.Shared.Return(frame);
        }
    }

    /// <summary>Ends the connection.</summary>
    public void Dispose() => stream.Dispose();

    // All are compared, each in the same time, so that nothing can be learnt from how long a refusal takes.
    private static int Find(IReadOnlyList<ReadOnlyMemory<byte>> tokens, ReadOnlySpan<byte> token)
    {
        var found = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (CryptographicOperations.FixedTimeEquals(tokens[i].Span, token)) found = i;
        }

        return found >= 0 ? found : throw new InvalidDataException("The token of the request is not known here.");
    }
}
