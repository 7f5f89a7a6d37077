namespace FakeDrivers.Execution;

/// <summary>One attempt of a command as it stands in the file: what was asked, and what came of it.</summary>
internal sealed record CassetteRecording
{
    public required CassetteRequest Request { get; init; }

    /// <summary>The exit code, accepted or not; nothing when the program did not end by itself.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why there is no exit code; nothing as well when the caller did not wait for it.</summary>
    public CommandFailureReason? Failure { get; init; }

    public byte[] Output { get; init; } = [];

    public byte[] Error { get; init; } = [];

    public bool IsOutputTruncated { get; init; }

    public bool IsErrorTruncated { get; init; }

    /// <summary>Input and outputs in the order in which they were written; nothing when that does not matter.</summary>
    public IReadOnlyList<CassettePiece>? Pieces { get; init; }

    /// <summary>How long the program ran; nothing when times were not recorded.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the caller gave up before the program ended.</summary>
    public bool IsCancelled => ExitCode is null && Failure is null;

    /// <summary>Whether the program was not even started.</summary>
    public bool IsNotStarted => Failure is CommandFailureReason.NotFound or CommandFailureReason.WorkingDirectoryNotFound
        or CommandFailureReason.PermissionDenied or CommandFailureReason.StartFailed or CommandFailureReason.RootHelperMissing;

    public long Length => (Request.Input?.Length ?? 0) + Output.Length + Error.Length;

    public override string ToString() => string.Join(' ', Request.Vector.Select(argument => ShownText.Quote(argument)));
}
