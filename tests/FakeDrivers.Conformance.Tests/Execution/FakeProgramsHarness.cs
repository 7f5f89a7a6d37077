using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>An executor whose programs are played by a fake, whoever starts them.</summary>
public abstract class FakeProgramsHarness : ExecutionHarness
{
    private protected FakeProgramsHarness(FakePrograms programs) => Programs = programs;

    public override string InheritedVariable => FakePrograms.InheritedVariable;

    private protected FakePrograms Programs { get; }

    /// <summary>What a program takes longer than it is asked to, where a timer may come too early.</summary>
    private protected virtual TimeSpan Tick => TimeSpan.Zero;

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

    public override Command Sleep(TimeSpan time) => new("take-time", $"{time + Tick:c}");

    public override Command LeaveOutputOpen(TimeSpan time) => new("leave-output-open", $"{time + Tick:c}");

    public override Command CleanUpOnTerminate(int exitCode) => new("clean-up", $"{exitCode}");

    public override Command IgnoreTerminate() => new("ignore-terminate");

    public override Command LeaveTraceAfter(TimeSpan time) => new("leave-trace", $"{time:c}");

    public override Task<int> CountTracesAsync(CancellationToken cancellationToken) => Task.FromResult(Programs.Traces);
}
