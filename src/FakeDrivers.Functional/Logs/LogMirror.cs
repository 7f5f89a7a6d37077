using System.Globalization;
using System.Threading.Channels;

namespace FakeDrivers.Functional;

/// <summary>Hands lines to a test's output as they come, without making anybody wait for it. Thread-safe.</summary>
/// <remarks>When the output is slower than the server, the oldest lines that wait are left out, and their number stands in their place.</remarks>
internal sealed class LogMirror : IAsyncDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    private readonly Action<string> _write;
    private readonly TimeProvider _time;
    private readonly Channel<string> _lines;
    private readonly Task _pump;
    private int _leftOut;

    public LogMirror(Action<string> write, int waiting, TimeProvider time)
    {
        _write = write;
        _time = time;
        var options = new BoundedChannelOptions(waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true };
        _lines = Channel.CreateBounded<string>(options, _ => Interlocked.Increment(ref _leftOut));
        _pump = PumpAsync();
    }

    /// <summary>Hands over a line; nothing after the end.</summary>
    public void Post(string line) => _lines.Writer.TryWrite(line);

    /// <summary>Waits until every line was written, unless the output hangs.</summary>
    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        try
        {
            await _pump.WaitAsync(LongestEnd, _time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The rest of the lines is in the file.
        }
    }

    private async Task PumpAsync()
    {
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var count)
                {
                    _write(string.Create(CultureInfo.InvariantCulture, $"... {count} lines left out, since this output is slow ..."));
                }

                _write(line);
            }
        }
        catch (Exception)
        {
            // The test's output takes nothing any more, as when the test is over: that must not fail anybody.
        }
    }
}
