using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorOutputTests
{
    private readonly ProcessExecutor _executor = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_ends_when_the_outputs_are_closed_not_when_the_program_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is written for the POSIX shell.");

        var result = await _executor.RunAsync(Command.Shell("(sleep 0.2; printf late) & printf early"), CancellationToken);

        result.StandardOutput.Should().Be("earlylate");
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_shown_as_the_replacement_character()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is written for the POSIX shell.");

        var result = await _executor.RunAsync(Command.Shell("printf 'a\\377b'"), CancellationToken);

        result.StandardOutput.Should().Be("a\uFFFDb");
    }

    [Fact]
    public async Task A_time_out_reports_what_was_written_until_then()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is written for the POSIX shell.");
        var command = Command.Shell("printf half; printf complaint >&2; sleep 600") with { Timeout = TimeSpan.FromSeconds(1) };

        var run = () => _executor.RunAsync(command, CancellationToken);

        var error = (await run.Should().ThrowAsync<CommandExecutionException>()).Which;
        error.Reason.Should().Be(CommandFailureReason.TimedOut);
        error.StandardOutput.Should().Be("half");
        error.StandardError.Should().Be("complaint");
    }

    [Fact]
    public async Task A_descendant_that_outlived_its_parent_does_not_hold_up_a_time_out()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is written for the POSIX shell.");
        var command = Command.Shell("sleep 5 & printf begun") with { Timeout = TimeSpan.FromSeconds(1) };

        var run = () => _executor.RunAsync(command, CancellationToken);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.StandardOutput.Should().Be("begun");
    }
}
