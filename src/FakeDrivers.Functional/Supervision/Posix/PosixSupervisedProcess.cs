using System.ComponentModel;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>A program under a supervisor, which is told what to do by one pipe and tells what happens by another.</summary>
internal sealed class PosixSupervisedProcess : SupervisedProcess
{
    private const int Killed = 128 + 9;

    private readonly string _mark;
    private readonly ProcessTable? _table = ProcessTables.OfThisMachine();
    private readonly AnonymousPipeServerStream _control = Pipe(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _output = Pipe(PipeDirection.In);
    private readonly AnonymousPipeServerStream _error = Pipe(PipeDirection.In);
    private readonly AnonymousPipeServerStream _status = Pipe(PipeDirection.In);
    private readonly StreamReader _lines;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IReadOnlyList<LeftoverProcess>> _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private int _supervisorId;
    private ProcessIdentity? _supervisor;
    private int _id;

    /// <param name="mark">What begins the mark in the environment of every process of this program's tree, and of no other.</param>
    public PosixSupervisedProcess(string mark)
    {
        _mark = mark;
        _lines = new(_status, Encoding.UTF8);
    }

    public override int Id => _id;

    public override Stream StandardOutput => _output;

    public override Stream StandardError => _error;

    public override Task<int> Exited => _exited.Task;

    public override Task<IReadOnlyList<LeftoverProcess>> Gone => _gone.Task;

    /// <summary>Starts the supervisor.</summary>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public void Spawn(SupervisorProgram program, string label, string mark, SafeHandle watched, IReadOnlyList<HandedSocket> sockets)
    {
        SafeHandle[] files =
        [
            _control.ClientSafePipeHandle, _output.ClientSafePipeHandle, _error.ClientSafePipeHandle, _status.ClientSafePipeHandle, watched,
            .. sockets.Select(each => each.Socket.SafeHandle),
        ];
        _supervisorId = PosixSpawn.Start(program.File, [.. program.Arguments, "run", label], [mark], files);
        CloseOtherEnds();
    }

    /// <summary>Has the supervisor start the program.</summary>
    /// <exception cref="ServerNotStartedException">The program cannot be started.</exception>
    public async Task StartAsync(byte[] told, SupervisedStart start, HostJournal journal, CancellationToken cancellationToken)
    {
        _supervisor = _table?.Find(_supervisorId)?.Identity;
        journal.Add(_supervisor);
        var answer = await AskAsync(told, cancellationToken).ConfigureAwait(false);
        string[] words = answer?.Split(' ') ?? [];
        if (words is ["failed", var step, var error]) throw SupervisionErrors.Failed(start, step, new(Number(error)));
        if (words is not ["started", var number, var time]) throw SupervisionErrors.SupervisorEnded(start);
        _id = Number(number);
        _ = FollowAsync();
        journal.Add(time == "0" ? _table?.Find(_id)?.Identity : new(_id, long.Parse(time, CultureInfo.InvariantCulture)));
    }

    public override void Signal(int signal)
    {
        if (!Exited.IsCompleted) Command(SupervisorProtocol.Signal(signal));
    }

    public override void Kill()
    {
        if (!Gone.IsCompleted) Command(SupervisorProtocol.Kill());
    }

    public override IReadOnlyList<int> Members()
    {
        if (_table is null || _supervisor is not { } supervisor || _table.Find(supervisor.Id)?.Identity != supervisor) return [];
        var children = _table.Read().ToLookup(entry => entry.ParentId, entry => entry.Identity.Id);
        List<int> found = [.. children[supervisor.Id].OrderByDescending(id => id == _id)];
        for (var i = 0; i < found.Count; i++) found.AddRange(children[found[i]]);
        return found;
    }

    public override async ValueTask DisposeAsync()
    {
        Kill();
        if (_id != 0) await Gone.ConfigureAwait(false);
        await _control.DisposeAsync().ConfigureAwait(false);
        CloseOtherEnds();
        if (_id == 0) await AbandonAsync().ConfigureAwait(false);
        _lines.Dispose();
        await _output.DisposeAsync().ConfigureAwait(false);
        await _error.DisposeAsync().ConfigureAwait(false);
    }

    private static AnonymousPipeServerStream Pipe(PipeDirection direction) => new(direction, HandleInheritability.None);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private void CloseOtherEnds()
    {
        foreach (var pipe in (IEnumerable<AnonymousPipeServerStream>)[_control, _output, _error, _status]) pipe.DisposeLocalCopyOfClientHandle();
    }

    // Without the control pipe, a supervisor that has not started anything yet ends, and one that just has kills that.
    private async Task AbandonAsync()
    {
        if (_supervisorId == 0) return;
        while (await _lines.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is not null)
        {
            // Whatever it still says.
        }

        PosixSpawn.Wait(_supervisorId);
        _supervisorId = 0;
    }

    private async Task<string?> AskAsync(byte[] told, CancellationToken cancellationToken)
    {
        try
        {
            await _control.WriteAsync(told, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The supervisor has ended, which shows in what it tells.
        }

        return await _lines.ReadLineAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Command(byte[] command)
    {
        lock (_gate)
        {
            try
            {
                _control.Write(command);
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                // The supervisor has ended, and all with it.
            }
        }
    }

    private async Task FollowAsync()
    {
        var left = new List<LeftoverProcess>();
        var isGone = false;
        while (await _lines.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } line)
        {
            switch (line.Split(' ', 3))
            {
                case ["exited", var code]: _exited.TrySetResult(Number(code)); break;
                case ["signaled", var signal]: _exited.TrySetResult(128 + Number(signal)); break;
                case ["left", var id, var name]: left.Add(new(Number(id), name)); break;
                case ["gone"]: isGone = true; break;
                default: break;
            }
        }

        PosixSpawn.Wait(_supervisorId);

        // When it has been killed itself, the system has killed the program, and the rest is known by the mark.
        if (!isGone && OperatingSystem.IsLinux() && _table is not null) left.AddRange(new MarkedProcesses(_table).Kill(_mark).Where(each => each.Id != _id));
        _exited.TrySetResult(Killed);
        _gone.TrySetResult(left);
    }
}
