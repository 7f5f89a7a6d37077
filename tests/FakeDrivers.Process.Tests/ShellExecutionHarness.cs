using System.Globalization;
using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>The real executor with small scripts of the POSIX shell, in a directory of its own.</summary>
public sealed class ShellExecutionHarness : ExecutionHarness
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-execution-");
    private readonly string _traces;

    static ShellExecutionHarness() => Environment.SetEnvironmentVariable("FAKEDRIVERS_INHERITED", "inherited");

    public ShellExecutionHarness() => _traces = Path.Combine(_directory.FullName, "traces");

    public override ICommandExecutor Executor { get; } = new ProcessExecutor();

    public override TimeProvider Clock => TimeProvider.System;

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string> { ExecutionCapabilities.Signals, ExecutionCapabilities.Suspension };

    public override string ExistingDirectory => _directory.FullName;

    public override string InheritedVariable => "FAKEDRIVERS_INHERITED";

    public override Command Exit(int exitCode, string standardOutput = "", string standardError = "") =>
        Script("printf %s \"$2\"; printf %s \"$3\" >&2; exit \"$1\"", $"{exitCode}", standardOutput, standardError);

    public override Command EndBySignal(int signal) => Script("kill -\"$1\" $$", $"{signal}");

    public override Command PrintArguments(params string[] arguments) => Script("for a in \"$@\"; do printf '%s\\0' \"$a\"; done", arguments);

    public override Command CopyInput() => new("cat");

    public override Command AnswerLines() => Script("while IFS= read -r line; do printf 'got %s\\n' \"$line\"; done");

    public override Command IgnoreInput() => new("true");

    public override Command PrintVariable(string name) => Script($"if [ \"${{{name}+set}}\" ]; then printf '=%s' \"${name}\"; fi");

    public override Command PrintWorkingDirectory() => Script("pwd -P");

    public override Command Flood(int length) => Script(
        "i=0; while [ $i -lt \"$1\" ]; do printf %s \"$2\"; printf %s \"$3\" >&2; i=$((i+1)); done",
        $"{length / 1024}",
        new('o', 1024),
        new('e', 1024));

    public override Command WritePieces(TimeSpan pause, params byte[][] pieces) => Script(
        "pause=$1; shift; printf %b \"$1\"; shift; for piece in \"$@\"; do sleep \"$pause\"; printf %b \"$piece\"; done",
        [Seconds(pause), .. pieces.Select(piece => string.Concat(piece.Select(each => $"\\0{Convert.ToString(each, 8)}")))]);

    public override Command WriteLines(int count) => Script("i=1; while [ $i -le \"$1\" ]; do echo \"line $i\"; i=$((i+1)); done", $"{count}");

    public override Command WriteThenLeaveTrace(int length) => Script(
        "i=0; while [ $i -lt \"$1\" ]; do printf %s \"$2\" || exit 1; i=$((i+1)); done; echo x >> \"$3\"", $"{length / 1024}", new('o', 1024), _traces);

    public override Command WriteWithoutEnd() => Script("while echo \"$1\"; do :; done", new string('y', 1023));

    public override Command SucceedAtRun(int run) => Script("echo x >> \"$1\"; cat; [ \"$(wc -l < \"$1\")\" -ge \"$2\" ]", _traces, $"{run}");

    public override Command Sleep(TimeSpan time) => Script("printf begun; exec sleep \"$1\"", Seconds(time));

    public override Command LeaveOutputOpen(TimeSpan time) => Script("sleep \"$1\" & printf begun", Seconds(time));

    // What it waits for must neither keep the outputs open nor outlive it.
    public override Command CleanUpOnTerminate(int exitCode) => Script(
        "trap 'kill $!; echo x >> \"$1\"; printf \"cleaned up\"; exit \"$2\"' TERM; sleep 600 > /dev/null 2>&1 & echo x >> \"$1\"; echo ready; wait $!", _traces, $"{exitCode}");

    public override Command IgnoreTerminate() => Script("trap '' TERM; echo x >> \"$1\"; echo ready; exec sleep 600", _traces);

    public override Command LeaveTraceAfter(TimeSpan time) => Script("(sleep \"$1\"; echo x >> \"$2\") & wait", Seconds(time), _traces);

    public override async Task<int> CountTracesAsync(CancellationToken cancellationToken) =>
        File.Exists(_traces) ? (await File.ReadAllLinesAsync(_traces, cancellationToken)).Length : 0;

    public override Command Missing() => new("fakedrivers-no-such-program");

    public override Command NotExecutable()
    {
        var file = Path.Combine(_directory.FullName, "plain-file");
        File.WriteAllText(file, "#!/bin/sh\n");
        return new(file);
    }

    public override async ValueTask DisposeAsync()
    {
        _directory.Delete(recursive: true);
        await base.DisposeAsync();
    }

    private static Command Script(string text, params string[] arguments) => new("/bin/sh", ["-c", text, "sh", .. arguments]);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
