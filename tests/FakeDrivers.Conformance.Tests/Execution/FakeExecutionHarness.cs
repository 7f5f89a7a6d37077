using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>The fake executor of a fresh world, with a replier for each kind of program that the cases run.</summary>
public sealed class FakeExecutionHarness : ExecutionHarness
{
    private static readonly Dictionary<string, string> Inherited = new() { ["INHERITED"] = "inherited" };

    private readonly FakeWorld _world = new();
    private readonly HashSet<string> _capabilities;
    private int _traces;

    public FakeExecutionHarness(Func<ICommandExecutor, TimeProvider, ICommandExecutor>? lie = null, IEnumerable<string>? capabilities = null)
    {
        _capabilities = [.. capabilities ?? [ExecutionCapabilities.Signals]];
        _world.Execute.SetRepliers(
            ("exit ", Program(call => Reply.Exit(int.Parse(Argument(call, 0)), Argument(call, 1), Argument(call, 2)))),
            ("end-by-signal ", Program(call => Reply.Exit(128 + int.Parse(Argument(call, 0))))),
            ("print-arguments", Program(call => string.Concat(call.Command.Arguments.Select(argument => argument + '\0')))),
            ("copy-input", Program(call => call.Command.StandardInput?.Text ?? string.Empty)),
            ("ignore-input", Program(_ => Reply.Empty)),
            ("print-variable ", Program(PrintVariable)),
            ("pwd", Program(call => call.Command.WorkingDirectory ?? "/")),
            ("flood ", Program(call => Reply.Exit(0, new('o', int.Parse(Argument(call, 0))), new('e', int.Parse(Argument(call, 0)))))),
            ("succeed-at ", Program(SucceedAtRun)),
            ("sleep ", Reply.From(SleepAsync)),
            ("leave-trace ", Reply.From(LeaveTraceAsync)),
            ("missing", Program(call => throw Failure(call, CommandFailureReason.NotFound))),
            ("not-executable", Program(call => throw Failure(call, CommandFailureReason.PermissionDenied))));
        Executor = lie is null ? _world.Execute : lie(_world.Execute, _world.Clock);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override ICommandExecutor Executor { get; }

    public override TimeProvider Clock => _world.Clock;

    public override IReadOnlySet<string> Capabilities => _capabilities;

    public override string ExistingDirectory => "/srv/data";

    public override string InheritedVariable => "INHERITED";

    public override Command Exit(int exitCode, string standardOutput = "", string standardError = "") =>
        new("exit", $"{exitCode}", standardOutput, standardError);

    public override Command EndBySignal(int signal) => new("end-by-signal", $"{signal}");

    public override Command PrintArguments(params string[] arguments) => new("print-arguments", arguments);

    public override Command CopyInput() => new("copy-input");

    public override Command IgnoreInput() => new("ignore-input");

    public override Command PrintVariable(string name) => new("print-variable", name);

    public override Command PrintWorkingDirectory() => new("pwd");

    public override Command Flood(int length) => new("flood", $"{length}");

    public override Command SucceedAtRun(int run) => new("succeed-at", $"{run}");

    public override Command Sleep(TimeSpan time) => new("sleep", $"{time:c}");

    public override Command LeaveTraceAfter(TimeSpan time) => new("leave-trace", $"{time:c}");

    public override Task<int> CountTracesAsync(CancellationToken cancellationToken) => Task.FromResult(Volatile.Read(ref _traces));

    public override Command Missing() => new("missing");

    public override Command NotExecutable() => new("not-executable");

    public override async Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        await Task.Yield();
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }

    private static string Argument(CommandCall call, int index) => call.Command.Arguments[index];

    private static CommandExecutionException Failure(CommandCall call, CommandFailureReason reason) => new(call.Command) { Reason = reason };

    private static Reply PrintVariable(CommandCall call)
    {
        var name = Argument(call, 0);
        if (call.Command.Environment.TryGetValue(name, out var changed)) return changed is null ? Reply.Empty : $"={changed}";
        return !call.Command.ClearEnvironment && Inherited.TryGetValue(name, out var inherited) ? $"={inherited}" : Reply.Empty;
    }

    private Reply Program(Func<CommandCall, Reply> run) => Reply.From(call =>
    {
        if (call.Command.WorkingDirectory is { } directory && directory != ExistingDirectory)
        {
            throw Failure(call, CommandFailureReason.WorkingDirectoryNotFound);
        }

        return run(call);
    });

    private Reply SucceedAtRun(CommandCall call)
    {
        var isEnough = Interlocked.Increment(ref _traces) >= int.Parse(Argument(call, 0));
        return Reply.Exit(isEnough ? 0 : 1, call.Command.StandardInput?.Text ?? string.Empty);
    }

    private async Task<Reply> SleepAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.Parse(Argument(call, 0)), _world.Clock, cancellationToken);
        return "begun";
    }

    private async Task<Reply> LeaveTraceAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.Parse(Argument(call, 0)), _world.Clock, cancellationToken);
        Interlocked.Increment(ref _traces);
        return Reply.Empty;
    }
}
