namespace FakeDrivers.Execution;

/// <summary>The signals that a program got when it was recorded, and waits for when it is played.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class AwaitedSignals
{
    private readonly Lock _sync = new();
    private readonly Dictionary<CommandSignal, int> _arrived = [];
    private int _left;
    private TaskCompletionSource _changed = new();

    /// <summary>While one of them has yet to come, signals do not end the program; those that nobody can refuse do.</summary>
    public void Expect(FakeProgram program, IEnumerable<CommandSignal> signals)
    {
        _left = signals.Count();
        if (_left == 0) return;
        var otherwise = program.OnSignal;
        program.OnSignal = signal => Arrive(signal) || otherwise(signal);
    }

    public async Task WaitAsync(CommandSignal signal, CancellationToken stop)
    {
        while (true)
        {
            Task changed;
            lock (_sync)
            {
                if (_arrived.GetValueOrDefault(signal) > 0)
                {
                    _arrived[signal]--;
                    _left--;
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(stop).ConfigureAwait(false);
        }
    }

    private bool Arrive(CommandSignal signal)
    {
        TaskCompletionSource changed;
        lock (_sync)
        {
            if (_left == 0) return false;
            _arrived[signal] = _arrived.GetValueOrDefault(signal) + 1;
            (changed, _changed) = (_changed, new());
        }

        changed.SetResult();
        return true;
    }
}
