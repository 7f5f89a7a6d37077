using FakeDrivers.Execution;
using Microsoft.Win32.SafeHandles;

namespace FakeDrivers.Process;

/// <summary>A lock file that is held open, and the turn in the queue of this process that goes with it.</summary>
internal sealed class FileLock(LockQueues queues, LockTurn turn, SafeFileHandle file) : IAsyncDisposable
{
    /// <summary>Closes the file and lets the next one of this process try; nothing the second time.</summary>
    public ValueTask DisposeAsync()
    {
        file.Dispose();
        queues.Leave(turn)?.Grant();
        return default;
    }
}
