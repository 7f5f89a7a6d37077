namespace ShareService.Development;

/// <summary>One run of a real tool as it was recorded; see <c>transcripts.json</c>.</summary>
internal sealed record Transcript
{
    /// <summary>The condition and the tool: <c>umount.busy</c>.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<string> Argv { get; init; }

    /// <summary>What was to run on the server: the command without <c>ssh -F file root@host</c>, where that was recorded with it.</summary>
    public IReadOnlyList<string> ArgvOnServer => Argv[0] == "ssh" ? [.. Argv.Skip(4)] : Argv;

    public required int ExitCode { get; init; }

    public required string Stdout { get; init; }

    public required string Stderr { get; init; }

    public required string ToolVersion { get; init; }

    public required string Kernel { get; init; }

    /// <summary>On what the tool was run.</summary>
    public required string Obtained { get; init; }

    /// <summary>What was replaced in the texts, such as the names of devices.</summary>
    public required IReadOnlyList<string> Normalised { get; init; }
}
