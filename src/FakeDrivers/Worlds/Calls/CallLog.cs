using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FakeDrivers.Worlds;

/// <summary>
/// What was done to a world: every call of every driver, in the order in which they ended, and those that are still in flight.
/// </summary>
/// <remarks>
/// Thread-safe; every reading is one consistent moment. Bounded: the oldest calls make room for new ones and are counted in
/// <see cref="Dropped"/>.
/// </remarks>
[DebuggerDisplay("{Count} calls")]
public sealed class CallLog
{
    private readonly Journal<CallRecord> _journal;
    private readonly Lock _sync = new();
    private List<CallInFlight>? _inFlight;
    private TaskCompletionSource? _departed;

    internal CallLog(int capacity) => _journal = new(capacity);

    /// <summary>How many calls are kept.</summary>
    public int Count => _journal.Count;

    /// <summary>How many calls made room for newer ones since the start or the last <see cref="Clear"/>.</summary>
    public long Dropped => _journal.Dropped;

    /// <summary>The number of the newest call; 0 before the first.</summary>
    public long LastSequence => _journal.Last;

    /// <summary>The calls that have begun and not ended, in the order in which they began.</summary>
    public IReadOnlyList<CallInFlight> InFlight
    {
        get
        {
            lock (_sync) return _inFlight is null ? [] : [.. _inFlight];
        }
    }

    /// <summary>The calls that are kept, oldest first.</summary>
    /// <returns>A copy, which later calls do not change.</returns>
    public IReadOnlyList<CallRecord> ToList() => _journal.ToArray();

    /// <summary>The calls that are kept, oldest first, and forgets them in the same step.</summary>
    /// <returns>The calls.</returns>
    public IReadOnlyList<CallRecord> TakeAll() => _journal.TakeAll();

    /// <summary>The calls of one operation that are kept, oldest first.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <returns>The calls with their typed requests and results.</returns>
    public IReadOnlyList<CallRecord<TRequest, TResult>> Of<TRequest, TResult>(Operation<TRequest, TResult> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return [.. _journal.ToArray().Where(call => ReferenceEquals(call.Operation, operation)).Cast<CallRecord<TRequest, TResult>>()];
    }

    /// <summary>The calls of one domain that are kept, oldest first.</summary>
    /// <param name="domain">The domain, as in <see cref="Operation.Domain"/>: <c>compute</c>.</param>
    /// <returns>The calls.</returns>
    public IReadOnlyList<CallRecord> OfDomain(string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return [.. _journal.ToArray().Where(call => call.Operation.Domain == domain)];
    }

    /// <summary>Forgets the calls that ended. Numbers go on; those in flight stay.</summary>
    public void Clear() => _journal.Clear();

    /// <summary>Every call after a number: first those that already ended, then each as it ends, with nothing lost in between.</summary>
    /// <param name="after">The number of the last call that the caller knows; 0 starts with the first.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The calls; the sequence never ends by itself.</returns>
    /// <exception cref="WatchOverflowException">A call after that number is not kept any more: the watcher was too slow, or the log was cleared.</exception>
    /// <exception cref="FakeDriversException">There was no such number yet: it may be another world's.</exception>
    public IAsyncEnumerable<CallRecord> WatchAsync(long after = 0, CancellationToken cancellationToken = default) =>
        _journal.WatchAsync(after, "calls", cancellationToken);

    /// <summary>Waits until an operation was called (and ended) a number of times; calls that were already made count.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="count">How many calls, at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The first <paramref name="count"/> calls that are kept.</returns>
    /// <exception cref="FakeDriversException">The token was cancelled first; the message shows the calls that were seen.</exception>
    public async Task<IReadOnlyList<CallRecord<TRequest, TResult>>> WaitForAsync<TRequest, TResult>(
        Operation<TRequest, TResult> operation, int count = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (true)
        {
            var appended = _journal.Appended;
            var calls = Of(operation);
            if (calls.Count >= count) return [.. calls.Take(count)];
            await WaitAsync(appended, $"{count} calls of {operation}", calls.Count, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until a number of calls of an operation are in flight: hanging, delayed, or waiting for their reply.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="count">How many calls, at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The calls in flight.</returns>
    /// <exception cref="FakeDriversException">The token was cancelled first; the message shows the calls that were seen.</exception>
    public async Task<IReadOnlyList<CallInFlight>> WaitForInFlightAsync(Operation operation, int count = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (true)
        {
            Task departed;
            IReadOnlyList<CallInFlight> calls;
            lock (_sync)
            {
                departed = (_departed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
                calls = _inFlight is null ? [] : [.. _inFlight.Where(call => ReferenceEquals(call.Operation, operation))];
            }

            if (calls.Count >= count) return calls;
            await WaitAsync(departed, $"{count} calls of {operation} in flight", calls.Count, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The timeline: a line a call (one for the same call repeated), then those in flight.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var (ended, inFlight) = ReadAll();
        if (Dropped > 0) text.Append('(').Append(Dropped).AppendLine(" earlier calls are not kept)");
        foreach (var line in CallText.Timeline(ended)) text.AppendLine(line);
        foreach (var call in inFlight) text.AppendLine(call.ToString());
        return text.Length == 0 ? "(no calls)" : text.ToString().TrimEnd();
    }

    /// <summary>
    /// The calls as text, for comparison: a line a call with its number, both instants, caller, operation, request, outcome, revision and
    /// fault, nothing cut; then those in flight. Equal logs give equal texts, on every run and in every culture.
    /// </summary>
    /// <returns>
    /// The text, which grows with the log; empty without calls. Values are shown by their own <see cref="object.ToString"/>, which masks what
    /// a request keeps secret.
    /// </returns>
    public string Export()
    {
        var text = new StringBuilder();
        var (ended, inFlight) = ReadAll();
        if (Dropped is > 0 and var dropped) text.Append(CultureInfo.InvariantCulture, $"({dropped} earlier calls are not kept)\n");
        foreach (var call in ended) text.Append(CallText.Whole(call)).Append('\n');
        foreach (var call in inFlight) text.Append(CallText.Whole(call)).Append('\n');
        return text.ToString();
    }

    /// <summary>The calls that ended and those in flight at one moment: each call is in one of them.</summary>
    internal (IReadOnlyList<CallRecord> Ended, IReadOnlyList<CallInFlight> InFlight) ReadAll()
    {
        lock (_sync) return (_journal.ToArray(), _inFlight is null ? [] : [.. _inFlight]);
    }

    /// <summary>Ends when another call has ended or begun to wait.</summary>
    internal Task Changed
    {
        get
        {
            lock (_sync)
            {
                _departed ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
                return Task.WhenAny(_journal.Appended, _departed.Task);
            }
        }
    }

    /// <summary>Checks that nobody was surprised by a call of a kind.</summary>
    /// <param name="concerns">Which calls are looked at.</param>
    /// <param name="what">What they are, for the message.</param>
    /// <exception cref="FakeDriversException">Somebody was; the message is a table.</exception>
    internal void ThrowIfUnexpected(Func<CallRecord, bool> concerns, string what)
    {
        var unexpected = _journal.ToArray()
            .Where(concerns)
            .Select(call => (Call: call, Why: call.Unexpected ?? (call.Error as FakeDriversException)?.Message))
            .Where(one => one.Why is not null)
            .Select(string[] (one) => [$"#{one.Call.Sequence}", one.Call.Operation.FullName, $"{one.Call.RequestObject}", $"{one.Why?.ReplaceLineEndings(" ")}"])
            .ToList();
        if (unexpected.Count == 0) return;
        throw new FakeDriversException(
            $"There were {what} that nobody expected:{Environment.NewLine}{TextTable.Format(["call", "operation", "request", "why"], unexpected)}");
    }

    /// <summary>Takes in a call that ended; it is not in flight any more.</summary>
    internal void Append(CallRecord call)
    {
        if (call.InFlight is not { } inFlight)
        {
            Number(call);
            return;
        }

        lock (_sync)
        {
            Number(call);
            _inFlight!.Remove(inFlight);
        }
    }

    /// <summary>Takes in a call that begins to wait.</summary>
    internal void Depart(CallRecord call)
    {
        TaskCompletionSource? departed;
        call.InFlight = new(call);
        lock (_sync)
        {
            (_inFlight ??= []).Add(call.InFlight);
            (departed, _departed) = (_departed, null);
        }

        departed?.SetResult();
    }

    private void Number(CallRecord call) => _journal.Append(
        static (call, number) =>
        {
            call.Sequence = number;
            return call;
        },
        call);

    private async Task WaitAsync(Task signal, string what, int seen, CancellationToken cancellationToken)
    {
        try
        {
            await signal.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled)
        {
            throw new FakeDriversException($"Waited for {what}, saw {seen}. The calls:{Environment.NewLine}{this}", cancelled);
        }
    }
}
