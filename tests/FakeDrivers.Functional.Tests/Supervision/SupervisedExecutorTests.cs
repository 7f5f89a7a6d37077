using System.Diagnostics;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>Migration tools, probes and the tools of diagnostics run as servers do.</summary>
public sealed class SupervisedExecutorTests : IDisposable
{
    private const string Leak = "FAKEDRIVERS_TESTS_LEAK";

    private readonly TestDirectory _directory = new();

    public SupervisedExecutorTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no POSIX shell.");
        Environment.SetEnvironmentVariable(Leak, "of the host");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_program_gets_its_own_variables_and_the_few_that_every_server_gets()
    {
        var command = Command.Shell("env") with { Environment = new Dictionary<string, string?> { ["OWN"] = "own", ["HOME"] = null } };

        var result = await new SupervisedExecutor(HarnessHost.Shared).RunAsync(command, Cancellation).Within();

        var lines = result.StandardOutput.Split('\n');
        lines.Should().Contain("OWN=own").And.Contain($"TMPDIR={HarnessHost.Shared.ToolDirectory}").And.Contain(line => line.StartsWith("PATH="));
        lines.Should().NotContain(line => line.StartsWith(Leak) || line.StartsWith("HOME="));
        Directory.Exists(HarnessHost.Shared.ToolDirectory).Should().BeTrue();
    }

    [Fact]
    public async Task A_program_can_have_its_own_variables_alone()
    {
        var command = new Command("/usr/bin/env") { Environment = new Dictionary<string, string?> { ["OWN"] = "own" }, ClearEnvironment = true };

        var result = await new SupervisedExecutor(HarnessHost.Shared).RunAsync(command, Cancellation).Within();

        result.StandardOutput.Split('\n').Where(line => !line.StartsWith(MarkedProcesses.Variable, StringComparison.Ordinal)).Should().Equal("OWN=own", "");
    }

    [Fact]
    public async Task No_build_probe_or_tool_sees_the_variables_of_the_host()
    {
        const string Script = "test -z \"$" + Leak + "\" && test -n \"$" + MarkedProcesses.Variable + "\" && echo clean";
        var build = BuildCommand.Of(Command.Shell($"({Script}) > \"{{database}}\""), SqliteTemplate.ValuesOf);
        await using var server = new ProbedServer();

        await build(_directory["built"], Cancellation).Within();
        var answer = await server.AskAsync(Readiness.Command(Command.Shell(Script)));
        var said = await DiagnosticTool.RunAsync("sh", ["-c", Script], new Dictionary<string, string?>(), TimeSpan.FromSeconds(60), "no sh", Cancellation).Within();

        (await File.ReadAllTextAsync(_directory["built"], Cancellation)).Should().Be("clean\n");
        answer.Should().Be(ReadinessAnswer.Yes);
        said.Should().Be("clean\n");
    }

    [Fact]
    public async Task What_a_program_leaves_behind_is_killed_with_its_end()
    {
        var command = Command.Shell($"{SupervisionLab.StartDaemon}; echo $pid; echo said >&2; exit 3") with { AcceptedExitCodes = [3] };

        var result = await new SupervisedExecutor(HarnessHost.Shared).RunAsync(command, Cancellation).Within();

        result.ExitCode.Should().Be(3);
        result.StandardError.Should().Be("said\n");
        Directory.Exists($"/proc/{result.StandardOutput.Trim()}").Should().BeFalse();
    }

    [Fact]
    public async Task A_cancelled_program_is_gone_when_the_call_ends()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var command = Command.Shell($"echo $$ > \"$PID.new\"; mv \"$PID.new\" \"$PID\"; trap '' TERM; while :; do sleep 0.01; done") with
        {
            Environment = new Dictionary<string, string?> { ["PID"] = _directory["pid"] },
            GracePeriod = TimeSpan.FromMilliseconds(10),
        };
        var running = new SupervisedExecutor(HarnessHost.Shared).RunAsync(command, cancel.Token);
        await Processes.UntilAsync(() => File.Exists(_directory["pid"]));
        var process = Processes.Identify((await File.ReadAllTextAsync(_directory["pid"], Cancellation)).Trim());

        await cancel.CancelAsync();

        await running.Invoking(task => task.Within()).Should().ThrowAsync<OperationCanceledException>();
        Processes.IsAlive(process).Should().BeFalse();
    }

    [Fact]
    public async Task A_migration_does_not_outlive_a_host_that_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The host's death is seen by its pipe, and the tool's by /proc.");
        var command = Program.Children.Command("build-to-die", _directory.Templates, _directory["pid"]);
        using var host = System.Diagnostics.Process.Start(new ProcessStartInfo(command.Program, command.Arguments))!;
        await Processes.UntilAsync(() => File.Exists(_directory["pid"]));
        var tool = Processes.Identify((await File.ReadAllTextAsync(_directory["pid"], Cancellation)).Trim());

        PosixSignals.Send(host.Id, CommandSignal.Kill);

        await host.WaitForExitAsync(Cancellation).Within();
        await Processes.HasEndedAsync(tool);
    }

    [Theory]
    [InlineData("/no/such/program", CommandFailureReason.NotFound)]
    [InlineData("no-such-program", CommandFailureReason.NotFound)]
    [InlineData("/etc/passwd", CommandFailureReason.PermissionDenied)]
    [InlineData("/", CommandFailureReason.PermissionDenied)]
    public async Task A_program_that_cannot_be_started_is_told_as_such(string program, CommandFailureReason reason)
    {
        var run = () => new SupervisedExecutor(HarnessHost.Shared).RunAsync(new Command(program), Cancellation).Within();

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(reason);
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_told_as_such()
    {
        var run = () => new SupervisedExecutor(HarnessHost.Shared).RunAsync(new Command("true") { WorkingDirectory = _directory["none"] }, Cancellation).Within();

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.WorkingDirectoryNotFound);
    }

    [Fact]
    public void What_supervision_cannot_do_is_refused_where_it_is_asked_for()
    {
        Command[] commands = [new("true", "{database}") { StandardInput = CommandInput.FromText("x") }, new("true", "{database}") { LeaveRunningOnTimeout = true }];

        foreach (var command in commands)
        {
            FluentActions.Invoking(() => Readiness.Command(command)).Should().Throw<ArgumentException>().WithMessage("*supervision*true*");
            FluentActions.Invoking(() => DatabaseTemplate.Sqlite("key", command)).Should().Throw<ArgumentException>().WithMessage("*supervision*true*");
        }
    }
}
