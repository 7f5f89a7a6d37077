using System.Buffers.Binary;

namespace FakeDrivers.Execution;

/// <summary>Carries a launcher's standard input to its program: only when that reads it, and no faster than it does.</summary>
internal sealed class ShimFeed(ShimConnection connection)
{
    private readonly Lock _sync = new();
    private TaskCompletionSource<ReadOnlyMemory<byte>>? _next;

    /// <summary>Goes on until the input or the program has ended, or the launcher is gone.</summary>
    /// <param name="process">The program.</param>
    /// <param name="wanted">Ends when the program first reads.</param>
    /// <param name="gone">Cancelled when the launcher is gone.</param>
    public async Task RunAsync(ICommandProcess process, Task wanted, CancellationToken gone)
    {
        await Task.WhenAny(wanted, process.Exited).ConfigureAwait(false);
        try
        {
            while (!process.Exited.IsCompleted && await NextAsync(gone).ConfigureAwait(false) is { Length: > 0 } piece)
            {
                await process.StandardInput.WriteAsync(piece, gone).ConfigureAwait(false);
                await process.StandardInput.FlushAsync(gone).ConfigureAwait(false);
            }

            await process.StandardInput.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The program reads no more, or the launcher is gone.
        }
    }

    /// <summary>Takes what the launcher has read.</summary>
    /// <exception cref="InvalidDataException">It was not asked to.</exception>
    public void Take(ReadOnlyMemory<byte> content)
    {
        TaskCompletionSource<ReadOnlyMemory<byte>>? next;
        lock (_sync) (next, _next) = (_next, null);
        if (next is null) throw new InvalidDataException("A launcher sent input that nobody asked for.");
        next.SetResult(content);
    }

    private async Task<ReadOnlyMemory<byte>> NextAsync(CancellationToken gone)
    {
        // The program goes on elsewhere: here is who must hear the launcher's next frame.
        var next = new TaskCompletionSource<ReadOnlyMemory<byte>>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_sync) _next = next;
        var count = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, ShimProtocol.MostInput);
        await connection.WriteAsync(ShimFrameKind.WantInput, count, gone).ConfigureAwait(false);
        return await next.Task.WaitAsync(gone).ConfigureAwait(false);
    }
}
