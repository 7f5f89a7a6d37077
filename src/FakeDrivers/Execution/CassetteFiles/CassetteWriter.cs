using static FakeDrivers.Execution.CassetteDocument;

namespace FakeDrivers.Execution;

/// <summary>Puts recordings into the shape of the file.</summary>
internal static class CassetteWriter
{
    public static RecordingDocument Write(CassetteRecording recording)
    {
        var (request, pieces) = (recording.Request, recording.Pieces);
        return new()
        {
            Command = [.. request.Vector],
            Directory = request.Directory,
            Environment = request.Environment.Count == 0 ? null : request.Environment.ToDictionary(),
            RunAsRoot = request.RunAsRoot,
            // What stands in the pieces does not stand there twice.
            Input = pieces is not null && pieces.Any(piece => piece.Kind == CassettePieceKind.Input) ? null : Data(request.Input),
            Output = pieces is null ? Data(recording.Output) : null,
            Error = pieces is null ? Data(recording.Error) : null,
            OutputTruncated = recording.IsOutputTruncated,
            ErrorTruncated = recording.IsErrorTruncated,
            Pieces = pieces is null ? null : [.. pieces.Select(Write)],
            ExitCode = recording.ExitCode,
            Failure = recording.ExitCode is null ? CassetteNames.Of(recording.Failure) : null,
            Duration = recording.Duration,
        };
    }

    private static PieceDocument Write(CassettePiece piece) => new()
    {
        At = piece.At,
        Input = Data(piece, CassettePieceKind.Input),
        InputClosed = piece.Kind == CassettePieceKind.InputClosed,
        Output = Data(piece, CassettePieceKind.Output),
        Error = Data(piece, CassettePieceKind.Error),
        Signal = piece.Signal is { } signal ? CassetteNames.Of(signal) : null,
    };

    private static CassetteData? Data(byte[]? bytes) => bytes is { Length: > 0 } ? new(bytes) : null;

    private static CassetteData? Data(CassettePiece piece, CassettePieceKind kind) => piece.Kind == kind ? new(piece.Bytes) : null;
}
