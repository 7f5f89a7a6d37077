namespace FakeDrivers.Functional;

/// <summary>Waits for a server.</summary>
internal static class ReadinessWait
{
    /// <summary>Waits until everything has held once, or the server has ended, or the time is up.</summary>
    /// <param name="probe">What is looked at, on the clock of the wait.</param>
    /// <param name="all">What must hold, in whatever order. Nothing at all holds at once.</param>
    /// <param name="exited">Completes when the server's program has ended.</param>
    /// <param name="beyond">Completes when the server's log has more lines than a number: <see cref="LogCollector.BeyondAsync"/>.</param>
    /// <param name="timeout">How long to wait at most; none of it left is no error.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled. It carries that token.</exception>
    public static async Task<ReadinessResult> UntilReadyAsync(
        ReadinessProbe probe, IReadOnlyList<Readiness> all, Task exited, Func<long, Task> beyond, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var begin = probe.Time.GetTimestamp();
        using var limit = new CancellationTokenSource(timeout > TimeSpan.Zero ? timeout : TimeSpan.Zero, probe.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var asked = all.Select(readiness => new AskedReadiness(readiness, probe, beyond)).ToArray();
        var holding = Task.WhenAll(asked.Select(each => each.UntilHoldsAsync(end.Token)));
        await Task.WhenAny(holding, exited).ConfigureAwait(false);
        var outcome = exited.IsCompleted ? ReadinessOutcome.Exited : holding.IsCompletedSuccessfully ? ReadinessOutcome.Ready : ReadinessOutcome.TimedOut;
        await end.CancelAsync().ConfigureAwait(false);
        await holding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (outcome != ReadinessOutcome.Ready) cancellationToken.ThrowIfCancellationRequested();
        return new(outcome, probe.Time.GetElapsedTime(begin), [.. asked.Select(each => each.Wait)]);
    }
}
