using System.Globalization;
using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>The real executor with children of this test project, which need neither a shell nor any other tool of the machine.</summary>
public sealed class ChildExecutionHarness : ExecutionHarness
{
    // A child takes as long to start as .NET does, and cases give a program 200 ms to write.
    private readonly SlowClock _clock = new(4);
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-execution-");
    private readonly string _traces;

    static ChildExecutionHarness() => Environment.SetEnvironmentVariable("FAKEDRIVERS_INHERITED", "inherited");

    public ChildExecutionHarness()
    {
        _traces = Path.Combine(_directory.FullName, "traces");
        Executor = new ProcessExecutor(_clock);
    }

    public override ICommandExecutor Executor { get; }

    public override TimeProvider Clock => _clock;

    public override IReadOnlySet<string> Capabilities { get; } =
        OperatingSystem.IsWindows() ? new HashSet<string>() : new HashSet<string> { ExecutionCapabilities.Signals, ExecutionCapabilities.Suspension };

    public override string ExistingDirectory => _directory.FullName;

    public override string InheritedVariable => "FAKEDRIVERS_INHERITED";

    public override Command Exit(int exitCode, string standardOutput = "", string standardError = "") =>
        Child("say-and-exit", Text(exitCode), standardOutput, standardError);

    public override Command EndBySignal(int signal) => Child("end-by-signal", Text(signal));

    public override Command PrintArguments(params string[] arguments) => Child("print-arguments", arguments);

    public override Command CopyInput() => Child("copy-input");

    public override Command AnswerLines() => Child("answer-lines");

    public override Command IgnoreInput() => Child("exit", "0");

    public override Command PrintVariable(string name) => Child("print-variable", name);

    public override Command PrintWorkingDirectory() => Child("print-working-directory");

    public override Command Flood(int length) => Child("flood", Text(length / 1024));

    public override Command WritePieces(TimeSpan pause, params byte[][] pieces) =>
        Child("write-pieces", [Text(pause), .. pieces.Select(Convert.ToHexString)]);

    public override Command WriteLines(int count) => Child("write-lines", Text(count));

    public override Command WriteThenLeaveTrace(int length) => Child("write-then-leave-trace", Text(length / 1024), _traces);

    public override Command WriteWithoutEnd() => Child("write-without-end");

    public override Command SucceedAtRun(int run) => Child("succeed-at-run", _traces, Text(run));

    public override Command Sleep(TimeSpan time) => Child("sleep", Text(time), "begun");

    public override Command LeaveOutputOpen(TimeSpan time) => Child("leave-output-open", Text(time));

    public override Command CleanUpOnTerminate(int exitCode) => Child("clean-up-on-terminate", _traces, Text(exitCode));

    public override Command IgnoreTerminate() => Child("ignore-terminate", _traces);

    public override Command LeaveTraceAfter(TimeSpan time) => Child("have-trace-left-after", Text(time), _traces);

    public override async Task<int> CountTracesAsync(CancellationToken cancellationToken) =>
        File.Exists(_traces) ? (await File.ReadAllLinesAsync(_traces, cancellationToken)).Length : 0;

    public override Command Missing() => new("fakedrivers-no-such-program");

    public override Command NotExecutable()
    {
        var file = Path.Combine(_directory.FullName, "plain-file");
        File.WriteAllText(file, "no program\n");
        return new(file);
    }

    public override Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default) => Task.Delay(time, _clock, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        _directory.Delete(recursive: true);
        await base.DisposeAsync();
    }

    private static Command Child(string name, params string[] arguments) => Program.Children.Command(name, arguments);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Text(TimeSpan time) => _clock.InSystemTime(time).ToString("c", CultureInfo.InvariantCulture);
}
