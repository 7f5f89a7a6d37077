namespace FakeDrivers.Functional.Tests;

public sealed class SystemCallDiagnosticTests
{
    [Fact]
    public async Task A_program_that_waits_is_seen_waiting_and_goes_on_afterwards()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not installed");
        using var directory = new ScratchDirectory();
        using var program = RunningProgram.Native();

        var text = await SystemCallDiagnostic.TraceAsync(program.Id, directory.Path, TestContext.Current.CancellationToken).Within();

        Assert.SkipWhen(text.Contains("Operation not permitted"), "the system permits no tracing");
        text.Should().MatchRegex("nanosleep|restart_syscall").And.EndWith($"all of them: {directory["strace.txt"]}");
        LinuxStatus.Of(program.Id).Should().StartWith("state S", "it must be neither stopped nor ended by the look");
    }

    [Fact]
    public async Task Where_nothing_can_be_seen_the_tools_own_words_are_told()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not installed");
        using var directory = new ScratchDirectory();
        var program = RunningProgram.Native();
        program.Dispose();

        var text = await SystemCallDiagnostic.TraceAsync(program.Id, directory.Path, TestContext.Current.CancellationToken).Within();

        text.Should().Contain("No such process");
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_named()
    {
        var text = await DiagnosticTool.RunAsync(
            "no-such-tool", [], new Dictionary<string, string?>(), TimeSpan.FromSeconds(1), "no-such-tool is not installed", TestContext.Current.CancellationToken).Within();

        text.Should().Be("no-such-tool is not installed");
    }
}
