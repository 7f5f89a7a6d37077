namespace FakeDrivers.Execution;

/// <summary>The file.</summary>
internal sealed class CassetteDocument
{
    public required int Version { get; init; }

    public required List<RecordingDocument?> Recordings { get; init; }

    /// <summary>The beginning of a file of any version.</summary>
    internal sealed class Header
    {
        public int? Version { get; init; }
    }

    /// <summary>One attempt of a command.</summary>
    internal sealed class RecordingDocument
    {
        public required List<string?>? Command { get; init; }

        public string? Directory { get; init; }

        public Dictionary<string, string?>? Environment { get; init; }

        public bool RunAsRoot { get; init; }

        public CassetteData? Input { get; init; }

        public CassetteData? Output { get; init; }

        public CassetteData? Error { get; init; }

        public bool OutputTruncated { get; init; }

        public bool ErrorTruncated { get; init; }

        public List<PieceDocument?>? Pieces { get; init; }

        public int? ExitCode { get; init; }

        public string? Failure { get; init; }

        public TimeSpan? Duration { get; init; }
    }

    /// <summary>A piece of what went between a program and its caller.</summary>
    internal sealed class PieceDocument
    {
        public TimeSpan? At { get; init; }

        public CassetteData? Input { get; init; }

        public bool InputClosed { get; init; }

        public CassetteData? Output { get; init; }

        public CassetteData? Error { get; init; }

        public string? Signal { get; init; }
    }
}
