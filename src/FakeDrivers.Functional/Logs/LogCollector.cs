using System.Diagnostics;

namespace FakeDrivers.Functional;

/// <summary>Collects all that a server writes, over all of its starts. Thread-safe.</summary>
/// <remarks>
/// For each start: <see cref="Attach"/>; when the program has ended, <see cref="EndAsync"/>, which waits for the rest of its outputs, and
/// <see cref="MarkEnded"/>, when it is not started again at once.
/// </remarks>
[DebuggerDisplay("{Server}: {Count} lines")]
internal sealed class LogCollector : ServerLogs, IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly LogRing _kept;
    private readonly LogFile _file;
    private readonly LogMirror? _mirror;
    private readonly LogFollower _follower;
    private readonly long _begin;
    private readonly List<LogWait> _waits = [];
    private IReadOnlyList<LogWait> _expected = [];
    private volatile SecretMask _secrets = SecretMask.None;
    private long _count;
    private LogDrain? _drain;
    private TaskCompletionSource? _arrival;
    private Func<string, ServerExitedException>? _end;

    public LogCollector(LogSettings settings)
    {
        Server = settings.Server;
        Time = settings.TimeProvider;
        _begin = settings.Begin;
        _kept = new(settings.KeptLines);
        _file = new(settings.Path);
        _mirror = settings.Mirror is { } write ? new(write, settings.KeptLines, Time) : null;
        _follower = new(this);
    }

    /// <summary>The server's name.</summary>
    public string Server { get; }

    /// <summary>The clock of the lines' stamps and of looks at log files.</summary>
    public TimeProvider Time { get; }

    /// <summary>What no line shows from now on.</summary>
    public SecretMask Secrets => _secrets;

    /// <inheritdoc/>
    public override string Path => _file.Path;

    /// <inheritdoc/>
    public override long Count
    {
        get
        {
            lock (_sync) return _count;
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<LogLine> Lines
    {
        get
        {
            lock (_sync) return _kept.ToArray();
        }
    }

    /// <summary>Masks these too, in lines that come from now on.</summary>
    public void AddSecrets(IEnumerable<string> secrets)
    {
        lock (_sync) _secrets = _secrets.With(secrets);
    }

    /// <summary>Adds what the harness has to say: starts, stops, exit codes.</summary>
    public void Note(string text)
    {
        foreach (var line in text.Split('\n')) Add(LogSource.Harness, _secrets.Apply(line));
        Flush();
    }

    /// <summary>Reads the outputs of a start from now on, and follows the log files that the server writes itself.</summary>
    public LogDrain Attach(Stream output, Stream error, params IEnumerable<string> logFiles)
    {
        lock (_sync) _end = null;
        _follower.Follow(logFiles);
        _drain?.Dispose();
        return _drain = new(this, output, error);
    }

    /// <summary>
    /// Takes in the rest of what an ended program wrote: its outputs to their end, for some time at most, since a descendant may have them
    /// open, and its log files as they are now.
    /// </summary>
    public async Task EndAsync(TimeSpan limit)
    {
        if (_drain is { } drain) await drain.EndAsync(limit).ConfigureAwait(false);
        await _follower.EndAsync().ConfigureAwait(false);
        Flush();
    }

    /// <summary>Says that the server has ended and that nothing more comes: waits for lines fail until the next <see cref="Attach"/>.</summary>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="message">Makes the failure's message of what was waited for; <see langword="null"/> is one with the last lines.</param>
    public void MarkEnded(int exitCode, Func<string, string>? message = null)
    {
        message ??= waitedFor => LogErrors.Ended(this, exitCode, waitedFor);
        ServerExitedException Fail(string waitedFor) => new(Server, exitCode, message(waitedFor));
        LogWait[] waits;
        lock (_sync)
        {
            _end = Fail;
            waits = [.. _waits];
            _waits.Clear();
        }

        foreach (var wait in waits) wait.Fail(Fail(wait.Description));
    }

    /// <summary>
    /// Remembers the first line that fits each pattern that will be asked for, so that it is found however many lines come before it is: called
    /// before the outputs are attached, or before a reload. What was expected before is forgotten.
    /// </summary>
    /// <param name="all">Who will ask.</param>
    /// <param name="from">The number of the first line that counts.</param>
    public void Expect(IEnumerable<Readiness> all, long from)
    {
        LogWait[] expected = [.. all.Select(readiness => readiness.LogPattern).OfType<string>().Distinct().Select(pattern => new LogWait(pattern, from))];
        lock (_sync)
        {
            foreach (var wait in expected)
            {
                if (_kept.Find(wait.Fits) is { } line) wait.End(line);
            }

            _expected = expected;
        }
    }

    /// <summary>Completes as soon as there are more lines than that.</summary>
    public Task BeyondAsync(long count)
    {
        lock (_sync) return _count > count ? Task.CompletedTask : (_arrival ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    /// <inheritdoc/>
    public override async Task<LogLine> WaitForAsync(string pattern, long from = 0, CancellationToken cancellationToken = default)
    {
        var wait = new LogWait(pattern, from);
        cancellationToken.ThrowIfCancellationRequested();
        Func<string, ServerExitedException>? end = null;
        lock (_sync)
        {
            if ((Remembered(wait) ?? _kept.Find(wait.Fits)) is { } line) wait.End(line);
            else if ((end = _end) is null) _waits.Add(wait);
        }

        if (end is not null) throw end(wait.Description);
        try
        {
            return await wait.Found.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_sync) _waits.Remove(wait);
        }
    }

    /// <summary>Lets go of outputs and files. What comes later is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync(TimeSpan.Zero).ConfigureAwait(false);
        _drain?.Dispose();
        _follower.Dispose();
        if (_mirror is not null) await _mirror.DisposeAsync().ConfigureAwait(false);
        lock (_sync) _file.Dispose();
    }

    /// <summary>Adds a line whose secrets are masked already.</summary>
    internal void Add(LogSource source, string text)
    {
        TaskCompletionSource? arrival;
        lock (_sync)
        {
            Keep(source, text);
            arrival = _arrival;
            _arrival = null;
        }

        arrival?.TrySetResult();
    }

    /// <summary>Lets readers of the file see all lines: called when nothing comes for the moment.</summary>
    internal void Flush()
    {
        lock (_sync)
        {
            if (_file.Flush() is { } problem) Keep(LogSource.Harness, problem);
        }
    }

    private LogLine? Remembered(LogWait wait) => _expected
        .Where(each => each.Pattern == wait.Pattern && each.From <= wait.From && each.Line?.Number >= wait.From)
        .Select(each => each.Line)
        .FirstOrDefault();

    private void Keep(LogSource source, string text)
    {
        var line = new LogLine(_count++, Time.GetElapsedTime(_begin), Server, source, text);
        var shown = line.ToString();
        _kept.Add(line);
        _mirror?.Post(shown);
        var problem = _file.Append(shown);
        foreach (var each in _expected)
        {
            if (!each.Found.IsCompleted && each.Fits(line)) each.End(line);
        }

        if (_waits.Count > 0 && _waits.FindAll(wait => wait.Fits(line)) is { Count: > 0 } waits)
        {
            // Who has waited for the line finds it in the file.
            problem ??= _file.Flush();
            foreach (var wait in waits) wait.End(line);
            _waits.RemoveAll(waits.Contains);
        }

        if (problem is not null) Keep(LogSource.Harness, problem);
    }
}
