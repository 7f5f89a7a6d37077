using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>Locks in memory whose waiters form a heap of papers rather than a queue.</summary>
internal sealed class LastComeFirstServed : ILockProvider
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, Stack<TaskCompletionSource>> _waiting = [];

    public async Task<IAsyncDisposable> AcquireAsync(string name, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        var turn = new TaskCompletionSource();
        lock (_sync)
        {
            if (_waiting.TryAdd(name, new())) turn.SetResult();
            else if (timeout == TimeSpan.Zero) throw new LockNotAcquiredException(name, TimeSpan.Zero);
            else _waiting[name].Push(turn);
        }

        await turn.Task.WaitAsync(cancellationToken);
        return new LockLiar.Releaser(() =>
        {
            Release(name);
            return default;
        });
    }

    private void Release(string name)
    {
        TaskCompletionSource? next;
        lock (_sync)
        {
            if (!_waiting[name].TryPop(out next)) _waiting.Remove(name);
        }

        next?.SetResult();
    }
}
