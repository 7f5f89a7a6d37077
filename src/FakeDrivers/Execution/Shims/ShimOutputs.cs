namespace FakeDrivers.Execution;

/// <summary>Both outputs of a program on their way to its launcher.</summary>
internal sealed class ShimOutputs(ShimConnection connection, CancellationToken gone)
{
    private readonly ShimWindow _outputWindow = new();
    private readonly ShimWindow _errorWindow = new();
    private ShimPump? _output;
    private ShimPump? _error;

    /// <summary>Ends when both were carried to their end, or the launcher is gone.</summary>
    public Task Ended => Task.WhenAll(_output?.Ended ?? Task.CompletedTask, _error?.Ended ?? Task.CompletedTask);

    /// <summary>Begins to carry the outputs of a program.</summary>
    public void Watch(ICommandProcess process)
    {
        _output = new(process.StandardOutput, ShimFrameKind.Output, connection, _outputWindow, gone);
        _error = new(process.StandardError, ShimFrameKind.Error, connection, _errorWindow, gone);
    }

    /// <summary>The launcher has written a frame.</summary>
    /// <exception cref="InvalidDataException">There was none to write.</exception>
    public void Confirm(ShimFrameKind kind) => (kind == ShimFrameKind.Output ? _outputWindow : _errorWindow).Confirm();

    /// <summary>Sends all that a program has left whose outputs nobody else holds: no more than the launcher has room for.</summary>
    public Task FinishAsync()
    {
        _outputWindow.Widen();
        _errorWindow.Widen();
        return Ended;
    }

    /// <summary>Sends what a program has written until now, though a descendant may write more.</summary>
    public Task DrainAsync() => Task.WhenAll(_output?.DrainAsync() ?? Task.CompletedTask, _error?.DrainAsync() ?? Task.CompletedTask);

    /// <summary>Sends a text of our own to the standard error.</summary>
    public async Task WriteErrorAsync(byte[] text)
    {
        foreach (var piece in text.Chunk(ShimProtocol.MostOutput))
        {
            await _errorWindow.TakeAsync(piece.Length, gone).ConfigureAwait(false);
            await connection.WriteAsync(ShimFrameKind.Error, piece, gone).ConfigureAwait(false);
        }
    }
}
