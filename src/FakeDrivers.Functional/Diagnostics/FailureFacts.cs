namespace FakeDrivers.Functional;

/// <summary>What is known of a server that failed. Immutable.</summary>
internal sealed record FailureFacts
{
    /// <summary>The server's name.</summary>
    public required string Server { get; init; }

    /// <summary>What it did, after its name: "was not ready within 30 s", "ended with exit code 3 while it was waited for".</summary>
    public required string Problem { get; init; }

    /// <summary>What was waited for, and what each probe found last.</summary>
    public IReadOnlyList<FailedWait> WaitedFor { get; init; } = [];

    /// <summary>The number of its process; <see langword="null"/> when it was not started.</summary>
    public int? Pid { get; init; }

    /// <summary>Its exit code; <see langword="null"/> when it is alive.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What the system says of it while it is alive, from <see cref="LinuxStatus"/>; <see langword="null"/> when it says nothing.</summary>
    public string? ProcessState { get; init; }

    /// <summary>Where it listens, as "127.0.0.1:5000"; <see langword="null"/> when the system does not tell.</summary>
    public IReadOnlyList<string>? Listening { get; init; }

    /// <summary>What was started; <see langword="null"/> when it did not come to that.</summary>
    public SupervisedStart? Start { get; init; }

    /// <summary>The environment variables that are the server's own: those of its definition and overrides.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ValueMap<string>.Empty;

    /// <summary>Its config files, each under its path.</summary>
    public string ConfigText { get; init; } = string.Empty;

    /// <summary>What it wrote last.</summary>
    public LogTail? Log { get; init; }

    /// <summary>What the other servers of its context wrote last.</summary>
    public IReadOnlyList<LogTail> OtherLogs { get; init; } = [];

    /// <summary>What was found by looking at the process.</summary>
    public IReadOnlyList<DiagnosticFinding> Diagnostics { get; init; } = [];

    /// <summary>The context's directory.</summary>
    public string? Directory { get; init; }

    /// <summary>Where the context's directory will be when the test has failed; <see langword="null"/> when it is not kept.</summary>
    public string? KeptDirectory { get; init; }

    /// <summary>What must not be shown.</summary>
    public SecretMask Secrets { get; init; } = SecretMask.None;
}
