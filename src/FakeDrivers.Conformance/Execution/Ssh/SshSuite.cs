using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

/// <summary>What every <see cref="ISshExecutor"/> promises beyond the promises of each <see cref="ICommandExecutor"/>.</summary>
public sealed partial class SshSuite : ConformanceSuite<SshHarness>
{
    private const string Oslo = "oslo.concurrency processutils.ssh_execute";
    private const string Shell = "RFC 4254, 6.5: the command is a text for the user's shell";
    private const string Contract = "the contract";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public override string Name => nameof(ISshExecutor);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<SshHarness>> Cases { get; } =
    [
        .. ArgumentCases,
        .. ExitCodeCases,
        .. InputCases,
        .. EnvironmentCases,
        .. MaskCases,
        .. StreamCases,
        .. TimeCases,
    ];

    private static Task<CommandResult> RunAsync(SshHarness harness, Command command, CancellationToken cancellationToken) =>
        EndAsync(harness, harness.Executor.On(harness.Target).RunAsync(command, cancellationToken), cancellationToken);

    private static Task<CommandExecutionException> FailsAsync(SshHarness harness, Command command, CancellationToken cancellationToken) =>
        Expect.ThrowsAsync<CommandExecutionException>(() => RunAsync(harness, command, cancellationToken), "the command");

    /// <summary>Lets time pass in small steps until the run has ended, for ten seconds of the driver's time at most.</summary>
    private static async Task<T> EndAsync<T>(SshHarness harness, Task<T> run, CancellationToken cancellationToken)
    {
        for (var passed = TimeSpan.Zero; !run.IsCompleted; passed += Step)
        {
            Expect.True(passed < Limit * 2, "the command to end within ten seconds", "it still runs");
            await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);

            // The ten seconds of a driver with a clock of its own may pass in no time, while the run has yet to get a thread: let it have one.
            if (passed >= Limit) await Task.WhenAny(run, Task.Delay(Step, TimeProvider.System, cancellationToken)).ConfigureAwait(false);
        }

        return await run.ConfigureAwait(false);
    }
}
