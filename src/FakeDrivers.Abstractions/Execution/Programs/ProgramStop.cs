namespace FakeDrivers.Execution;

/// <summary>Ends programs that are not wanted any more.</summary>
internal static class ProgramStop
{
    /// <summary>How long a killed program's outputs may still be read; a descendant that escaped may keep them open for ever.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(1);

    /// <summary>Cancels before it returns, not on another thread, so that on a fake clock everything has happened when the clock stands still.</summary>
    public static void Now(CancellationTokenSource source) => source.Cancel();

    /// <summary>Asks the program to end, gives it time, and kills what is left of it.</summary>
    public static async Task GracefullyAsync(ProgramProcess process, TimeSpan grace, TimeProvider time)
    {
        if (grace > TimeSpan.Zero && process.CanSignal && !process.Exited.IsCompleted)
        {
            try
            {
                process.Signal(CommandSignal.Terminate);
                await EndOrAsync(process.Exited, grace, time).ConfigureAwait(false);
            }
            catch (PlatformNotSupportedException)
            {
                // It cannot be asked, only killed: a client of another machine, say.
            }
        }

        process.Kill();
    }

    /// <summary>Waits until a killed program's end has been noticed and its outputs are read.</summary>
    public static async Task DrainAsync(ProgramProcess process, Task ended)
    {
        // A real process on a fake clock must come to its end as well.
        if (process.IsInMemory) await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        else await ended.WaitAsync(DrainLimit, TimeProvider.System, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task EndOrAsync(Task ended, TimeSpan limit, TimeProvider time)
    {
        if (ended.IsCompleted) return;
        using var over = new CancellationTokenSource(limit, time);
        await ended.WaitAsync(over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
