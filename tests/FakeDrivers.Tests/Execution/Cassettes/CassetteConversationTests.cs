using System.Text;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteConversationTests : IDisposable
{
    private readonly CassetteStudio _studio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task A_conversation_is_had_again()
    {
        await RecordTalkAsync("status", "save");
        _studio.World.Execute.Replay(_studio.File);

        var answers = await TalkAsync(_studio.World.Execute, "status", "save");

        answers.Should().Equal("STATUS", "SAVE", "bye", "0");
    }

    [Fact]
    public async Task A_conversation_reads_in_the_file_as_it_went()
    {
        await RecordTalkAsync("status");

        _studio.Json.Should().Contain("""
                  "pieces": [
                    {
                      "input": "status\n"
                    },
                    {
                      "output": "STATUS\n"
                    },
                    {
                      "inputClosed": true
                    },
                    {
                      "output": "bye\n"
                    }
                  ],
                  "exitCode": 0
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Who_says_something_else_is_told_what_was_said()
    {
        await RecordTalkAsync("status", "save");
        _studio.World.Execute.Replay(_studio.File);

        var talk = () => TalkAsync(_studio.World.Execute, "status", "send");

        (await talk.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should().Be(
            $"The program of recording 1 of the cassette '{_studio.File}' was written something else than when it was recorded: "
            + "the standard input from byte 1 on of this piece.\n  recorded: \"ave↵\"\n  written:  \"end↵\"");
        await _studio.World.Calls.WaitForAsync(ExecutionOperations.Run, cancellationToken: Token);
        _studio.World.Invoking(world => world.VerifyNoUnexpectedCalls()).Should().Throw<FakeDriversException>();
    }

    [Fact]
    public async Task Who_says_less_is_told_what_is_missing()
    {
        await RecordTalkAsync("status");
        _studio.World.Execute.Replay(_studio.File);

        var talk = () => TalkAsync(_studio.World.Execute);

        await talk.Should().ThrowAsync<FakeDriversException>().WithMessage("*recorded: \"status↵\"\n  written:  nothing");
    }

    [Fact]
    public async Task Who_says_more_is_told_so()
    {
        await RecordTalkAsync();
        _studio.World.Execute.Replay(_studio.File);
        await using var process = await _studio.World.Execute.StartAsync(new("shout"), Token);

        await process.StandardInput.WriteAsync("more\n"u8.ToArray(), Token);

        await process.Exited.Invoking(exited => exited).Should().ThrowAsync<FakeDriversException>().WithMessage("*recorded: nothing\n  written:  \"more↵\"");
    }

    [Fact]
    public async Task The_best_fit_takes_any_answer_for_the_recorded_one()
    {
        await RecordTalkAsync("status", "save");
        _studio.World.Execute.Replay(_studio.File, new() { Matching = CassetteMatching.BestFit });

        var answers = await TalkAsync(_studio.World.Execute, "state", "something else");

        answers.Should().Equal("STATUS", "SAVE", "bye", "0");
    }

    [Fact]
    public async Task A_secret_that_is_typed_is_not_compared_but_its_line_is()
    {
        var command = new Command("shout") { Secrets = ["hunter2"] };
        _studio.Machine.Execute.SetRepliers(("shout", new Reply(ShoutAsync)));
        await using (var recorder = _studio.Record()) await TalkAsync(recorder, command, "login hunter2", "go");
        _studio.World.Execute.Replay(_studio.File, new() { Reusable = true });

        var answers = await TalkAsync(_studio.World.Execute, command with { Secrets = ["swordfish"] }, "login swordfish", "go");
        var wrong = () => TalkAsync(_studio.World.Execute, command with { Secrets = ["swordfish"] }, "logout swordfish");

        _studio.Json.Should().NotContain("hunter2");
        answers.Should().Equal("LOGIN HUNTER2", "GO", "bye", "0");
        (await wrong.Should().ThrowAsync<FakeDriversException>()).WithMessage("*recorded: \"in·***↵\"\n  written:  \"out·***↵\"");
    }

    [Fact]
    public async Task What_was_written_in_other_pieces_is_the_same()
    {
        await RecordTalkAsync("status");
        _studio.World.Execute.Replay(_studio.File);
        await using var process = await _studio.World.Execute.StartAsync(new("shout"), Token);

        foreach (var letter in "status\n"u8.ToArray()) await process.StandardInput.WriteAsync(new[] { letter }, Token);
        await process.StandardInput.DisposeAsync();
        var result = await process.WaitAsync(Token);

        result.StandardOutput.Should().Be("STATUS\nbye\n");
    }

    [Fact]
    public async Task A_conversation_answers_a_command_with_the_same_input()
    {
        await RecordTalkAsync("status", "save");
        _studio.World.Execute.Replay(_studio.File);

        var result = await _studio.ReplayAsync(new Command("shout") { StandardInput = CommandInput.FromText("status\nsave\n") });

        result.StandardOutput.Should().Be("STATUS\nSAVE\nbye\n");
    }

    [Fact]
    public async Task A_signal_is_waited_for()
    {
        _studio.Machine.Execute.SetRepliers(("serve", new Reply(ServeAsync)));
        await using (var recorder = _studio.Record()) await ServeAsync(recorder);
        _studio.World.Execute.Replay(_studio.File);

        var (before, after, exitCode) = await ServeAsync(_studio.World.Execute);

        _studio.Json.Should().Contain("\"signal\": \"hangup\"").And.Contain("\"signal\": \"terminate\"");
        (before, after, exitCode).Should().Be(("ready", "reread", 143));
    }

    [Fact]
    public async Task A_program_that_was_paused_is_not_when_it_is_played()
    {
        _studio.Machine.Execute.SetRepliers(("uname", "Linux\n"));
        await using (var recorder = _studio.Record())
        {
            await using var real = await recorder.StartAsync(new("uname"), Token);
            real.Signal(CommandSignal.Stop);
            real.Signal(CommandSignal.Continue);
            await real.WaitAsync(Token);
        }

        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(new("uname"));

        _studio.Json.Should().NotContain("signal");
        played.StandardOutput.Should().Be("Linux\n");
    }

    [Fact]
    public async Task A_program_that_was_killed_waits_to_be_killed()
    {
        _studio.Machine.Execute.SetRepliers(("serve", new Reply(ServeAsync)));
        await using (var recorder = _studio.Record())
        {
            await using var real = await recorder.StartAsync(new("serve"), Token);
            await ReadLineAsync(real);
        }

        _studio.World.Execute.Replay(_studio.File);
        await using var process = await _studio.World.Execute.StartAsync(new("serve"), Token);
        await ReadLineAsync(process);
        var wasRunning = !process.Exited.IsCompleted;
        process.Kill();

        wasRunning.Should().BeTrue();
        (await process.Exited).Should().Be(137);
    }

    [Fact]
    public async Task What_the_caller_did_after_the_end_is_not_waited_for()
    {
        _studio.Machine.Execute.SetRepliers(("uname", "Linux\n"));
        await using (var recorder = _studio.Record())
        {
            await using var real = await recorder.StartAsync(new("uname"), Token);
            using var reader = new StreamReader(real.StandardOutput);
            await reader.ReadToEndAsync(Token);
            await real.StandardInput.DisposeAsync();
        }

        _studio.World.Execute.Replay(_studio.File);
        await using var process = await _studio.World.Execute.StartAsync(new("uname"), Token);
        var result = await process.WaitAsync(Token);

        _studio.Json.Should().NotContain("inputClosed").And.NotContain("signal");
        result.StandardOutput.Should().Be("Linux\n");
    }

    [Fact]
    public async Task What_a_wait_reads_is_recorded_too()
    {
        _studio.Machine.Execute.SetRepliers(("uname", Reply.Exit(0, "Linux\n", "old\n")));
        await using (var recorder = _studio.Record())
        {
            await using var real = await recorder.StartAsync(new("uname"), Token);
            await real.WaitAsync(Token);
        }

        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(new("uname"));

        (played.StandardOutput, played.StandardError).Should().Be(("Linux\n", "old\n"));
    }

    private static Task<List<string>> TalkAsync(ICommandExecutor executor, params string[] lines) => TalkAsync(executor, new("shout"), lines);

    private static async Task<List<string>> TalkAsync(ICommandExecutor executor, Command command, params string[] lines)
    {
        var answers = new List<string>();
        await using var process = await executor.StartAsync(command, Token);
        foreach (var line in lines)
        {
            await process.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), Token);
            if (await ReadLineAsync(process) is { } answer) answers.Add(answer);
        }

        await process.StandardInput.DisposeAsync();
        if (await ReadLineAsync(process) is { } last) answers.Add(last);
        answers.Add($"{await process.Exited}");
        return answers;
    }

    private static async Task<(string? Before, string? After, int ExitCode)> ServeAsync(ICommandExecutor executor)
    {
        await using var process = await executor.StartAsync(new("serve"), Token);
        var before = await ReadLineAsync(process);
        process.Signal(CommandSignal.Hangup);
        var after = await ReadLineAsync(process);
        process.Signal(CommandSignal.Terminate);
        return (before, after, await process.Exited);
    }

    /// <summary>A line of the output, without reading more than it.</summary>
    private static async Task<string?> ReadLineAsync(ICommandProcess process)
    {
        var line = new List<byte>();
        var letter = new byte[1];
        while (await process.StandardOutput.ReadAsync(letter, Token) > 0)
        {
            if (letter[0] == '\n') return Encoding.UTF8.GetString([.. line]);
            line.Add(letter[0]);
        }

        return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
    }

    private async Task RecordTalkAsync(params string[] lines)
    {
        _studio.Machine.Execute.SetRepliers(("shout", new Reply(ShoutAsync)));
        await using var recorder = _studio.Record();
        await TalkAsync(recorder, lines);
    }

    private static async Task<int> ShoutAsync(FakeProgram program, CancellationToken stop)
    {
        using var input = new StreamReader(program.Input);
        while (await input.ReadLineAsync(stop) is { } line) await program.Output.WriteAsync(Encoding.UTF8.GetBytes(line.ToUpperInvariant() + "\n"), stop);
        await program.Output.WriteAsync("bye\n"u8.ToArray(), stop);
        return 0;
    }

    private static async Task<int> ServeAsync(FakeProgram program, CancellationToken stop)
    {
        var hangup = new TaskCompletionSource();
        program.OnSignal = signal => signal == CommandSignal.Hangup && hangup.TrySetResult();
        await program.Output.WriteAsync("ready\n"u8.ToArray(), stop);
        await hangup.Task.WaitAsync(stop);
        await program.Output.WriteAsync("reread\n"u8.ToArray(), stop);
        await Task.Delay(Timeout.InfiniteTimeSpan, program.Time, stop);
        return 0;
    }
}
