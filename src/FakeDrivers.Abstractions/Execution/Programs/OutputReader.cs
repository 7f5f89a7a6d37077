using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Reads one output of a program to its end: keeps what a limit allows, and tells of it where somebody listens.</summary>
/// <param name="output">The output.</param>
/// <param name="limit">How much is kept; nothing keeps all.</param>
/// <param name="encoding">How it reads as text.</param>
/// <param name="exceeded">Ended when the output grows longer than it may, or cannot be kept; nothing more is read then.</param>
/// <param name="teller">Who is told; nothing when nobody listens.</param>
internal sealed class OutputReader(Stream output, OutputLimit? limit, Encoding encoding, TaskCompletionSource exceeded, OutputTeller? teller)
{
    private const int PieceLength = 16 * 1024;

    private readonly OutputCapture _capture = new(limit, encoding);
    private bool _isIdle;
    private TaskCompletionSource? _idle;

    /// <summary>What was kept so far.</summary>
    public CapturedOutput Captured => _capture.Captured;

    /// <summary>Keeps nothing from here on, but reads, so that the program is neither blocked nor ended by a broken pipe.</summary>
    public void Drop() => _capture.Finish();

    /// <summary>Reads until nobody can write any more, the limit is exceeded, or the reading is given up.</summary>
    public async Task ReadAsync()
    {
        try
        {
            await ReadAllAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            exceeded.TrySetException(error);
        }
        finally
        {
            SetIdle(true);
        }
    }

    /// <summary>Ends when all that was there is read and told, so that the next must come from the program or a descendant.</summary>
    public Task IdleAsync()
    {
        lock (_capture) return _isIdle ? Task.CompletedTask : (_idle ??= new()).Task;
    }

    private async Task ReadAllAsync()
    {
        var piece = new byte[PieceLength];
        while (await NextAsync(piece).ConfigureAwait(false) is var count and > 0)
        {
            var isAllowed = _capture.Append(piece.AsSpan(0, count));
            if (teller is not null) await teller.TellAsync(piece.AsMemory(0, count)).ConfigureAwait(false);
            if (isAllowed) continue;
            // A program that never waits must not keep its reader from those who stop it.
            exceeded.TrySetResult();
            break;
        }

        if (teller is not null) await teller.TellRestAsync().ConfigureAwait(false);
    }

    private async ValueTask<int> NextAsync(byte[] piece)
    {
        try
        {
            var reading = output.ReadAsync(piece, CancellationToken.None);
            if (!reading.IsCompleted) SetIdle(true);
            var count = await reading.ConfigureAwait(false);
            SetIdle(false);
            return count;
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The reading was given up after the program had been killed; what came until then is kept.
            return 0;
        }
    }

    private void SetIdle(bool isIdle)
    {
        TaskCompletionSource? idle = null;
        lock (_capture)
        {
            _isIdle = isIdle;
            if (isIdle) (idle, _idle) = (_idle, null);
        }

        idle?.SetResult();
    }
}
