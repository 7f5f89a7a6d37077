using System.Net.Sockets;
using System.Text;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests.Shims;

/// <summary>Whatever goes wrong, the real program is not run, and whoever called it is told why.</summary>
public sealed class ShimFailureTests
{
    private const string NotRun = "; the real program was not run\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_call_that_nobody_scripted_is_refused_in_a_strict_world_and_logged(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("lvcreate", ""));

        var result = await lab.ScriptAsync("git push; echo $?");

        result.StandardOutput.Should().Be("127\n");
        result.StandardError.Should().StartWith("fakedrivers: git: ").And.Contain("push").And.Contain("When(", "it tells what would answer");
        var verify = lab.World.VerifyNoUnexpectedCalls;
        verify.Should().Throw<FakeDriversException>().Which.Message.Should().Contain("git push");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_program_that_cannot_be_started_ends_as_a_shell_says_it(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(
            launcher,
            ("git missing", Failure(CommandFailureReason.NotFound)),
            ("git denied", Failure(CommandFailureReason.PermissionDenied)));

        var result = await lab.ScriptAsync("git missing; echo $?; git denied; echo $?");

        result.StandardOutput.Should().Be("127\n126\n");
        result.StandardError.Should().Contain("There is no such program.").And.Contain("The program may not be executed.");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_fault_of_the_world_is_told_to_the_caller(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));
        lab.World.Faults.On(ExecutionOperations.Run).Throw(new AccessDeniedException("run", "The dungeon is closed.")).Times(1);

        var result = await lab.ScriptAsync("git fetch; echo $?; git fetch; echo $?");

        result.StandardOutput.Should().Be("127\n0\n");
        result.StandardError.Should().StartWith("fakedrivers: git: ").And.Contain("The dungeon is closed.");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_program_that_fails_while_it_runs_is_told_to_the_caller_after_its_output(string launcher)
    {
        var failing = new PlayedExecutor(async (_, program, ending) =>
        {
            await program.Output.WriteAsync("half"u8.ToArray(), ending);
            throw new FakeDriversException("The test has not thought of this.");
        });
        await using var lab = await ShimLab.CreateAsync(launcher, failing);

        var result = await lab.ScriptAsync("git; echo $?");

        result.StandardOutput.Should().Be("half127\n");
        result.StandardError.Should().Be("fakedrivers: git: The test has not thought of this.\n");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Without_a_variable_of_the_shims_it_ends_with_127(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));

        var result = await lab.ScriptAsync("env -i PATH=\"$PATH\" git one; echo $?; unset FAKEDRIVERS_SHIM_SOCKET; git two; echo $?");

        result.StandardOutput.Should().Be("127\n127\n");
        result.StandardError.Should().Be(
            $"fakedrivers: git is a shim, but its server is gone (FAKEDRIVERS_SHIM_TOKEN is not set){NotRun}" +
            $"fakedrivers: git is a shim, but its server is gone (FAKEDRIVERS_SHIM_SOCKET is not set){NotRun}");
        lab.World.Execute.GetLog().Should().BeEmpty();
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Without_a_server_it_ends_with_127(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));
        using var deaf = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        deaf.Bind(new UnixDomainSocketEndPoint($"{lab.Shims.Directory}/deaf"));

        var result = await lab.ScriptAsync(
            "FAKEDRIVERS_SHIM_SOCKET=/no/such/socket git; echo $?; FAKEDRIVERS_SHIM_SOCKET=$1 git; echo $?; FAKEDRIVERS_SHIM_SOCKET=$2 git; echo $?",
            $"{lab.Shims.Directory}/deaf",
            new('x', 300));

        result.StandardOutput.Should().Be("127\n127\n127\n");
        result.StandardError.Split('\n').Should().SatisfyRespectively(
            first => first.Should().Contain("(there is no socket /no/such/socket)"),
            second => second.Should().Contain($"(nobody listens at {lab.Shims.Directory}/deaf)").And.Contain("the real program was not run"),
            third => third.Should().Contain("is no path of a socket"),
            end => end.Should().BeEmpty());
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task With_a_wrong_token_it_ends_with_127_and_the_fake_hears_nothing(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));
        var wrong = new string('0', lab.Shims.Environment["FAKEDRIVERS_SHIM_TOKEN"].Length);

        var result = await lab.ScriptAsync("FAKEDRIVERS_SHIM_TOKEN=$1 git; echo $?; FAKEDRIVERS_SHIM_TOKEN=$2 git; echo $?; git right; echo $?", wrong, "short");

        result.StandardOutput.Should().Be("127\n127\n0\n");
        result.StandardError.Should().Contain("FAKEDRIVERS_SHIM_TOKEN is not its own");
        lab.World.Execute.GetLog().Should().Equal("git right");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Disposing_ends_what_still_runs_with_127(string launcher)
    {
        var waiting = new PlayedExecutor(async (_, program, ending) =>
        {
            await program.Output.WriteAsync("ready"u8.ToArray(), ending);
            await Task.Delay(Timeout.Infinite, ending);
            return 0;
        });
        await using var lab = await ShimLab.CreateAsync(launcher, waiting);
        await using var git = await lab.StartAsync("git");
        await ShimLab.ReadAsync(git.StandardOutput, 5);

        await lab.Shims.DisposeAsync();
        var result = await git.WaitAsync(Token);

        result.ExitCode.Should().Be(127);
        result.StandardError.Should().Contain("it closed the connection before the program ended: it was disposed").And.EndWith(NotRun);
        (await (await waiting.First).Exited).Should().Be(137);
        Directory.Exists(lab.Shims.Directory).Should().BeFalse();
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_disposed_world_is_told_to_the_caller(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));
        lab.World.Dispose();

        var result = await lab.ScriptAsync("git");

        result.ExitCode.Should().Be(127);
        result.StandardError.Should().StartWith("fakedrivers: git: ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1\r\n\r\n and more, so that it is as long as the beginning of a request")]
    [InlineData("FDS\u0002")]
    public async Task Who_is_no_launcher_is_hung_up_on_and_harms_nobody(string said)
    {
        await using var lab = await ShimLab.CreateAsync(Launchers.Native, ("git", "here"));
        using var stranger = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await stranger.ConnectAsync(new UnixDomainSocketEndPoint(lab.Shims.Environment["FAKEDRIVERS_SHIM_SOCKET"]), Token);

        await stranger.SendAsync(Encoding.ASCII.GetBytes(said), SocketFlags.None, Token);
        stranger.Shutdown(SocketShutdown.Send);
        var count = 0;
        try
        {
            count = await stranger.ReceiveAsync(new byte[1], SocketFlags.None, Token);
        }
        catch (SocketException)
        {
            // What it said was not read to its end.
        }

        var result = await lab.ScriptAsync("git");

        count.Should().Be(0);
        result.StandardOutput.Should().Be("here");
    }

    private static Reply Failure(CommandFailureReason reason) =>
        Reply.From(call => throw new CommandExecutionException(call.Command) { Reason = reason });
}
