namespace FakeDrivers.Execution;

/// <summary>How much of one output may be under way to a launcher before it has confirmed that it wrote some of it.</summary>
/// <remarks>Thread-safe; one sends.</remarks>
internal sealed class ShimWindow
{
    private readonly Lock _sync = new();
    private readonly Queue<int> _underWay = new();
    private int _room = ShimProtocol.OutputWindow;
    private TaskCompletionSource? _freed;

    /// <summary>Waits until there is room for a frame, and takes it.</summary>
    /// <param name="content">How many bytes the frame carries.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask TakeAsync(int content, CancellationToken cancellationToken)
    {
        var size = ShimProtocol.FrameHeadLength + content;
        while (true)
        {
            Task freed;
            lock (_sync)
            {
                if (_room >= size)
                {
                    _room -= size;
                    _underWay.Enqueue(size);
                    return;
                }

                // Who sends goes on elsewhere: here is who must hear the next confirmation.
                freed = (_freed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            await freed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The launcher has written the first of the frames that are under way.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public void Confirm()
    {
        lock (_sync)
        {
            if (!_underWay.TryDequeue(out var size)) throw new InvalidDataException("A launcher confirmed output that it never got.");
            Free(size);
        }
    }

    /// <summary>Makes room for the last of a program that has ended.</summary>
    public void Widen()
    {
        lock (_sync) Free(ShimProtocol.LastOutput);
    }

    private void Free(int size)
    {
        _room += size;
        _freed?.SetResult();
        _freed = null;
    }
}
