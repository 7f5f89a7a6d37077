using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class SshExecutorTests
{
    private static readonly SshTarget Machine = new("db1");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_becomes_one_text_for_the_shell_of_the_machine()
    {
        var vector = await VectorAsync(Machine, new("touch", "a b", "it's", "$HOME", ""));

        vector.Should().Equal("ssh", "-o", "BatchMode=yes", "--", "db1", "touch 'a b' 'it'\\''s' '$HOME' ''");
    }

    [Fact]
    public async Task User_and_port_are_told_to_the_client()
    {
        var vector = await VectorAsync(new("db1", "admin") { Port = 2222 }, new("true"));

        vector.Should().Equal("ssh", "-o", "BatchMode=yes", "-p", "2222", "-l", "admin", "--", "db1", "true");
    }

    [Fact]
    public async Task Options_come_before_the_machine()
    {
        var options = new SshOptions { ClientPath = "/opt/ssh", Options = ["-i", "/keys/db1", "-F", "none"] };

        var vector = await VectorAsync(Machine, new("true"), options);

        vector.Should().Equal("/opt/ssh", "-o", "BatchMode=yes", "-i", "/keys/db1", "-F", "none", "--", "db1", "true");
    }

    [Theory]
    [InlineData("/srv/data", "cd /srv/data && exec ls")]
    [InlineData("/srv/a b", "cd '/srv/a b' && exec ls")]
    [InlineData("data", "cd ./data && exec ls")]
    [InlineData("-", "cd ./- && exec ls")]
    public async Task A_working_directory_is_changed_to_first(string directory, string text)
    {
        var vector = await VectorAsync(Machine, new("ls") { WorkingDirectory = directory });

        vector[^1].Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("admin")]
    public async Task A_root_helper_goes_before_where_the_user_is_not_root(string? user)
    {
        var vector = await VectorAsync(new("db1", user), new("mount", "-a") { RunAsRoot = true, RootHelper = ["sudo", "-n"] });

        vector[^1].Should().Be("sudo -n mount -a");
    }

    [Fact]
    public async Task Root_needs_no_helper()
    {
        var vector = await VectorAsync(new("db1", "root"), new("mount", "-a") { RunAsRoot = true, RootHelper = ["sudo", "-n"] });

        vector[^1].Should().Be("mount -a");
    }

    [Fact]
    public async Task Without_the_helper_that_it_needs_nothing_is_started()
    {
        var stub = new StubExecutor();

        var error = await FailsAsync(stub, new("mount") { RunAsRoot = true });

        error.Reason.Should().Be(CommandFailureReason.RootHelperMissing);
        stub.Started.Should().BeEmpty();
    }

    [Fact]
    public async Task Resource_limits_hold_on_the_machine()
    {
        var vector = await VectorAsync(Machine, new("tar") { ResourceLimits = new() { CpuSeconds = 5 } });

        vector[^1].Should().Be("prlimit --cpu=5 -- tar");
    }

    [Fact]
    public async Task A_changed_environment_is_refused_by_the_name_of_the_property()
    {
        var stub = new StubExecutor();

        var run = () => new SshExecutor(stub).On(Machine).RunAsync(
            new("true") { Environment = new Dictionary<string, string?> { ["A"] = "b" } }, CancellationToken);

        await run.Should().ThrowAsync<ArgumentException>().WithParameterName(nameof(Command.Environment));
        stub.Started.Should().BeEmpty();
    }

    [Fact]
    public async Task A_cleared_environment_is_refused_by_the_name_of_the_property()
    {
        var start = () => new SshExecutor(new StubExecutor()).On(Machine).StartAsync(new("true") { ClearEnvironment = true }, CancellationToken);

        await start.Should().ThrowAsync<ArgumentException>().WithParameterName(nameof(Command.ClearEnvironment));
    }

    [Fact]
    public async Task The_input_reaches_the_client()
    {
        var stub = new StubExecutor();

        await new SshExecutor(stub).On(Machine).RunAsync(new("cat") { StandardInput = CommandInput.FromText("abc") }, CancellationToken);

        ((MemoryStream)stub.Last!.StandardInput).ToArray().Should().Equal("abc"u8.ToArray());
    }

    [Fact]
    public async Task Exit_codes_are_checked_and_attempts_made_as_everywhere()
    {
        var stub = new StubExecutor { ExitCode = 3 };

        var error = await FailsAsync(stub, new("false") { Attempts = 3, RetryDelay = RetryDelay.None });

        error.ExitCode.Should().Be(3);
        error.Attempts.Should().Be(3);
        error.CommandText.Should().Be("false", "the command as it was given");
        stub.Started.Should().HaveCount(3);
    }

    [Fact]
    public async Task The_error_of_255_tells_both_of_its_meanings()
    {
        var stub = new StubExecutor { ExitCode = 255, StandardError = "ssh: connect to host db1 port 22: Connection refused" };

        var error = await FailsAsync(stub, new("true"));

        error.ExitCode.Should().Be(255);
        error.Reason.Should().Be(CommandFailureReason.ExitCode);
        error.Message.Should().Contain("The SSH client failed to reach or keep db1, or the command itself ended there with 255");
        error.StandardError.Should().Contain("Connection refused");
    }

    [Fact]
    public async Task A_started_program_tells_both_meanings_of_255_too()
    {
        await using var process = await new SshExecutor(new StubExecutor { ExitCode = 255 }).On(Machine).StartAsync(new("true"), CancellationToken);

        var wait = () => process.WaitAsync(CancellationToken);

        (await wait.Should().ThrowAsync<CommandExecutionException>()).Which.Description.Should().Contain("both look the same");
    }

    [Fact]
    public async Task An_exit_code_of_255_that_is_accepted_is_the_programs()
    {
        var stub = new StubExecutor { ExitCode = 255 };

        var result = await new SshExecutor(stub).On(Machine).RunAsync(new("true") { AcceptedExitCodes = [255] }, CancellationToken);

        result.ExitCode.Should().Be(255);
    }

    [Fact]
    public async Task A_client_that_cannot_be_started_is_said_to_be_the_client()
    {
        var stub = new StubExecutor { Error = new(new("ssh")) { Reason = CommandFailureReason.NotFound } };

        var error = await FailsAsync(stub, new("uptime", "--token", "abc"));

        error.Reason.Should().Be(CommandFailureReason.NotFound);
        error.Description.Should().Be("The SSH client 'ssh' for db1 could not be started.");
        error.CommandText.Should().Be("uptime --token ***");
    }

    [Fact]
    public async Task Secrets_are_masked_in_the_clients_command_however_they_are_quoted()
    {
        var stub = new StubExecutor();

        await new SshExecutor(stub).On(Machine).RunAsync(new("login", "a'b") { Secrets = ["a'b"] }, CancellationToken);

        stub.Started[0].ToString().Should().NotContain("a'").And.Contain("***");
    }

    [Fact]
    public async Task Both_outputs_of_a_success_are_masked()
    {
        var stub = new StubExecutor { StandardOutput = "password=one", StandardError = "password=two" };

        var result = await new SshExecutor(stub).On(Machine).RunAsync(new("show"), CancellationToken);

        result.StandardOutput.Should().Be("password=***");
        result.StandardError.Should().Be("password=***");
    }

    [Fact]
    public async Task The_standard_output_of_a_success_is_shown_when_the_target_says_so()
    {
        var stub = new StubExecutor { StandardOutput = "password=one", StandardError = "password=two" };

        var result = await new SshExecutor(stub).On(Machine with { MaskOutput = false }).RunAsync(new("show"), CancellationToken);

        result.StandardOutput.Should().Be("password=one");
        result.StandardError.Should().Be("password=***");
    }

    [Fact]
    public async Task Streamed_lines_are_masked()
    {
        var stub = new StubExecutor { StandardOutput = "user=me\npassword=one\n" };

        var lines = new List<string>();
        await foreach (var each in new SshExecutor(stub).On(Machine).StreamAsync(new("show"), CommandStreaming.Lines, CancellationToken))
        {
            if (each is CommandWrote wrote) lines.Add(wrote.Text);
        }

        lines.Should().Equal("user=me", "password=***");
    }

    [Fact]
    public async Task A_started_programs_result_is_masked()
    {
        await using var process = await new SshExecutor(new StubExecutor { StandardOutput = "token=abc" }).On(Machine).StartAsync(new("show"), CancellationToken);

        var result = await process.WaitAsync(CancellationToken);

        result.StandardOutput.Should().Be("token=***");
        process.Id.Should().Be(4711);
    }

    [Fact]
    public async Task A_cancellation_kills_the_client_at_once_since_it_passes_on_no_signal()
    {
        var stub = new StubExecutor { IsEndless = true };
        using var source = new CancellationTokenSource();
        var run = new SshExecutor(stub).On(Machine).RunAsync(new("sleep", "600") { GracePeriod = TimeSpan.FromHours(1) }, source.Token);

        await source.CancelAsync();

        var cancelled = () => run;
        await cancelled.Should().ThrowAsync<OperationCanceledException>();
        stub.Last!.IsKilled.Should().BeTrue();
    }

    [Fact]
    public async Task A_signal_that_the_client_does_not_pass_on_is_refused()
    {
        await using var process = await new SshExecutor(new StubExecutor { IsEndless = true }).On(Machine).StartAsync(new("sleep", "600"), CancellationToken);

        var signal = () => process.Signal(CommandSignal.Terminate);

        signal.Should().Throw<PlatformNotSupportedException>();
    }

    private static async Task<IReadOnlyList<string>> VectorAsync(SshTarget target, Command command, SshOptions? options = null)
    {
        var stub = new StubExecutor();
        await new SshExecutor(stub, options).On(target).RunAsync(command, CancellationToken);
        return [stub.Started[0].Program, .. stub.Started[0].Arguments];
    }

    private static async Task<CommandExecutionException> FailsAsync(StubExecutor stub, Command command)
    {
        var run = () => new SshExecutor(stub).On(Machine).RunAsync(command, CancellationToken);
        return (await run.Should().ThrowAsync<CommandExecutionException>()).Which;
    }
}
