using FakeDrivers.Conformance.Execution;
using FakeDrivers.Conformance.Tests.Execution;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.Shims;

/// <summary>The real executor, whose programs are shims: what each does is played by the fake of a world on the system's clock.</summary>
public sealed class ShimExecutionHarness : ExecutionHarness
{
    private static readonly string[] Programs =
    [
        "exit-with", "end-by-signal", "print-arguments", "copy-input", "answer-lines", "ignore-input", "print-variable", "print-directory", "flood",
        "write-pieces", "write-lines", "write-then-leave-trace", "write-without-end", "succeed-at", "take-time", "leave-output-open", "clean-up",
        "ignore-terminate", "leave-trace",
    ];

    // A timer of the system comes up to a tick of its coarse clock too early, and then a program would end before its time.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-execution-");
    private readonly FakeWorld _world;
    private readonly FakePrograms _programs;
    private readonly CommandShims _shims;

    static ShimExecutionHarness() => Environment.SetEnvironmentVariable(FakePrograms.InheritedVariable, "inherited");

    private ShimExecutionHarness(FakeWorld world, FakePrograms programs, CommandShims shims)
    {
        _world = world;
        _programs = programs;
        _shims = shims;
        Executor = new ShimmedExecutor(new ProcessExecutor(), shims);
    }

    public override ICommandExecutor Executor { get; }

    public override TimeProvider Clock => TimeProvider.System;

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string> { ExecutionCapabilities.Signals, ExecutionCapabilities.Suspension };

    public override string ExistingDirectory => _directory.FullName;

    public override string InheritedVariable => FakePrograms.InheritedVariable;

    public static async Task<ShimExecutionHarness> CreateAsync(string launcher, CancellationToken cancellationToken)
    {
        var chosen = ShimLab.Choose(launcher);
        var world = new FakeWorld(new() { TimeProvider = TimeProvider.System });
        var programs = new FakePrograms(Directory.Exists);
        programs.Install(world.Execute);
        return new(world, programs, await world.Execute.CreateShimsAsync(Programs, new() { Launcher = chosen }, cancellationToken));
    }

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

    public override Task<int> CountTracesAsync(CancellationToken cancellationToken) => Task.FromResult(_programs.Traces);

    public override Command Missing() => new("fakedrivers-no-such-program");

    public override Command NotExecutable()
    {
        var file = Path.Combine(_directory.FullName, "plain-file");
        File.WriteAllText(file, "#!/bin/sh\n");
        return new(file);
    }

    public override async ValueTask DisposeAsync()
    {
        await _shims.DisposeAsync();
        _world.Dispose();
        _directory.Delete(recursive: true);
        await base.DisposeAsync();
    }
}
