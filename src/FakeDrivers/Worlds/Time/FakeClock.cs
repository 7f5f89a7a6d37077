using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FakeDrivers.Worlds;

/// <summary>
/// A clock that moves only when it is told to. Everything that waits on it (timers, <c>Task.Delay</c>, time-outs of a
/// <see cref="CancellationTokenSource"/>, <c>PeriodicTimer</c>, a world's due transitions) happens while it is advanced, on the thread
/// that advances it, in the order of its due time and at exactly that time.
/// </summary>
/// <remarks>
/// Thread-safe. Concurrent advances take their turn, so that none is lost; a timer's callback may itself advance the clock, but must not wait for
/// another thread that does. Ties are broken by the order in which the timers were set.
/// </remarks>
public sealed class FakeClock : TimeProvider
{
    private readonly object _advancing = new();
    private readonly Lock _sync = new();
    private SortedSet<FakeTimer>? _timers;
    private readonly DateTimeOffset _start;
    private long _ticks;
    private long _autoAdvance;
    private long _timersSet;
    private int _runLimit = 100_000;
    private TaskCompletionSource? _timerSet;
    private TimeZoneInfo _localTimeZone = TimeZoneInfo.Utc;

    // Most clocks of forks never have a timer. Under the lock only.
    private SortedSet<FakeTimer> Timers => _timers ??= new(FakeTimer.ByDueTime);

    /// <summary>Creates a clock that stands at <see cref="DefaultStart"/>.</summary>
    public FakeClock()
        : this(DefaultStart)
    {
    }

    /// <summary>Creates a clock that stands at an instant.</summary>
    /// <param name="start">The instant; kept in UTC.</param>
    public FakeClock(DateTimeOffset start)
    {
        _start = start.ToUniversalTime();
        _ticks = _start.Ticks;
    }

    /// <summary>Where a clock starts unless told otherwise: the beginning of the year 2025, UTC.</summary>
    public static DateTimeOffset DefaultStart { get; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The instant at which this clock started, UTC.</summary>
    public DateTimeOffset Start => _start;

    /// <summary>The instant at which this clock stands, UTC. Unlike <see cref="GetUtcNow"/> this never moves it.</summary>
    public DateTimeOffset Now => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>By how much the clock moves on after each reading of it, so that code which measures time sees it pass.</summary>
    /// <value>The default is <see cref="TimeSpan.Zero"/>: readings move nothing.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan AutoAdvance
    {
        get => new(Volatile.Read(ref _autoAdvance));
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            Volatile.Write(ref _autoAdvance, value.Ticks);
        }
    }

    /// <summary>How often <see cref="RunUntilAsync(Task,CancellationToken)"/> goes on to the next timer before it gives up: code that polls for what never comes sets timers for ever.</summary>
    /// <value>The default is 100,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int RunLimit
    {
        get => Volatile.Read(ref _runLimit);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref _runLimit, value);
        }
    }

    /// <summary>How many timers are set and not yet due.</summary>
    public int PendingTimers
    {
        get
        {
            lock (_sync) return _timers?.Count ?? 0;
        }
    }

    /// <summary>When the next timer is due, UTC; <see langword="null"/> when none is set.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_sync) return _timers?.Min is { } next ? new(next.DueTicks, TimeSpan.Zero) : null;
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _localTimeZone;

    /// <inheritdoc/>
    /// <remarks>One tick is 100 ns, as in <see cref="TimeSpan"/>.</remarks>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Sets the zone of local time.</summary>
    /// <param name="zone">The zone; the default is UTC.</param>
    public void SetLocalTimeZone(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _localTimeZone = zone;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Read(), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Read();

    /// <summary>Moves the clock on; what is due by then happens on the way.</summary>
    /// <param name="time">How far; zero only lets happen what is due now.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative: time does not go back.</exception>
    public void Advance(TimeSpan time)
    {
        if (time < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(time), time, $"The clock stands at {Now:O} and cannot go back.");
        Run(time, static (clock, time) =>
        {
            if (time > DateTimeOffset.MaxValue - clock.Now)
            {
                throw new ArgumentOutOfRangeException(nameof(time), time, $"The clock stands at {clock.Now:O} and cannot go past {DateTimeOffset.MaxValue:O}.");
            }

            return clock.RunTo(Volatile.Read(ref clock._ticks) + time.Ticks);
        });
    }

    /// <summary>Moves the clock to an instant; what is due by then happens on the way.</summary>
    /// <param name="instant">The instant, not before the clock's own.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="instant"/> is in the past: time does not go back.</exception>
    public void AdvanceTo(DateTimeOffset instant)
    {
        Run(instant, static (clock, instant) =>
        {
            if (instant < clock.Now) throw new ArgumentOutOfRangeException(nameof(instant), instant, $"The clock stands at {clock.Now:O} and cannot go back.");
            return clock.RunTo(instant.UtcTicks);
        });
    }

    /// <summary>Moves the clock to the next timer and lets it happen.</summary>
    /// <returns>Whether there was one.</returns>
    public bool AdvanceToNext() => Run(0, static (clock, _) => clock.NextDue is { } due && clock.RunTo(due.UtcTicks));

    /// <summary>Waits for some time of this clock.</summary>
    /// <param name="time">How long; <see cref="Timeout.InfiniteTimeSpan"/> waits until cancelled.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>A task that ends when the clock was advanced that far.</returns>
    [SuppressMessage("Usage", "VSTHRD200", Justification = "It is named as Task.Delay is.")]
    public Task Delay(TimeSpan time, CancellationToken cancellationToken = default) => Task.Delay(time, this, cancellationToken);

    /// <summary>
    /// Goes from timer to timer until a task ends: code that polls, retries or waits on this clock runs to its end in no time.
    /// </summary>
    /// <param name="task">The task, which waits on this clock.</param>
    /// <param name="cancellationToken">Gives up; cancel it to guard against a task that waits for something else.</param>
    /// <returns>A task that ends as <paramref name="task"/> does.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before the task ended.</exception>
    /// <exception cref="FakeDriversException">The clock went on <see cref="RunLimit"/> times, and the task has not ended.</exception>
    /// <remarks>
    /// Whenever a timer is set the clock goes there. A time-out that is set for later on the same clock is reached only when nothing
    /// earlier is left, so let code that hops between threads have no such time-out while it computes. Code that waits on another clock is
    /// waited for, while this one runs ahead as long as timers are set, up to <see cref="RunLimit"/>: beside a timer that comes again and again raise it.
    /// </remarks>
    public async Task RunUntilAsync(Task task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        var (start, steps) = (Now, 0);
        while (!task.IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var timerSet = TimerSetAsync();
            if (AdvanceToNext())
            {
                if (++steps < RunLimit || task.IsCompleted) continue;
                throw new FakeDriversException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The task has not ended after {steps} timers; the clock went from {start:O} to {Now:O}. Does it poll for something that never comes, such as a server that is in ERROR? Raise RunLimit if it needs more."));
            }

            try
            {
                await Task.WhenAny(task, timerSet).WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException cancelled)
            {
                throw new OperationCanceledException(
                    $"The task has not ended, and no timer is set on the clock, which stands at {Now:O}. Does the code wait on this clock, and is no call left hanging?",
                    cancelled,
                    cancellationToken);
            }
        }

        await task.ConfigureAwait(false);
    }

    /// <inheritdoc cref="RunUntilAsync(Task,CancellationToken)"/>
    /// <typeparam name="T">The type of the task's result.</typeparam>
    /// <returns>The result of <paramref name="task"/>.</returns>
    public async Task<T> RunUntilAsync<T>(Task<T> task, CancellationToken cancellationToken = default)
    {
        await RunUntilAsync((Task)task, cancellationToken).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// A due time of zero calls back before this returns, unless another thread is advancing the clock, which then does it. Any other
    /// callback runs on the thread that advances the clock.
    /// </remarks>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Shows where the clock stands.</summary>
    public override string ToString() => Now.ToString("O");

    /// <summary>A clock of its own that stands where this one does, without its timers.</summary>
    internal FakeClock Copy()
    {
        var copy = new FakeClock(_start) { AutoAdvance = AutoAdvance, RunLimit = RunLimit };
        copy._ticks = Volatile.Read(ref _ticks);
        copy._localTimeZone = _localTimeZone;
        return copy;
    }

    /// <summary>Moves the clock to an instant unless it is there or past it already.</summary>
    internal void AdvanceAtLeastTo(DateTimeOffset instant) => Run(instant, static (clock, instant) => clock.RunTo(instant.UtcTicks));

    /// <summary>Puts the clock back to its start; timers keep the time that they had left.</summary>
    internal void Reset()
    {
        lock (_advancing)
            lock (_sync)
            {
                var back = _ticks - _start.Ticks;
                var timers = Timers.ToArray();
                Timers.Clear();
                foreach (var timer in timers)
                {
                    timer.DueTicks -= back;
                    Timers.Add(timer);
                }

                Volatile.Write(ref _ticks, _start.Ticks);
            }
    }

    internal bool Set(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        var max = TimeSpan.FromMilliseconds(uint.MaxValue - 1);
        if (dueTime != Timeout.InfiniteTimeSpan) ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period != Timeout.InfiniteTimeSpan) ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime, max);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period, max);
        TaskCompletionSource? timerSet = null;
        lock (_sync)
        {
            if (timer.IsDisposed) return false;
            Timers.Remove(timer);
            timer.Period = period > TimeSpan.Zero ? period.Ticks : 0;
            if (dueTime >= TimeSpan.Zero)
            {
                Schedule(timer, _ticks + dueTime.Ticks);
                (timerSet, _timerSet) = (_timerSet, null);
            }
        }

        timerSet?.SetResult();
        if (dueTime == TimeSpan.Zero) RunDue();
        return true;
    }

    internal void Forget(FakeTimer timer)
    {
        lock (_sync)
        {
            timer.IsDisposed = true;
            Timers.Remove(timer);
        }
    }

    private long Read()
    {
        var step = Volatile.Read(ref _autoAdvance);
        if (step == 0) return Volatile.Read(ref _ticks);
        return Run(step, static (clock, step) =>
        {
            var now = Volatile.Read(ref clock._ticks);
            clock.RunTo(now + step);
            return now;
        });
    }

    /// <summary>Moves the clock when it is this thread's turn.</summary>
    private TResult Run<TArgument, TResult>(TArgument argument, Func<FakeClock, TArgument, TResult> move)
    {
        TResult result;
        lock (_advancing) result = move(this, argument);
        RunDue();
        return result;
    }

    // Whoever sets a timer that is due at once may hold a lock that some callback wants: it must not wait for a thread that is advancing
    // and so calling back. That thread looks again when it is done, so that the timer is not left behind.
    private void RunDue()
    {
        while (NextDue is { } due && due <= Now && Monitor.TryEnter(_advancing))
        {
            try
            {
                RunTo(Volatile.Read(ref _ticks));
            }
            finally
            {
                Monitor.Exit(_advancing);
            }
        }
    }

    private Task TimerSetAsync()
    {
        lock (_sync) return (_timerSet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private void Schedule(FakeTimer timer, long dueTicks)
    {
        timer.DueTicks = dueTicks;
        timer.Order = ++_timersSet;
        Timers.Add(timer);
    }

    private bool RunTo(long target)
    {
        while (true)
        {
            FakeTimer? due;
            lock (_sync)
            {
                due = _timers?.Min;
                if (due is null || due.DueTicks > target)
                {
                    // A callback may have advanced further than this.
                    if (target > _ticks) Volatile.Write(ref _ticks, target);
                    return true;
                }

                if (due.DueTicks > _ticks) Volatile.Write(ref _ticks, due.DueTicks);
                Timers.Remove(due);
                if (due.Period > 0) Schedule(due, due.DueTicks + due.Period);
            }

            due.Invoke();
        }
    }
}
