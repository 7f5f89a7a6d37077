using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.Versioning;

namespace FakeDrivers.Functional;

/// <summary>Starts each program in a job object of its own, which ends with this process.</summary>
/// <remarks>Not tested: written after the system's documentation.</remarks>
[SupportedOSPlatform("windows")]
internal sealed class WindowsSupervisor : Supervisor, IAsyncDisposable
{
    private readonly ConcurrentDictionary<WindowsSupervisedProcess, bool> _running = [];

    public override Task<SupervisedProcess> StartAsync(SupervisedStart start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (start.User is not null) throw SupervisionErrors.NoOtherUser(start);
        if (start.Sockets.Count > 0) throw SupervisionErrors.NoSockets(start);
        try
        {
            var process = new WindowsSupervisedProcess(start, ended => _running.TryRemove(ended, out _));
            _running[process] = true;
            if (process.Gone.IsCompleted) _running.TryRemove(process, out _);
            return Task.FromResult<SupervisedProcess>(process);
        }
        catch (Win32Exception error)
        {
            throw SupervisionErrors.Failed(start, "file", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _running.Keys) await process.DisposeAsync().ConfigureAwait(false);
    }
}
