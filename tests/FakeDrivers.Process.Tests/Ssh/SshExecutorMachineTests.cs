using System.Net;
using System.Net.Sockets;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests;

public sealed class SshExecutorMachineTests : IClassFixture<SshServer>, IDisposable
{
    private const int Mebibyte = 1024 * 1024;

    private readonly SshServer _server;
    private readonly Scripts _scripts = new();

    public SshExecutorMachineTests(SshServer server)
    {
        _server = server;
        Assert.SkipWhen(server.SkipReason is not null, server.SkipReason ?? string.Empty);
    }

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _scripts.Dispose();

    [Fact]
    public async Task A_vector_reaches_the_program_as_it_is()
    {
        string[] arguments = ["", " a  b\t", "it's", "\"q\"", "$HOME", "`id`", "*", "~", "!x", "#", "a\\b", "größe 🦊", "x\ny", "--", "-n", "A=b"];
        var command = Scripts.Run("for a in \"$@\"; do printf '%s\\0' \"$a\"; done", arguments);

        var result = await _server.Machine.RunAsync(command, CancellationToken);

        result.StandardOutput.Should().Be(string.Concat(arguments.Select(argument => argument + '\0')));
    }

    [Fact]
    public async Task Exit_codes_come_back()
    {
        var error = await FailsAsync(_server.Machine, Scripts.Run("echo said; echo complained >&2; exit 3"));

        error.ExitCode.Should().Be(3);
        error.StandardOutput.Should().Be("said\n");
        error.StandardError.Should().Be("complained\n");
    }

    [Fact]
    public async Task A_mebibyte_goes_there_and_comes_back_on_both_outputs()
    {
        var input = new byte[Mebibyte];
        Array.Fill(input, (byte)'i');
        var command = Scripts.Run("tee /dev/stderr") with { StandardInput = CommandInput.FromBytes(input) };

        var result = await _server.Machine.RunAsync(command, CancellationToken);

        result.StandardOutputBytes.Length.Should().Be(Mebibyte);
        result.StandardErrorBytes.Length.Should().Be(Mebibyte);
    }

    [Fact]
    public async Task Without_an_input_the_program_reads_its_end_at_once()
    {
        var result = await _server.Machine.RunAsync(new("cat"), CancellationToken);

        result.StandardOutput.Should().BeEmpty();
    }

    [Fact]
    public async Task The_program_starts_in_the_working_directory()
    {
        var directory = _scripts.Directory.CreateSubdirectory("with blank").FullName;

        var result = await _server.Machine.RunAsync(new("pwd") { WorkingDirectory = directory }, CancellationToken);

        result.StandardOutput.Should().Be($"{directory}\n");
    }

    [Fact]
    public async Task A_working_directory_that_is_missing_is_the_error_of_the_machines_shell()
    {
        var error = await FailsAsync(_server.Machine, new("pwd") { WorkingDirectory = _scripts.PathOf("missing") });

        error.Reason.Should().Be(CommandFailureReason.ExitCode);
        error.StandardError.Should().Contain("missing");
    }

    [Fact]
    public async Task A_program_that_is_missing_is_the_error_of_the_machines_shell()
    {
        var error = await FailsAsync(_server.Machine, new("fakedrivers-no-such-program"));

        error.ExitCode.Should().Be(127);
    }

    [Fact]
    public async Task A_program_that_begins_with_a_dash_is_no_option_of_the_client()
    {
        var error = await FailsAsync(_server.Machine, new("-V"));

        error.StandardError.Should().NotContain("OpenSSH");
    }

    [Fact]
    public async Task Root_runs_what_must_run_as_root_without_a_helper()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "The user of the tests is not root.");

        var result = await _server.Machine.RunAsync(new("id", "-u") { RunAsRoot = true, RootHelper = ["no-such-helper"] }, CancellationToken);

        result.StandardOutput.Should().Be("0\n");
    }

    [Fact]
    public async Task Lines_come_while_the_program_runs()
    {
        var seen = new List<string>();

        await foreach (var each in _server.Machine.StreamAsync(Scripts.Run("echo one; echo token=two; exit 0"), CommandStreaming.Lines, CancellationToken))
        {
            if (each is CommandWrote wrote) seen.Add(wrote.Text);
        }

        seen.Should().Equal("one", "token=***");
    }

    [Fact]
    public async Task A_started_program_can_be_talked_to()
    {
        await using var process = await _server.Machine.StartAsync(new("cat"), CancellationToken);
        var echo = new byte[5];

        await process.StandardInput.WriteAsync("hello"u8.ToArray(), CancellationToken);
        await process.StandardOutput.ReadExactlyAsync(echo, CancellationToken).AsTask().Within();
        await process.StandardInput.DisposeAsync();

        echo.Should().Equal("hello"u8.ToArray());
        (await process.WaitAsync(CancellationToken).Within()).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_killed_client_lets_its_program_know_by_its_closed_output()
    {
        var witness = await _scripts.PipeAsync("witness");
        await using var process = await _server.Machine.StartAsync(Scripts.Run("exec 9>\"$1\"; echo up >&9; exec yes", witness.Path), CancellationToken);
        await witness.ReadLineAsync();

        process.Kill();

        (await process.Exited.Within()).Should().Be(137);
        (await witness.ReadLineAsync()).Should().BeNull("the program has ended on its machine");
    }

    [Fact]
    public async Task A_time_out_ends_the_client()
    {
        var witness = await _scripts.PipeAsync("witness");
        var clock = new FakeClock();
        var command = Scripts.Run("echo begun; exec 9>\"$1\"; echo up >&9; exec yes", witness.Path) with
        {
            Timeout = TimeSpan.FromMinutes(1),
            OutputLimit = OutputLimit.Head(6),
        };
        var run = _server.On(_server.Target, clock: clock).RunAsync(command, CancellationToken);
        await witness.ReadLineAsync();

        clock.Advance(TimeSpan.FromMinutes(1));

        var late = () => run;
        (await late.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.TimedOut);
        (await witness.ReadLineAsync()).Should().BeNull("the program has ended on its machine, of its closed output");
    }

    [Fact]
    public async Task A_machine_that_does_not_answer_is_255_with_the_clients_words()
    {
        using var unheard = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        unheard.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var target = _server.Target with { Port = ((IPEndPoint)unheard.LocalEndPoint!).Port };

        var error = await FailsAsync(_server.On(target), new("true"));

        error.ExitCode.Should().Be(255);
        error.StandardError.Should().Contain("Connection refused");
        error.Description.Should().Contain("both look the same");
    }

    [Fact]
    public async Task A_key_that_the_machine_does_not_know_is_255_with_the_clients_words()
    {
        var options = _server.OptionsWith(await _server.OtherKeyAsync(), _server.Options.Options[^3]["UserKnownHostsFile=".Length..]);

        var error = await FailsAsync(_server.On(_server.Target, options), new("true"));

        error.ExitCode.Should().Be(255);
        error.StandardError.Should().Contain("Permission denied");
    }

    [Fact]
    public async Task A_machine_that_is_not_known_here_is_255_with_the_clients_words()
    {
        var options = _server.OptionsWith(_server.Options.Options[3], "/dev/null");

        var error = await FailsAsync(_server.On(_server.Target, options), new("true"));

        error.ExitCode.Should().Be(255);
        error.StandardError.Should().Contain("Host key verification failed");
    }

    [Fact]
    public async Task A_program_that_ends_with_255_looks_the_same()
    {
        var error = await FailsAsync(_server.Machine, Scripts.Run("exit 255"));

        error.ExitCode.Should().Be(255);
        error.Description.Should().Contain("both look the same");
    }

    [Fact]
    public async Task A_client_that_is_missing_is_not_found()
    {
        var error = await FailsAsync(_server.On(_server.Target, new() { ClientPath = "fakedrivers-no-such-ssh" }), new("true"));

        error.Reason.Should().Be(CommandFailureReason.NotFound);
    }

    private static async Task<CommandExecutionException> FailsAsync(ICommandExecutor machine, Command command)
    {
        var run = () => machine.RunAsync(command, CancellationToken);
        return (await run.Should().ThrowAsync<CommandExecutionException>()).Which;
    }
}
