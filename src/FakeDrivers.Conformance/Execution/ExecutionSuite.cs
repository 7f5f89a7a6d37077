using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

/// <summary>What every <see cref="ICommandExecutor"/> promises.</summary>
public sealed partial class ExecutionSuite : ConformanceSuite<ExecutionHarness>
{
    private const string Oslo = "oslo.concurrency processutils.execute";
    private const string Posix = "POSIX exec";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public override string Name => nameof(ICommandExecutor);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<ExecutionHarness>> Cases { get; } =
    [
        .. ExitCodeCases,
        .. StartCases,
        .. InputCases,
        .. EnvironmentCases,
        .. ArgumentCases,
        .. OutputCases,
        .. AttemptCases,
        .. TimeCases,
        .. CancellationCases,
        .. ErrorCases,
    ];

    /// <summary>Lets time pass in small steps until the run has ended, for ten seconds of the driver's time at most.</summary>
    private static async Task<CommandResult> EndAsync(ExecutionHarness harness, Task<CommandResult> run, CancellationToken cancellationToken)
    {
        for (var passed = TimeSpan.Zero; !run.IsCompleted; passed += Step)
        {
            Expect.True(passed < Limit + Grace, "the command to end within ten seconds", "it still runs");
            await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);

            // The ten seconds of a driver with a clock of its own may pass in no time, while the run has yet to get a thread: let it have one.
            if (passed >= Limit) await Task.WhenAny(run, Task.Delay(Step, TimeProvider.System, cancellationToken)).ConfigureAwait(false);
        }

        return await run.ConfigureAwait(false);
    }

    private static Task<CommandExecutionException> FailsAsync(
        ExecutionHarness harness, Command command, CancellationToken cancellationToken) =>
        Expect.ThrowsAsync<CommandExecutionException>(
            () => EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken), "the command");
}
