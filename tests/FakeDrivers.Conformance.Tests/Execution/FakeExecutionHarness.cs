using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>The fake executor of a fresh world, which plays the programs that the cases run.</summary>
public sealed class FakeExecutionHarness : ExecutionHarness
{
    private readonly FakeWorld _world = new();
    private readonly FakePrograms _programs = new();
    private readonly HashSet<string> _capabilities;

    public FakeExecutionHarness(Func<ICommandExecutor, TimeProvider, ICommandExecutor>? lie = null, IEnumerable<string>? capabilities = null)
    {
        _capabilities = [.. capabilities ?? [ExecutionCapabilities.Signals, ExecutionCapabilities.Suspension]];
        _programs.Install(_world.Execute);
        Executor = lie is null ? _world.Execute : lie(_world.Execute, _world.Clock);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override ICommandExecutor Executor { get; }

    public override TimeProvider Clock => _world.Clock;

    public override IReadOnlySet<string> Capabilities => _capabilities;

    public override string ExistingDirectory => FakePrograms.ExistingDirectory;

    public override string InheritedVariable => FakePrograms.InheritedVariable;

    public override Command Exit(int exitCode, string standardOutput = "", string standardError = "") =>
        new("exit-with", $"{exitCode}", standardOutput, standardError);

    public override Command EndBySignal(int signal) => new("end-by-signal", $"{signal}");

    public override Command PrintArguments(params string[] arguments) => new("print-arguments", arguments);

    public override Command CopyInput() => new("copy-input");

    public override Command AnswerLines() => new("answer-lines");

    public override Command IgnoreInput() => new("ignore-input");

    public override Command PrintVariable(string name) => new("print-variable", name);

    public override Command PrintWorkingDirectory() => new("print-directory");

    public override Command Flood(int length) => new("flood", $"{length}");

    public override Command WritePieces(TimeSpan pause, params byte[][] pieces) =>
        new("write-pieces", [$"{pause:c}", .. pieces.Select(Convert.ToHexString)]);

    public override Command WriteLines(int count) => new("write-lines", $"{count}");

    public override Command WriteThenLeaveTrace(int length) => new("write-then-leave-trace", $"{length}");

    public override Command WriteWithoutEnd() => new("write-without-end");

    public override Command SucceedAtRun(int run) => new("succeed-at", $"{run}");

    public override Command Sleep(TimeSpan time) => new("take-time", $"{time:c}");

    public override Command LeaveOutputOpen(TimeSpan time) => new("leave-output-open", $"{time:c}");

    public override Command CleanUpOnTerminate(int exitCode) => new("clean-up", $"{exitCode}");

    public override Command IgnoreTerminate() => new("ignore-terminate");

    public override Command LeaveTraceAfter(TimeSpan time) => new("leave-trace", $"{time:c}");

    public override Task<int> CountTracesAsync(CancellationToken cancellationToken) => Task.FromResult(_programs.Traces);

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
}
