namespace FakeDrivers.Execution;

/// <summary>Sends a command's input to its program.</summary>
internal sealed class ProgramInput : IDisposable
{
    private const int PieceLength = 16 * 1024;

    private readonly ProgramProcess _process;
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationToken _isOver;
    private volatile Exception? _error;
    private int _isDisposed;

    private ProgramInput(ProgramProcess process)
    {
        _process = process;
        _isOver = _over.Token;
    }

    /// <summary>What reading the input threw; the program was killed then.</summary>
    public Exception? Error => _error;

    /// <summary>Sends all of it and closes the program's input. A program that does not read it all is its own affair.</summary>
    /// <param name="process">The program.</param>
    /// <param name="input">What it reads, disposed when it is sent; nothing for an input that ends at once.</param>
    public static ProgramInput Send(ProgramProcess process, Stream? input)
    {
        var sending = new ProgramInput(process);
        _ = sending.SendAsync(input);
        return sending;
    }

    /// <summary>The program is over: what is left of the input is not wanted any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        ProgramStop.Now(_over);
        _over.Dispose();
    }

    private async Task SendAsync(Stream? input)
    {
        try
        {
            await using var closing = _process.StandardInput.ConfigureAwait(false);
            if (input is null) return;
            await using var reading = input.ConfigureAwait(false);
            var piece = new byte[PieceLength];
            while (await ReadAsync(input, piece).ConfigureAwait(false) is var count and > 0)
            {
                await _process.StandardInput.WriteAsync(piece.AsMemory(0, count), _isOver).ConfigureAwait(false);
                await _process.StandardInput.FlushAsync(_isOver).ConfigureAwait(false);
            }
        }
        catch (Exception)
        {
            // The program is over or reads no more; or the input failed, and the run asks for that error.
        }
    }

    private async ValueTask<int> ReadAsync(Stream input, byte[] piece)
    {
        try
        {
            return await input.ReadAsync(piece, _isOver).ConfigureAwait(false);
        }
        catch (Exception error) when (!_isOver.IsCancellationRequested)
        {
            // Before the kill, which may end the run on this very thread.
            _error = error;
            _process.Kill();
            throw;
        }
    }
}
