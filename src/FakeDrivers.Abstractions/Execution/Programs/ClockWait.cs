namespace FakeDrivers.Execution;

/// <summary>Waits on a clock.</summary>
internal static class ClockWait
{
    /// <summary>The longest wait that timers can count, about 49 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>
    /// Waits for some time. Unlike after <c>Task.Delay</c>, no timer is left on the clock when those who wait go on, nor does anything
    /// happen on another thread than the one that moves the clock or cancels the token.
    /// </summary>
    /// <param name="time">How long; <see cref="Timeout.InfiniteTimeSpan"/> waits until cancelled.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var over = new TaskCompletionSource();
        using var timer = clock.CreateTimer(static over => ((TaskCompletionSource)over!).TrySetResult(), over, time, Timeout.InfiniteTimeSpan);
        using var registration = cancellationToken.UnsafeRegister(static (over, token) => ((TaskCompletionSource)over!).TrySetCanceled(token), over);
        await over.Task.ConfigureAwait(false);
    }
}
