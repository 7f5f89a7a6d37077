using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorPipeTests : IDisposable
{
    private const int Mebibyte = 1024 * 1024;
    private const int BrokenPipe = 141;

    private readonly ProcessExecutor _executor = new();
    private readonly Scripts _scripts = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _scripts.Dispose();

    [Fact]
    public async Task A_mebibyte_on_each_output_comes_whole_while_a_mebibyte_is_sent()
    {
        var input = new byte[Mebibyte];
        var command = Scripts.Run($"head -c {Mebibyte} /dev/zero >&2; cat") with { StandardInput = CommandInput.FromBytes(input) };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.StandardOutputBytes.Length.Should().Be(Mebibyte);
        result.StandardErrorBytes.Length.Should().Be(Mebibyte);
    }

    [Fact]
    public async Task A_program_that_does_not_read_its_input_does_no_harm()
    {
        var command = new Command("true") { StandardInput = CommandInput.FromBytes(new byte[Mebibyte]) };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Writing_to_a_program_that_has_ended_is_a_broken_pipe()
    {
        await using var process = await _executor.StartAsync(new("true"), CancellationToken);
        await process.Exited.Within();

        var write = async () => await process.StandardInput.WriteAsync(new byte[1], CancellationToken);

        await write.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Writing_to_a_program_that_closed_its_input_is_a_broken_pipe()
    {
        await using var process = await _executor.StartAsync(Scripts.Run("exec <&-; echo closed; exec sleep 600"), CancellationToken);
        await process.StandardOutput.ReadExactlyAsync(new byte[7], CancellationToken).AsTask().Within();

        var write = async () => await process.StandardInput.WriteAsync(new byte[1], CancellationToken);

        await write.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Closing_the_input_is_its_end()
    {
        await using var process = await _executor.StartAsync(new("cat"), CancellationToken);
        await process.StandardInput.WriteAsync("all"u8.ToArray(), CancellationToken);

        await process.StandardInput.DisposeAsync();

        (await process.WaitAsync(CancellationToken)).StandardOutput.Should().Be("all");
    }

    [Fact]
    public async Task The_end_of_the_program_and_of_its_outputs_are_two_events()
    {
        var gate = await _scripts.PipeAsync("gate");
        await using var process = await _executor.StartAsync(Scripts.Run("(read go <\"$1\"; echo late) & echo early", gate.Path), CancellationToken);
        using var output = new StreamReader(process.StandardOutput);

        (await process.Exited.Within()).Should().Be(0);
        process.OutputClosed.IsCompleted.Should().BeFalse("the child has the output open");
        await gate.WriteLineAsync("go");
        (await output.ReadToEndAsync(CancellationToken).Within()).Should().Be("early\nlate\n");
        (await process.StandardError.ReadAsync(new byte[1], CancellationToken).AsTask().Within()).Should().Be(0);
        await process.OutputClosed.Within();
    }

    [Fact]
    public async Task An_output_that_was_read_to_its_end_stays_ended()
    {
        await using var process = await _executor.StartAsync(new("true"), CancellationToken);
        await process.StandardOutput.ReadAsync(new byte[1], CancellationToken).AsTask().Within();

        var again = await process.StandardOutput.ReadAsync(new byte[1], CancellationToken).AsTask().Within();

        again.Should().Be(0);
    }

    [Fact]
    public async Task A_program_that_is_left_running_is_not_blocked_by_its_outputs()
    {
        var gate = await _scripts.PipeAsync("gate");
        var done = await _scripts.PipeAsync("done");
        var script = $"read go <\"$1\"; head -c {Mebibyte} /dev/zero; head -c {Mebibyte} /dev/zero >&2; echo done >\"$2\"";
        var command = Scripts.Run(script, gate.Path, done.Path) with { Timeout = TimeSpan.FromMinutes(1), LeaveRunningOnTimeout = true };
        var clock = new FakeClock();
        var run = new ProcessExecutor(clock).RunAsync(command, CancellationToken);

        clock.Advance(TimeSpan.FromMinutes(1));

        var late = () => run;
        (await late.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.TimedOut);
        await gate.WriteLineAsync("go");
        (await done.ReadLineAsync()).Should().Be("done");
    }

    [Fact]
    public async Task A_program_in_a_pipeline_dies_quietly_of_a_broken_pipe()
    {
        var result = await _executor.RunAsync(Command.Shell("{ yes; echo $? >&2; } | head -n 1"), CancellationToken);

        result.StandardOutput.Should().Be("y\n");
        result.StandardError.Should().Be($"{BrokenPipe}\n");
    }

    [Fact]
    public async Task A_program_whose_output_nobody_reads_any_more_dies_of_a_broken_pipe()
    {
        await using var process = await _executor.StartAsync(new("yes"), CancellationToken);

        await process.StandardOutput.DisposeAsync();

        (await process.Exited.Within()).Should().Be(BrokenPipe);
    }

    [Fact]
    public async Task Nothing_that_is_open_here_is_inherited()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a program has open is seen in /proc.");
        await using var file = new FileStream(_scripts.PathOf("open-here"), FileMode.Create);
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        socket.Start();
        await using var other = await _executor.StartAsync(new("cat"), CancellationToken);
        var inherited = Open("/proc/self/fd/0", "/proc/self/fd/1", "/proc/self/fd/2");

        var seen = await _executor.RunAsync(Command.Shell("for f in /proc/self/fd/*; do readlink \"$f\"; done; true"), CancellationToken);

        var ours = Open(Directory.GetFiles("/proc/self/fd")).Except(inherited).ToHashSet();
        ours.Should().Contain(file.Name);
        seen.StandardOutput.Split('\n').Where(target => target == file.Name || target.StartsWith("socket:", StringComparison.Ordinal))
            .Should().NotContain(target => ours.Contains(target));
    }

    private static List<string> Open(params string[] files) => files.Select(file => new FileInfo(file).LinkTarget).OfType<string>().ToList();
}
