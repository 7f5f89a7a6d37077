using static FakeDrivers.Execution.CassetteDocument;

namespace FakeDrivers.Execution;

/// <summary>Takes recordings out of the shape of the file, and says what is wrong there.</summary>
internal static class CassetteReader
{
    public static IReadOnlyList<CassetteRecording> Read(string file, ReadOnlySpan<byte> json, CassetteDocument document)
    {
        var recordings = new List<CassetteRecording>();
        foreach (var recording in document.Recordings)
        {
            if (Problem(recording) is { } problem) throw CassetteErrors.Wrong(file, CassetteLines.OfRecording(json, recordings.Count), recordings.Count, problem);
            recordings.Add(Read(recording!));
        }

        return recordings;
    }

    private static string? Problem(RecordingDocument? recording)
    {
        if (recording is null) return "It is null; a recording is an object.";
        if (recording.Command is not { Count: > 0 } vector || vector.Contains(null) || vector[0] is "")
        {
            return "\"command\" is a list of texts: the program, which is not empty, and its arguments.";
        }

        if (recording.ExitCode is null == recording.Failure is null) return "It has either \"exitCode\" or \"failure\".";
        if (recording.Failure is { } failure && !CassetteNames.Failures.Contains(failure)) return $"\"failure\" is one of {string.Join(", ", CassetteNames.Failures)}.";
        if (recording.Pieces is null) return null;
        if (recording.Output is not null || recording.Error is not null) return "The outputs stand either in \"pieces\" or in \"output\" and \"error\".";
        if (recording.Input is not null && recording.Pieces.Any(piece => piece?.Input is not null)) return "The input stands either in \"pieces\" or in \"input\".";
        return recording.Pieces.Select(Problem).FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(PieceDocument? piece)
    {
        bool[] kinds = [piece?.Input is not null, piece?.InputClosed ?? false, piece?.Output is not null, piece?.Error is not null, piece?.Signal is not null];
        if (kinds.Count(kind => kind) != 1) return "Each of its \"pieces\" is an object with one of input, inputClosed, output, error and signal.";
        if (piece!.At < TimeSpan.Zero) return "\"at\" is not negative.";
        return piece.Signal is { } signal && !CassetteNames.Signals.Contains(signal) ? $"\"signal\" is one of {string.Join(", ", CassetteNames.Signals)}." : null;
    }

    private static CassetteRecording Read(RecordingDocument recording)
    {
        var pieces = recording.Pieces?.Select(piece => Read(piece!)).ToList();
        var isInputInPieces = pieces is not null && pieces.Any(piece => piece.Kind == CassettePieceKind.Input);
        return new()
        {
            Request = new()
            {
                Vector = ValueList<string>.From(recording.Command!.OfType<string>()),
                Directory = recording.Directory,
                Environment = ValueMap<string?>.From(recording.Environment ?? []),
                RunAsRoot = recording.RunAsRoot,
                Input = isInputInPieces ? Join(pieces, CassettePieceKind.Input) : recording.Input?.Bytes ?? [],
            },
            ExitCode = recording.ExitCode,
            Failure = recording.Failure is null or CassetteNames.Cancelled ? null : CassetteNames.Failure(recording.Failure),
            Output = recording.Output?.Bytes ?? Join(pieces, CassettePieceKind.Output),
            Error = recording.Error?.Bytes ?? Join(pieces, CassettePieceKind.Error),
            IsOutputTruncated = recording.OutputTruncated,
            IsErrorTruncated = recording.ErrorTruncated,
            Pieces = pieces,
            Duration = recording.Duration,
        };
    }

    private static CassettePiece Read(PieceDocument piece) => piece switch
    {
        { Input: { } input } => new(CassettePieceKind.Input, input.Bytes, piece.At),
        { Output: { } output } => new(CassettePieceKind.Output, output.Bytes, piece.At),
        { Error: { } error } => new(CassettePieceKind.Error, error.Bytes, piece.At),
        { Signal: { } signal } => new(CassettePieceKind.Signal, [], piece.At, CassetteNames.Signal(signal)),
        _ => new(CassettePieceKind.InputClosed, [], piece.At),
    };

    private static byte[] Join(IEnumerable<CassettePiece>? pieces, CassettePieceKind kind) =>
        PieceCutter.Join([.. (pieces ?? []).Where(piece => piece.Kind == kind).Select(piece => piece.Bytes)]);
}
