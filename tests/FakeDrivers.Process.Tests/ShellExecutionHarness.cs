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

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string> { ExecutionCapabilities.Signals };

    public override string ExistingDirectory => _directory.FullName;

    public override string InheritedVariable => "FAKEDRIVERS_INHERITED";

    public override Command Exit(int exitCode, string standardOutput = "", string standardError = "") =>
        Script("printf %s \"$2\"; printf %s \"$3\" >&2; exit \"$1\"", $"{exitCode}", standardOutput, standardError);

    public override Command EndBySignal(int signal) => Script("kill -\"$1\" $$", $"{signal}");

    public override Command PrintArguments(params string[] arguments) => Script("for a in \"$@\"; do printf '%s\\0' \"$a\"; done", arguments);

    public override Command CopyInput() => new("cat");

    public override Command IgnoreInput() => new("true");

    public override Command PrintVariable(string name) => Script($"if [ \"${{{name}+set}}\" ]; then printf '=%s' \"${name}\"; fi");

    public override Command PrintWorkingDirectory() => Script("pwd -P");

    public override Command Flood(int length) => Script(
        "i=0; while [ $i -lt \"$1\" ]; do printf %s \"$2\"; printf %s \"$3\" >&2; i=$((i+1)); done",
        $"{length / 1024}",
        new('o', 1024),
        new('e', 1024));

    public override Command SucceedAtRun(int run) => Script("echo x >> \"$1\"; cat; [ \"$(wc -l < \"$1\")\" -ge \"$2\" ]", _traces, $"{run}");

    public override Command Sleep(TimeSpan time) => Script("printf begun; sleep \"$1\"", Seconds(time));

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
