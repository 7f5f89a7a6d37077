namespace FakeDrivers.Functional;

/// <summary>A readiness that is asked for until it holds. It is not asked for again then.</summary>
/// <param name="readiness">What must hold.</param>
/// <param name="probe">What it looks at.</param>
/// <param name="beyond">Completes when the server's log has more lines than a number.</param>
internal sealed class AskedReadiness(Readiness readiness, ReadinessProbe probe, Func<long, Task> beyond)
{
    private const double Growth = 1.3;

    // Of a pause, this part is kept whatever the server writes: one that writes a line for each question would be asked without a pause. After the
    // first second output wakes nobody any more, or the questions' own lines would fill the log.
    private const int UnstirredPart = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestEarlyPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);

    private volatile string? _found = readiness.Unanswered;

    /// <summary>Whether it holds.</summary>
    public bool Holds => _found is null;

    /// <summary>What must hold, and what was found instead.</summary>
    public FailedWait Wait => new(readiness.ToString(), _found);

    /// <summary>Asks at once, and then again and again, and sooner when the server has written something.</summary>
    /// <exception cref="OperationCanceledException">It did not hold until then.</exception>
    public async Task UntilHoldsAsync(CancellationToken cancellationToken)
    {
        var begin = probe.Time.GetTimestamp();
        for (var pause = FirstPause; ; pause = Next(pause, probe.Time.GetElapsedTime(begin)))
        {
            var lines = probe.Server.Logs.Count;
            await AskAsync(cancellationToken).ConfigureAwait(false);
            if (Holds) return;
            await PauseAsync(pause, probe.Time.GetElapsedTime(begin) < Early ? lines : long.MaxValue, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            // A question need not know how to end early.
            var answer = await readiness.AskAsync(probe, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            _found = answer.IsReady ? null : answer.Found;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ServerExitedException)
        {
            // Who waits for the exit as well will tell more.
        }
        catch (Exception error)
        {
            _found = $"{error.GetType().Name}: {error.Message}";
        }
    }

    private async Task PauseAsync(TimeSpan pause, long lines, CancellationToken cancellationToken)
    {
        var unstirred = TimeSpan.FromMilliseconds(Math.Floor(pause.TotalMilliseconds / UnstirredPart));
        await Task.Delay(unstirred, probe.Time, cancellationToken).ConfigureAwait(false);
        using var stirred = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.Delay(pause - unstirred, probe.Time, stirred.Token), beyond(lines)).ConfigureAwait(false);
        await stirred.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    // Timers count whole milliseconds.
    private static TimeSpan Next(TimeSpan pause, TimeSpan elapsed)
    {
        var longest = elapsed < Early ? LongestEarlyPause : LongestPause;
        var next = TimeSpan.FromMilliseconds(Math.Ceiling(pause.TotalMilliseconds * Growth));
        return next < longest ? next : longest;
    }
}
