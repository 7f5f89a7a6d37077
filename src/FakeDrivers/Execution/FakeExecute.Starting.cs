using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <content>How an attempt gets its program: a registration is chosen, its reply asked, and the attempt noted in the call log.</content>
public sealed partial class FakeExecute
{
    // What Linux gives out unless it is told otherwise.
    private const int FirstProcessId = 300;
    private const int ProcessIds = 32768 - FirstProcessId;

    private ValueTask<CommandResult> RunAsync(Command command, CallRecord record, CancellationToken cancellationToken) =>
        RunAsync(command, record, null, cancellationToken);

    private ValueTask<CommandResult> RunAsync(Command command, CallRecord record, CommandEventSink? events, CancellationToken cancellationToken) =>
        new(Runner(command).RunAsync(command, Options.IsRoot, Starter(record), events, cancellationToken));

    private CommandRunner Runner(Command command)
    {
        var kernel = _gate.Kernel;
        return new(kernel.Time, () => kernel.Draw($"execution.retry|{ExecutionText.Join(ExecutionText.Vector(command, Options.IsRoot))}"));
    }

    private ProgramStarter Starter(CallRecord record, Task? begun = null, bool isHandedOut = false, Reply? otherwise = null) =>
        (attempt, stop) => StartAsync(attempt, record, begun ?? Task.CompletedTask, isHandedOut, otherwise, stop);

    private async ValueTask<ProgramStart> StartAsync(
        CommandAttempt attempt, CallRecord record, Task begun, bool isHandedOut, Reply? otherwise, CancellationToken stop)
    {
        var kernel = _gate.Kernel;
        var call = new CommandCall(attempt, record.Caller, _registry, _target, isHandedOut) { Otherwise = otherwise };
        var noted = new ExecutionAttempt(_registry.NextOrder(), attempt.Number, _target, kernel.Now, record.Details as ExecutionAttempt);
        record.Details = noted;
        try
        {
            var reply = Choose(call, record);
            noted.Registration = call.Registration;
            _registry.Attempted.Beat();
            reply = await reply.ResolveAsync(call, stop).ConfigureAwait(false);
            if (!attempt.IsLive && reply.Output is { } output)
            {
                noted.End(output.ExitCode ?? 0, kernel.Now);
                return output;
            }

            return Watched(reply.Start(attempt.IsLive, () => Program(call, begun)), noted);
        }
        catch (CommandExecutionException error) when (_target is not null && RemoteShell.Reply(error.Reason, attempt) is { } said)
        {
            return Watched(said.Start(attempt.IsLive, () => Program(call, begun)), noted);
        }
        catch (Exception error)
        {
            noted.End(error, kernel.Now);
            throw;
        }
    }

    private Reply Choose(CommandCall call, CallRecord record)
    {
        if (_registry.Replays.TryAnswer(call, out var played)) return played;
        if (_registry.Take(call, record) is { } taken)
        {
            call.Registration = taken.Registration;
            taken.Registration.Announce();
            return taken.Reply;
        }

        if (call.Otherwise is { } own) return own;
        record.Unexpected = "no registration matches";
        if (_registry.Unmatched is { } allowed) return allowed;
        var report = MissReport.For(call, _registry, StateIn(_gate.Kernel));
        throw _registry.Replays.Missed(call, _registry.All.IsEmpty ? null : report) ?? report;
    }

    private ProgramStart Watched(ProgramStart start, ExecutionAttempt noted)
    {
        if (start.Running is { } running) _ = NoteEndAsync(running, noted);
        else if (start.Ended is { } ended) noted.End(ended.ExitCode ?? 0, _gate.Kernel.Now);
        return start;
    }

    private async Task NoteEndAsync(ProgramProcess running, ExecutionAttempt noted)
    {
        try
        {
            noted.End(await running.Exited.ConfigureAwait(false), _gate.Kernel.Now);
        }
        catch (Exception error)
        {
            // Who waits for the program gets it as well.
            noted.End(error, _gate.Kernel.Now);
        }
    }

    private FakeProgram Program(CommandCall call, Task begun)
    {
        var id = FirstProcessId + (int)(_gate.Kernel.Draw($"execution.process|{call.Text}") * ProcessIds);
        return new(id, _gate.Kernel.Time, _gate.Kernel.Ending) { Call = call, Begun = begun };
    }
}
