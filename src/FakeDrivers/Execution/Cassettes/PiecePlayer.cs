namespace FakeDrivers.Execution;

/// <summary>
/// Does again what went between a program and its caller, in its order and at its times: waits for what the caller did, and writes what the program
/// wrote.
/// </summary>
internal sealed class PiecePlayer
{
    private readonly FakeProgram _program;
    private readonly long _begin;
    private readonly ReplayedInput _input;
    private readonly CancellationToken _stop;
    private readonly AwaitedSignals _signals = new();

    public PiecePlayer(FakeProgram program, long begin, ReplayedInput input, CancellationToken stop)
    {
        (_program, _begin, _input, _stop) = (program, begin, input, stop);
    }

    /// <summary>Waits until that time has passed since the begin.</summary>
    public static async Task WaitAsync(TimeProvider time, long begin, TimeSpan? at, CancellationToken stop)
    {
        if (at is { } due && due - time.GetElapsedTime(begin) is { Ticks: > 0 } left) await Task.Delay(left, time, stop).ConfigureAwait(false);
    }

    public async Task PlayAsync(IReadOnlyList<CassettePiece> pieces, CassetteText text)
    {
        var expanded = Expand(pieces, text);
        _signals.Expect(_program, pieces.Select(piece => piece.Signal).OfType<CommandSignal>());
        for (var i = 0; i < pieces.Count; i++)
        {
            await WaitAsync(_program.Time, _begin, pieces[i].At, _stop).ConfigureAwait(false);
            await PlayAsync(pieces[i], expanded[i]).ConfigureAwait(false);
        }
    }

    private Task PlayAsync(CassettePiece piece, byte[] expanded) => piece.Kind switch
    {
        CassettePieceKind.Input => _input.ExpectAsync(piece.Bytes, expanded, _stop),
        CassettePieceKind.InputClosed => _input.ExpectEndAsync(_stop),
        CassettePieceKind.Output => _program.Output.WriteAsync(expanded, _stop).AsTask(),
        CassettePieceKind.Error => _program.Error.WriteAsync(expanded, _stop).AsTask(),
        _ => _signals.WaitAsync(piece.Signal ?? CommandSignal.Kill, _stop),
    };

    /// <summary>The bytes of each piece with the paths of this machine.</summary>
    private static byte[][] Expand(IReadOnlyList<CassettePiece> pieces, CassetteText text)
    {
        var expanded = new byte[pieces.Count][];
        foreach (var kind in pieces.Select(piece => piece.Kind).Distinct())
        {
            int[] places = [.. Enumerable.Range(0, pieces.Count).Where(place => pieces[place].Kind == kind)];
            byte[][] bytes = [.. places.Select(place => pieces[place].Bytes)];
            var changed = kind == CassettePieceKind.Input ? text.InputFromFile(bytes) : text.OutputFromFile(bytes);
            for (var i = 0; i < places.Length; i++) expanded[places[i]] = changed[i];
        }

        return expanded;
    }
}
