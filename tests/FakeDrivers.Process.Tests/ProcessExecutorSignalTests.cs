using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorSignalTests : IDisposable
{
    private readonly ProcessExecutor _executor = new();
    private readonly Scripts _scripts = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _scripts.Dispose();

    [Theory]
    [InlineData(CommandSignal.Hangup, 129)]
    [InlineData(CommandSignal.Interrupt, 130)]
    [InlineData(CommandSignal.Quit, 131)]
    [InlineData(CommandSignal.Kill, 137)]
    [InlineData(CommandSignal.User1, 138)]
    [InlineData(CommandSignal.User2, 140)]
    [InlineData(CommandSignal.Terminate, 143)]
    public async Task A_program_that_a_signal_ends_has_the_code_128_and_its_number(CommandSignal signal, int exitCode)
    {
        await using var process = await _executor.StartAsync(Scripts.Run("ulimit -c 0; exec cat"), CancellationToken);
        await EchoAsync(process);

        process.Signal(signal);

        (await process.Exited.Within()).Should().Be(exitCode);
    }

    [Fact]
    public async Task A_program_may_handle_a_signal()
    {
        await using var process = await _executor.StartAsync(Scripts.Run("trap 'echo handled; exit 4' USR1; echo ready; read line"), CancellationToken);
        using var output = new StreamReader(process.StandardOutput);
        await output.ReadLineAsync(CancellationToken).AsTask().Within();

        process.Signal(CommandSignal.User1);

        (await output.ReadLineAsync(CancellationToken).AsTask().Within()).Should().Be("handled");
        (await process.Exited.Within()).Should().Be(4);
    }

    [Fact]
    public async Task A_signal_reaches_the_program_alone()
    {
        var child = await _scripts.PipeAsync("child");
        var question = await _scripts.PipeAsync("question");
        var script = "trap 'exit 3' TERM; (exec 9>\"$1\"; trap 'echo hit >&9' TERM; echo up >&9; read line <\"$2\"; echo \"$line\" >&9) & wait";
        await using var process = await _executor.StartAsync(Scripts.Run(script, child.Path, question.Path), CancellationToken);
        await child.ReadLineAsync();

        process.Signal(CommandSignal.Terminate);

        (await process.Exited.Within()).Should().Be(3);
        await question.WriteLineAsync("untouched");
        (await child.ReadLineAsync()).Should().Be("untouched");
    }

    [Fact]
    public async Task A_stopped_program_goes_on_when_it_is_told_to()
    {
        await using var process = await _executor.StartAsync(new("cat"), CancellationToken);
        await EchoAsync(process);

        process.Signal(CommandSignal.Stop);
        process.Signal(CommandSignal.Continue);

        await EchoAsync(process);
    }

    [Fact]
    public async Task A_stopped_program_can_be_killed()
    {
        await using var process = await _executor.StartAsync(new("cat"), CancellationToken);
        process.Signal(CommandSignal.Stop);

        process.Kill();

        (await process.Exited.Within()).Should().Be(137);
    }

    [Fact]
    public async Task A_signal_after_the_end_does_nothing()
    {
        await using var process = await _executor.StartAsync(new("true"), CancellationToken);
        await process.Exited.Within();

        process.Signal(CommandSignal.Kill);

        (await process.Exited).Should().Be(0);
    }

    private static async Task EchoAsync(ICommandProcess process)
    {
        var echo = new byte[1];
        await process.StandardInput.WriteAsync("x"u8.ToArray(), CancellationToken);
        (await process.StandardOutput.ReadAsync(echo, CancellationToken).AsTask().Within()).Should().Be(1);
    }
}
