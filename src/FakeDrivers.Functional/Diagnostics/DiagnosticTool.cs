using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Programs of the machine that look at a process.</summary>
internal static class DiagnosticTool
{
    private const long MostOutput = 32 * 1024;

    /// <summary>What a tool says until it ends or its time is over.</summary>
    /// <param name="program">The tool.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables besides the few that every program gets.</param>
    /// <param name="time">How long it may look. It is interrupted then, as by Ctrl+C.</param>
    /// <param name="missing">What to say when there is no such tool.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public static async Task<string> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?> environment,
        TimeSpan time,
        string missing,
        CancellationToken cancellationToken)
    {
        var command = new Command(program, arguments)
        {
            Environment = environment,
            AcceptedExitCodes = null,
            OutputLimit = OutputLimit.Tail(MostOutput),
            GracePeriod = TimeSpan.FromSeconds(1),
        };
        try
        {
            var process = await new SupervisedExecutor(HarnessHost.Shared).StartAsync(command, cancellationToken).ConfigureAwait(false);
            await using var ending = process.ConfigureAwait(false);
            var ended = process.WaitAsync(cancellationToken);
            await Task.WhenAny(ended, Task.Delay(time, TimeProvider.System, cancellationToken)).ConfigureAwait(false);
            if (!ended.IsCompleted) Interrupt(process);
            var result = await ended.ConfigureAwait(false);
            return $"{result.StandardOutput}{result.StandardError}";
        }
        catch (CommandExecutionException error) when (error.Reason == CommandFailureReason.NotFound)
        {
            return missing;
        }
    }

    private static void Interrupt(ICommandProcess process)
    {
        if (OperatingSystem.IsWindows()) process.Kill();
        else process.Signal(CommandSignal.Interrupt);
    }
}
