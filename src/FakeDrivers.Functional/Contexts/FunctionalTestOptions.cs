namespace FakeDrivers.Functional;

/// <summary>What is the same for all servers of a context. Immutable.</summary>
public sealed record FunctionalTestOptions
{
    /// <summary>The test's framework.</summary>
    /// <value>The default, <see langword="null"/>, is none: a context then fails only by what it sees itself, or by <see cref="FunctionalTestContext.MarkFailed"/>.</value>
    public ITestReporter? Reporter { get; init; }

    /// <summary>The clock of every wait.</summary>
    /// <value>The default is the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>By how much all time-outs of waits are stretched.</summary>
    /// <value>The default is the environment variable <c>FAKEDRIVERS_PATIENCE</c>, else 2 where <c>CI</c> is set, else 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not positive.</exception>
    public double Patience { get; init => field = ContextErrors.CheckPatience(value); } = HarnessEnvironment.Patience;

    /// <summary>How long a context may live before it kills its servers and says so.</summary>
    /// <value>The default is ten minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan TimeToLive { get; init => field = DefinitionErrors.CheckPositive(value, nameof(TimeToLive)); } = TimeSpan.FromMinutes(10);

    /// <summary>How many lines of each server's log are kept in memory.</summary>
    /// <value>The default is 10,000. Of very long lines there are fewer: 8 million characters are kept in all.</value>
    public int KeptLogLines { get; init => field = ContextErrors.CheckCount(value, nameof(KeptLogLines)); } = 10_000;

    /// <summary>How many of a server's last lines stand in the message of a failure.</summary>
    /// <value>The default is 100.</value>
    public int ShownLogLines { get; init => field = ContextErrors.CheckCount(value, nameof(ShownLogLines)); } = 100;

    /// <summary>Whether every line of every server goes to the test's output as it comes.</summary>
    /// <value>The default is <see langword="false"/>: a test that passes prints nothing.</value>
    public bool MirrorsLogs { get; init; }

    /// <summary>Where the logs and configurations of a failed test are copied to, for frameworks without attachments.</summary>
    /// <value>The default is the environment variable <c>FAKEDRIVERS_ARTIFACTS</c>, else <see langword="null"/>, nowhere.</value>
    public string? ArtifactDirectory { get; init; } = HarnessEnvironment.ArtifactDirectory;

    /// <summary>When the directory of a context outlives it.</summary>
    /// <value>The default is <see cref="KeepDirectory.OnFailure"/>. Of kept ones, the last 20 stay, for twelve hours.</value>
    public KeepDirectory Keep { get; init; } = KeepDirectory.OnFailure;

    /// <summary>What looks at a server that is alive and not ready.</summary>
    /// <value>The default is <see cref="ServerDiagnostics.Default"/>.</value>
    public IReadOnlyList<IServerDiagnostic> Diagnostics { get; init => field = ValueList<IServerDiagnostic>.From(value); } = ServerDiagnostics.Default;
}
