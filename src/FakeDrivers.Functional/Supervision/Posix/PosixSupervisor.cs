using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>Starts each program under a small process of its own that ends it when this process has ended: <c>Programs/supervisor.c</c>.</summary>
/// <param name="program">The supervisor's program.</param>
/// <param name="mark">What begins the mark in the environment of every process of this host.</param>
/// <param name="journal">Where processes are written down.</param>
/// <param name="watched">The file whose holders the watcher waits for.</param>
/// <param name="times">How long processes have to end by themselves.</param>
internal sealed class PosixSupervisor(SupervisorProgram program, string mark, HostJournal journal, SafeHandle watched, SupervisionTimes times)
    : Supervisor, IAsyncDisposable
{
    private readonly ConcurrentDictionary<PosixSupervisedProcess, bool> _running = [];
    private int _count;
    private volatile bool _isDisposed;

    public override async Task<SupervisedProcess> StartAsync(SupervisedStart start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        start = start with { Sockets = [.. start.Sockets.OrderBy(socket => socket.Variable is not null)] };
        var user = UserOf(start);
        var ownMark = string.Create(CultureInfo.InvariantCulture, $"{mark}/{Interlocked.Increment(ref _count)}/");
        var environment = new Dictionary<string, string>(start.Environment) { [MarkedProcesses.Variable] = ownMark + start.Label };
        foreach (var (name, value) in SupervisorProtocol.Announce(start.Sockets)) environment[name] = value;
        var process = new PosixSupervisedProcess(ownMark);
        try
        {
            Spawn(process, start, $"{MarkedProcesses.Variable}={ownMark}{start.Label}");
            await process.StartAsync(SupervisorProtocol.Start(start, environment, user, times), start, journal, cancellationToken).ConfigureAwait(false);
            _running[process] = true;
            _ = ForgetAsync(process);

            // Whoever disposes this meanwhile either sees the process there, or is seen here.
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(HarnessHost));
            return process;
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Kills all that still run, and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        foreach (var process in _running.Keys) await process.DisposeAsync().ConfigureAwait(false);
    }

    private static string UserOf(SupervisedStart start)
    {
        if (start.User is not { } name || name == Environment.UserName) return string.Empty;
        var user = PosixUser.Find(name) ?? throw SupervisionErrors.NoUser(start);
        if (user.Id == PosixUser.OwnId) return string.Empty;
        return PosixUser.OwnId == 0 ? user.Numbers : throw SupervisionErrors.NotPrivileged(start);
    }

    private void Spawn(PosixSupervisedProcess process, SupervisedStart start, string named)
    {
        try
        {
            process.Spawn(program, start.Label, named, watched, start.Sockets);
        }
        catch (Win32Exception error)
        {
            throw SupervisionErrors.NoSupervisor(start, program.File, error);
        }
    }

    private async Task ForgetAsync(PosixSupervisedProcess process)
    {
        await process.Gone.ConfigureAwait(false);
        _running.TryRemove(process, out _);
    }
}
