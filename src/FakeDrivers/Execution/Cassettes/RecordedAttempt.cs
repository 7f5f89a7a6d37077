namespace FakeDrivers.Execution;

/// <summary>One attempt of a command while it is recorded.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class RecordedAttempt
{
    private static readonly CassetteRequest Nothing = new() { Vector = ValueList<string>.Empty };

    private readonly Lock _sync = new();
    private readonly Command _command;
    private readonly byte[] _input;
    private readonly TimeProvider _time;
    private readonly bool _isTimed;
    private readonly Action<long> _charge;
    private readonly long _begin;
    private readonly List<CassettePiece> _pieces = [];
    private int? _exitCode;
    private CommandFailureReason? _failure;
    private TimeSpan? _duration;
    private bool _isOutputTruncated;
    private bool _isErrorTruncated;
    private bool _isEnding;

    /// <param name="command">The command.</param>
    /// <param name="input">All of its input; empty when the caller writes it, or there is none.</param>
    /// <param name="options">What is recorded.</param>
    /// <param name="charge">Told how many more bytes the cassette has.</param>
    public RecordedAttempt(Command command, byte[] input, CassetteOptions options, Action<long> charge)
    {
        (_command, _input, _time, _isTimed, _charge) = (command, input, options.TimeProvider, options.RecordTiming, charge);
        _begin = _time.GetTimestamp();
        charge(input.Length);
    }

    /// <summary>Something was written, closed or sent.</summary>
    /// <param name="kind">What it was.</param>
    /// <param name="bytes">What was written.</param>
    /// <param name="signal">What was sent.</param>
    /// <param name="isTidying">Whether it is what a caller does after a program's end, so that it means nothing then.</param>
    /// <returns>The piece, to take it back.</returns>
    public CassettePiece? Add(CassettePieceKind kind, ReadOnlySpan<byte> bytes = default, CommandSignal? signal = null, bool isTidying = false)
    {
        var piece = new CassettePiece(kind, bytes.ToArray(), _time.GetElapsedTime(_begin), signal);
        lock (_sync)
        {
            // A program that is ending did not wait for it.
            if (_isEnding && isTidying) return null;
            _pieces.Add(piece);
        }

        _charge(bytes.Length);
        return piece;
    }

    /// <summary>The program did not take a piece of its input.</summary>
    public void TakeBack(CassettePiece? piece)
    {
        lock (_sync) _pieces.RemoveAll(other => ReferenceEquals(other, piece));
    }

    /// <summary>An output is closed: the program is ending, whether that was noticed yet or not.</summary>
    public void BeginEnd()
    {
        lock (_sync) _isEnding = true;
    }

    public void Exit(int exitCode)
    {
        lock (_sync)
        {
            _isEnding = true;
            _exitCode ??= exitCode;
            _duration ??= _time.GetElapsedTime(_begin);
        }
    }

    /// <summary>The rest of both outputs, as a result has them.</summary>
    public void Complete(CommandResult result)
    {
        lock (_sync) (_isOutputTruncated, _isErrorTruncated) = (result.IsStandardOutputTruncated, result.IsStandardErrorTruncated);
        if (!result.StandardOutputBytes.IsEmpty) Add(CassettePieceKind.Output, result.StandardOutputBytes.Span);
        if (!result.StandardErrorBytes.IsEmpty) Add(CassettePieceKind.Error, result.StandardErrorBytes.Span);
        Exit(result.ExitCode);
    }

    /// <summary>The attempt failed.</summary>
    /// <param name="error">How.</param>
    /// <param name="hasOutputs">Whether its outputs are those of the program, and have not been told otherwise.</param>
    public void Fail(CommandExecutionException error, bool hasOutputs)
    {
        if (hasOutputs && error.StandardOutput.Length > 0) Add(CassettePieceKind.Output, _command.OutputEncoding.GetBytes(error.StandardOutput));
        if (hasOutputs && error.StandardError.Length > 0) Add(CassettePieceKind.Error, _command.OutputEncoding.GetBytes(error.StandardError));
        if (error is { Reason: CommandFailureReason.ExitCode, ExitCode: { } exitCode })
        {
            Exit(exitCode);
            return;
        }

        lock (_sync)
        {
            _failure = error.Reason;
            _duration ??= _time.GetElapsedTime(_begin);
        }
    }

    /// <summary>What there is by now.</summary>
    public CassetteRecording ToRecording(CassetteOptions options, Placeholders placeholders)
    {
        var (came, ended) = Now();
        var text = new CassetteText(options, placeholders, _command);
        var isOrdered = _isTimed || came.Exists(piece => piece.Kind is not (CassettePieceKind.Output or CassettePieceKind.Error));
        var pieces = ToFile(_isTimed ? came : Merge(came), text);
        return ended with
        {
            Request = CassetteRequest.Of(_command, text, isInputOpen: true) with
            {
                Input = _input.Length > 0 ? text.InputToFile(_input) : Join(pieces, CassettePieceKind.Input),
            },
            Output = Join(pieces, CassettePieceKind.Output),
            Error = Join(pieces, CassettePieceKind.Error),
            Pieces = isOrdered && pieces.Count > 0 ? pieces : null,
        };
    }

    /// <summary>What came, and how it ended. Scrubbers are the test's own, and are not called under the lock.</summary>
    private (List<CassettePiece> Pieces, CassetteRecording Ended) Now()
    {
        lock (_sync)
        {
            return ([.. _pieces], new()
            {
                Request = Nothing,
                ExitCode = _failure is null ? _exitCode : null,
                Failure = _failure,
                IsOutputTruncated = _isOutputTruncated,
                IsErrorTruncated = _isErrorTruncated,
                Duration = _isTimed ? _duration : null,
            });
        }
    }

    /// <summary>One piece for those of a kind that follow one another: their borders are chance.</summary>
    private static List<CassettePiece> Merge(List<CassettePiece> pieces)
    {
        var merged = new List<CassettePiece>();
        for (int begin = 0, end; begin < pieces.Count; begin = end)
        {
            var kind = pieces[begin].Kind;
            end = kind == CassettePieceKind.Signal ? begin + 1 : pieces.FindIndex(begin, piece => piece.Kind != kind);
            if (end < 0) end = pieces.Count;
            merged.Add(new(kind, Join(pieces[begin..end], kind), Signal: pieces[begin].Signal));
        }

        return merged;
    }

    private static List<CassettePiece> ToFile(List<CassettePiece> pieces, CassetteText text)
    {
        var written = new List<CassettePiece>(pieces);
        foreach (var kind in (CassettePieceKind[])[CassettePieceKind.Input, CassettePieceKind.Output, CassettePieceKind.Error])
        {
            int[] places = [.. Enumerable.Range(0, pieces.Count).Where(place => pieces[place].Kind == kind)];
            byte[][] bytes = [.. places.Select(place => pieces[place].Bytes)];
            var changed = kind == CassettePieceKind.Input ? text.InputToFile(bytes) : text.OutputToFile(bytes);
            for (var i = 0; i < places.Length; i++) written[places[i]] = pieces[places[i]] with { Bytes = changed[i] };
        }

        return written;
    }

    private static byte[] Join(IEnumerable<CassettePiece> pieces, CassettePieceKind kind) =>
        PieceCutter.Join([.. pieces.Where(piece => piece.Kind == kind).Select(piece => piece.Bytes)]);
}
