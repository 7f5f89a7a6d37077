namespace FakeDrivers.Functional.Tests;

public sealed class SystemCallDiagnosticTests
{
    [Fact]
    public async Task A_program_that_waits_is_seen_waiting_and_goes_on_afterwards()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not installed");
        using var program = RunningProgram.Native();

        var text = await SystemCallDiagnostic.TraceAsync(program.Id, TestContext.Current.CancellationToken).Within();

        Assert.SkipWhen(text.Contains("Operation not permitted"), "the system permits no tracing");
        text.Should().MatchRegex("nanosleep|restart_syscall").And.NotContain("attached");
        LinuxStatus.Of(program.Id).Should().StartWith("state S", "it must be neither stopped nor ended by the look");
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_named()
    {
        var text = await DiagnosticTool.RunAsync(
            "no-such-tool", [], new Dictionary<string, string?>(), TimeSpan.FromSeconds(1), "no-such-tool is not installed", TestContext.Current.CancellationToken).Within();

        text.Should().Be("no-such-tool is not installed");
    }
}
