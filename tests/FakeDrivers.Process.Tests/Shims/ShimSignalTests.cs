using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests.Shims;

public sealed class ShimSignalTests
{
    // Tells a death by a signal from the exit code that a shell makes of it.
    private const string HowItEnded = "my $s = system 'git'; print $s & 127 ? 'signal ' . ($s & 127) : 'exit ' . ($s >> 8)";

    private static readonly byte[] Ready = "ready"u8.ToArray();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_program_that_was_ended_by_a_signal_dies_by_it(string launcher)
    {
        var dying = new PlayedExecutor(async (_, program, ending) =>
        {
            await program.Output.WriteAsync("last words, "u8.ToArray(), ending);
            program.Signal(CommandSignal.Terminate);
            return 0;
        });
        await using var lab = await ShimLab.CreateAsync(launcher, dying);
        ShimLab.RequirePerl();

        var result = await lab.RunAsync(new("perl", "-e", "$| = 1; " + HowItEnded));

        result.StandardOutput.Should().Be("last words, signal 15");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task An_exit_code_above_128_is_an_exit_code(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", Reply.Exit(143)));
        ShimLab.RequirePerl();

        var result = await lab.RunAsync(new("perl", "-e", HowItEnded));

        result.StandardOutput.Should().Be("exit 143");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_signal_reaches_a_program_that_handles_it(string launcher)
    {
        var received = new List<CommandSignal>();
        var handling = new PlayedExecutor(async (_, program, ending) =>
        {
            var ended = new TaskCompletionSource();
            program.OnSignal = signal =>
            {
                received.Add(signal);
                if (signal == CommandSignal.Terminate) ended.SetResult();
                return true;
            };
            await program.Output.WriteAsync(Ready, ending);
            await ended.Task;
            await program.Output.WriteAsync(" cleaned up"u8.ToArray(), ending);
            return 4;
        });
        await using var lab = await ShimLab.CreateAsync(launcher, handling);
        await using var git = await lab.StartAsync("git");

        await ShimLab.ReadAsync(git.StandardOutput, Ready.Length);
        git.Signal(CommandSignal.Terminate);
        var result = await git.WaitAsync(Token);

        (result.StandardOutput, result.ExitCode).Should().Be((" cleaned up", 4));
        received.Should().Equal(CommandSignal.Terminate);
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Each_signal_that_asks_a_program_to_end_ends_both_by_it(string launcher)
    {
        CommandSignal[] signals =
            [CommandSignal.Hangup, CommandSignal.Interrupt, CommandSignal.Quit, CommandSignal.Terminate, CommandSignal.User1, CommandSignal.User2];
        var waiting = new PlayedExecutor(WaitAsync);
        await using var lab = await ShimLab.CreateAsync(launcher, waiting);
        var exitCodes = new List<int>();

        foreach (var signal in signals)
        {
            await using var git = await lab.StartAsync("git");
            await ShimLab.ReadAsync(git.StandardOutput, Ready.Length);
            git.Signal(signal);
            exitCodes.Add(await git.Exited.WaitAsync(Token));
        }

        exitCodes.Should().Equal(signals.Select(signal => 128 + (int)signal));
        waiting.Programs.Select(program => program.EndedBy).Should().Equal(signals.Select(signal => (CommandSignal?)signal));
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_signal_that_the_caller_ignores_does_not_reach_the_program(string launcher)
    {
        var waiting = new PlayedExecutor(WaitAsync);
        await using var lab = await ShimLab.CreateAsync(launcher, waiting);
        await using var git = await lab.StartAsync("/bin/sh", "-c", "trap '' HUP; exec git");

        await ShimLab.ReadAsync(git.StandardOutput, Ready.Length);
        git.Signal(CommandSignal.Hangup);
        git.Signal(CommandSignal.Terminate);

        (await git.Exited.WaitAsync(Token)).Should().Be(143);
        waiting.Programs.Single().EndedBy.Should().Be(CommandSignal.Terminate);
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_launcher_that_is_killed_takes_its_program_with_it(string launcher)
    {
        var waiting = new PlayedExecutor(WaitAsync);
        await using var lab = await ShimLab.CreateAsync(launcher, waiting);
        await using var git = await lab.StartAsync("git");

        await ShimLab.ReadAsync(git.StandardOutput, Ready.Length);
        git.Signal(CommandSignal.Kill);

        (await (await waiting.First).Exited.WaitAsync(Token)).Should().Be(137);
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_signal_ends_a_program_whose_output_nobody_takes(string launcher)
    {
        var endless = new PlayedExecutor(async (_, program, ending) =>
        {
            await program.Error.WriteAsync(Ready, ending);
            while (true) await program.Output.WriteAsync(new byte[1024], ending);
        });
        await using var lab = await ShimLab.CreateAsync(launcher, endless);
        await using var git = await lab.StartAsync("git");

        await ShimLab.ReadAsync(git.StandardError, Ready.Length);
        git.Signal(CommandSignal.Terminate);

        (await git.Exited.WaitAsync(Token)).Should().Be(143);
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_signal_ends_a_program_that_has_not_begun(string launcher)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", Reply.From(async (_, stop) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return "";
        })));
        await using var git = await lab.StartAsync("git");

        await asked.Task.WaitAsync(Token);
        git.Signal(CommandSignal.Interrupt);

        (await git.Exited.WaitAsync(Token)).Should().Be(130);
        lab.World.Calls.Of(ExecutionOperations.Run).Should().ContainSingle().Which.Error.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_signal_that_cannot_be_played_is_told_to_the_caller(string launcher)
    {
        var failing = new PlayedExecutor(async (command, program, ending) =>
        {
            program.OnSignal = _ => throw new FakeDriversException("The test has not thought of this.");
            return await WaitAsync(command, program, ending);
        });
        await using var lab = await ShimLab.CreateAsync(launcher, failing);
        await using var git = await lab.StartAsync("git");

        await ShimLab.ReadAsync(git.StandardOutput, Ready.Length);
        git.Signal(CommandSignal.Hangup);
        var result = await git.WaitAsync(Token);

        (result.ExitCode, result.StandardError).Should().Be((127, "fakedrivers: git: The test has not thought of this.\n"));
    }

    private static async Task<int> WaitAsync(Command command, FakeProgram program, CancellationToken ending)
    {
        await program.Output.WriteAsync(Ready, ending);
        await Task.Delay(Timeout.Infinite, ending);
        return 0;
    }
}
