namespace FakeDrivers.Functional;

/// <summary>One output of one start of a server. Thread-safe.</summary>
internal sealed class LogOutput(LogCollector logs, LogSource source)
{
    private readonly Lock _sync = new();
    private readonly LineSplitter _lines = new(() => logs.Secrets, text => logs.Add(source, text));
    private bool _hasEnded;

    /// <summary>Takes what was read; nothing after the end.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        lock (_sync)
        {
            if (!_hasEnded) _lines.Read(bytes);
        }
    }

    /// <summary>Gives out a last line without an end; nothing the second time.</summary>
    public void End()
    {
        lock (_sync)
        {
            if (_hasEnded) return;
            _hasEnded = true;
            _lines.End();
        }
    }
}
