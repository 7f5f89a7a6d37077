using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.Cassettes;

/// <summary>Records real programs, and replays them in a world: both rounds must look the same to their caller.</summary>
public sealed class ProcessCassetteTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-cassettes-");
    private readonly FakeWorld _world = new();

    public ProcessCassetteTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are written for the POSIX shell.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_directory.FullName, "tape.json");

    public void Dispose()
    {
        _world.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public Task Text_is_replayed() => RoundAsync(async executor =>
    {
        var result = await executor.RunAsync(Command.Shell("printf 'größe\\r\\nend'; printf 'a warning\\n' >&2"), Token);
        return (result.ExitCode, result.StandardOutput, result.StandardError);
    });

    [Fact]
    public Task Binary_output_of_a_mebibyte_is_replayed_byte_for_byte() => RoundAsync(async executor =>
    {
        byte[] input = [.. Enumerable.Range(0, 1024 * 1024).Select(number => (byte)(number * 31 / 7))];
        var result = await executor.RunAsync(new Command("cat") { StandardInput = CommandInput.FromBytes(input) }, Token);
        return result.StandardOutputBytes.Span.SequenceEqual(input);
    });

    [Fact]
    public Task Failures_are_replayed() => RoundAsync(async executor =>
    {
        Command[] commands =
        [
            Command.Shell("printf half; printf 'no space\\n' >&2; exit 28"),
            Command.Shell("kill -9 $$"),
            new("fakedrivers-no-such-program"),
            new Command("true") { WorkingDirectory = "/fakedrivers/no/such/directory" },
            new(_directory.FullName),
            Command.Shell("printf begun; sleep 600") with { Timeout = TimeSpan.FromSeconds(1) },
            Command.Shell("printf toolong; sleep 600") with { OutputLimit = OutputLimit.Fail(3) },
        ];
        var errors = new List<string>();
        foreach (var command in commands)
        {
            var error = (await FluentActions.Invoking(() => executor.RunAsync(command, Token)).Should().ThrowAsync<CommandExecutionException>()).Which;
            errors.Add($"{error.Reason} {error.ExitCode} {error.Attempts} {error.StandardOutput}|{error.StandardError}");
        }

        return string.Join('\n', errors);
    });

    [Fact]
    public Task Attempts_are_replayed() => RoundAsync(async executor =>
    {
        var trace = Path.Combine(_directory.FullName, "trace");
        var command = Command.Shell($"echo x >> '{trace}'; wc -l < '{trace}'; [ $(wc -l < '{trace}') -ge 3 ]") with { Attempts = 3, RetryDelay = RetryDelay.None };
        var result = await executor.RunAsync(command, Token);
        return (result.Attempts, result.StandardOutput.Trim());
    });

    [Fact]
    public Task Streams_are_replayed() => RoundAsync(async executor =>
    {
        var told = new List<string>();
        var stream = executor.StreamAsync(Command.Shell("echo one; echo two; printf three; exit 0"), cancellationToken: Token);
        await foreach (var each in stream)
        {
            if (each is not CommandStarted) told.Add(each is CommandExited exited ? $"end {exited.ExitCode}" : each.ToString());
        }

        return string.Join(", ", told);
    });

    [Fact]
    public Task A_conversation_is_replayed() => RoundAsync(async executor =>
    {
        await using var process = await executor.StartAsync(Command.Shell("while read -r line; do echo \"$line $line\"; done; echo bye"), Token);
        var output = new StringBuilder();
        foreach (var line in (string[])["one", "größe", "three"])
        {
            await process.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), Token);
            await process.StandardInput.FlushAsync(Token);
            output.Append(await ReadLineAsync(process.StandardOutput));
        }

        await process.StandardInput.DisposeAsync();
        output.Append(await ReadLineAsync(process.StandardOutput));
        var result = await process.WaitAsync(Token);
        return $"{output}{result.ExitCode}";
    });

    [Fact]
    public Task Signals_are_replayed() => RoundAsync(async executor =>
    {
        var script = Command.Shell("trap 'echo again' HUP; echo ready; while :; do sleep 0.05; done") with { AcceptedExitCodes = [143] };
        await using var process = await executor.StartAsync(script, Token);
        var before = await ReadLineAsync(process.StandardOutput);
        process.Signal(CommandSignal.Hangup);
        var after = await ReadLineAsync(process.StandardOutput);
        process.Signal(CommandSignal.Terminate);
        return $"{before}{after}{await process.Exited}";
    });

    [Fact]
    public async Task A_streams_times_are_replayed_on_the_worlds_clock()
    {
        var command = Command.Shell("printf one; sleep 0.3; printf two");
        await using (var recorder = new RecordingExecutor(new ProcessExecutor(), File, new() { RecordTiming = true })) await recorder.RunAsync(command, Token);
        _world.Execute.Replay(File);

        var run = _world.Execute.RunAsync(command, Token);
        _world.Clock.Advance(TimeSpan.FromSeconds(0.2));
        var isEarly = run.IsCompleted;
        _world.Clock.Advance(TimeSpan.FromMinutes(10));

        isEarly.Should().BeFalse("the program slept for longer");
        (await run).StandardOutput.Should().Be("onetwo");
    }

    [Fact]
    public async Task A_path_of_this_machine_is_not_in_the_file()
    {
        var options = new CassetteOptions { Placeholders = new Dictionary<string, string> { ["work"] = _directory.FullName } };
        var command = new Command("pwd", "-P") { WorkingDirectory = _directory.FullName };
        await using (var recorder = new RecordingExecutor(new ProcessExecutor(), File, options)) await recorder.RunAsync(command, Token);
        _world.Execute.Replay(File, options);

        var result = await _world.Execute.RunAsync(command, Token);

        (await System.IO.File.ReadAllTextAsync(File, Token)).Should().NotContain(_directory.Name).And.Contain("{work}\\n");
        result.StandardOutput.Should().Be(_directory.FullName + "\n");
    }

    private static async Task<string> ReadLineAsync(Stream output)
    {
        var line = new List<byte>();
        var letter = new byte[1];
        while (!line.Contains((byte)'\n') && await output.ReadAsync(letter, Token) > 0) line.Add(letter[0]);
        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>Does the same with the real executor while it is recorded, and with the world that replays it.</summary>
    private async Task RoundAsync<T>(Func<ICommandExecutor, Task<T>> use)
    {
        T real;
        await using (var recorder = new RecordingExecutor(new ProcessExecutor(), File)) real = await use(recorder);
        _world.Execute.Replay(File);

        var played = await use(_world.Execute);

        played.Should().Be(real);
        _world.VerifyAllUsed();
        _world.VerifyNoUnexpectedCalls();
    }
}
