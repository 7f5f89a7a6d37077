using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>What is recorded for a file, in the order in which it began.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CassetteRecorder(string file, CassetteOptions options) : IDisposable
{
    private readonly Lock _sync = new();
    private readonly Placeholders _placeholders = new(options.Placeholders);
    private readonly SemaphoreSlim _writing = new(1, 1);

    // Each is a RecordedAttempt, or a CassetteRecording that was kept.
    private readonly List<object> _recordings = [];
    private long _bytes;
    private FakeDriversException? _refusal;
    private bool _isTold;

    public CassetteText Text(Command command) => new(options, _placeholders, command);

    /// <summary>Begins the recording of an attempt.</summary>
    /// <exception cref="FakeDriversException">The cassette is full.</exception>
    public RecordedAttempt Begin(Command command, byte[] input)
    {
        var attempt = new RecordedAttempt(command, input, options, Charge);
        Add(attempt);
        ThrowIfFull();
        return attempt;
    }

    /// <summary>Keeps recordings that were played.</summary>
    public void Keep(IEnumerable<CassetteRecording> recordings)
    {
        foreach (var recording in recordings)
        {
            Charge(recording.Length);
            Add(recording);
        }

        ThrowIfFull();
    }

    /// <summary>Forgets an attempt that came to nothing.</summary>
    public void Discard(RecordedAttempt attempt)
    {
        lock (_sync) _recordings.Remove(attempt);
    }

    /// <exception cref="FakeDriversException">More was recorded than the options allow.</exception>
    public void ThrowIfFull()
    {
        lock (_sync)
        {
            if (_refusal is null) return;
            _isTold = true;
            throw _refusal;
        }
    }

    /// <summary>Writes the file.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        ThrowIfFull();
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            object[] recordings;
            lock (_sync) recordings = [.. _recordings];
            var made = recordings.Select(each => each as CassetteRecording ?? ((RecordedAttempt)each).ToRecording(options, _placeholders));
            List<CassetteRecording> written = [.. made];
            // Names may be longer than their paths, and what is written must be readable.
            if (written.Sum(recording => recording.Length) > options.MaxBytes) throw CassetteErrors.TooLong(file, options);
            await CassetteFile.WriteAsync(file, written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes the file for the last time. What was refused before, and told, is not told again.</summary>
    public async Task EndAsync()
    {
        lock (_sync)
        {
            if (_refusal is not null && _isTold) return;
        }

        await SaveAsync(CancellationToken.None).ConfigureAwait(false);
    }

    public void Dispose() => _writing.Dispose();

    private void Add(object recording)
    {
        lock (_sync)
        {
            if (_recordings.Count >= options.MaxRecordings) _refusal ??= CassetteErrors.TooMany(file, options);
            else _recordings.Add(recording);
        }
    }

    private void Charge(long bytes)
    {
        lock (_sync)
        {
            _bytes += bytes;
            if (_bytes > options.MaxBytes) _refusal ??= CassetteErrors.TooLong(file, options);
        }
    }
}
