using System.Text;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Programs;

public sealed class ScriptTests
{
    [Fact]
    public async Task A_script_without_steps_ends_well_without_a_word()
    {
        using var fake = new Scripted(new Script());

        var result = await fake.RunAsync();

        (result.ExitCode, result.StandardOutput, result.StandardError).Should().Be((0, "", ""));
    }

    [Fact]
    public async Task It_writes_to_both_outputs_in_the_order_of_its_steps_and_ends_with_its_code()
    {
        using var fake = new Scripted(new Script().Write("a").WriteErrorLine("no").WriteLine("b").WriteError("!").Exit(3).Write("never"));

        var result = await fake.RunAsync(Scripted.Tool with { AcceptedExitCodes = [3] });

        (result.ExitCode, result.StandardOutput, result.StandardError).Should().Be((3, "ab\n", "no\n!"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public async Task Texts_are_written_in_the_encoding_in_which_the_command_reads_them(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        using var fake = new Scripted(new Script().WriteLine("größer"));

        var result = await fake.RunAsync(Scripted.Tool with { OutputEncoding = encoding });

        result.StandardOutput.Should().Be("größer\n");
        result.StandardOutputBytes.ToArray().Should().Equal(encoding.GetBytes("größer\n"));
    }

    [Fact]
    public async Task Bytes_are_written_as_they_are()
    {
        using var fake = new Scripted(new Script().WriteBytes(CommandStream.StandardError, [0xff, 0, 0x0a]));

        var result = await fake.RunAsync();

        result.StandardErrorBytes.ToArray().Should().Equal(0xff, 0, 0x0a);
    }

    [Fact]
    public async Task It_waits_on_the_worlds_clock()
    {
        using var fake = new Scripted(new Script().WriteLine("early").Wait(TimeSpan.FromMinutes(1)).WriteLine("late"));
        var (events, ended) = fake.Stream();
        events.Lines().Should().Equal("started", "out early");

        fake.Clock.Advance(TimeSpan.FromSeconds(59));
        events.Should().HaveCount(2);
        fake.Clock.Advance(TimeSpan.FromSeconds(1));

        events.Lines().Should().Equal("started", "out early", "out late", "exited 0");
        await ended;
    }

    [Fact]
    public async Task It_talks_by_lines()
    {
        using var fake = new Scripted(new Script().Write("name? ").EchoLine().ReadLine().ExpectLine("quit").Exit(4));
        await using var process = await fake.StartAsync(Scripted.Tool with { AcceptedExitCodes = null });
        (await process.StandardOutput.HearAsync()).Should().Be("name? ");

        await process.SayAsync("vol");
        await process.SayAsync("ume\r\nignored\nquit\n");

        (await process.StandardOutput.HearAsync()).Should().Be("volume\n");
        (await process.WaitAsync(TestContext.Current.CancellationToken)).ExitCode.Should().Be(4);
    }

    [Fact]
    public async Task It_answers_lines_until_the_input_ends()
    {
        using var fake = new Scripted(new Script().AnswerLines(line => line == "quiet" ? null : line.ToUpperInvariant()).Write("bye"));

        var result = await fake.RunAsync(Scripted.Tool with { StandardInput = CommandInput.FromText("a\nquiet\nno end") });

        result.StandardOutput.Should().Be("A\nNO END\nbye");
    }

    [Fact]
    public async Task At_the_end_of_the_input_reading_and_echoing_a_line_go_on()
    {
        using var fake = new Scripted(new Script().ReadLine().EchoLine().Write("on"));

        (await fake.RunAsync()).StandardOutput.Should().Be("on");
    }

    [Fact]
    public async Task Copying_the_input_copies_what_no_line_has_taken()
    {
        using var fake = new Scripted(new Script().EchoLine().Write("--").CopyInput());

        var result = await fake.RunAsync(Scripted.Tool with { StandardInput = CommandInput.FromText("a\nb\r\nc") });

        result.StandardOutput.Should().Be("a\n--b\r\nc");
    }

    [Fact]
    public async Task A_line_other_than_the_expected_one_fails_the_run_and_says_both()
    {
        using var fake = new Scripted(new Script().ReadLine().ExpectLine("yes").Exit(0));
        var command = Scripted.Tool with { StandardInput = CommandInput.FromLines("hello", "no\t") };

        var run = () => fake.RunAsync(command);

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should()
            .StartWith("The script of the program expected the line \"yes\" as line 2 of its input, but it was \"no\\t\".").And.EndWith("Command: tool");
    }

    [Fact]
    public async Task The_end_of_the_input_where_a_line_is_expected_fails_the_run()
    {
        using var fake = new Scripted(new Script().ExpectLine(line => line.StartsWith('y'), "a line with y"));

        var run = () => fake.RunAsync();

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should()
            .Contain("expected a line with y as line 1 of its input, but the input ended");
    }

    [Fact]
    public async Task An_unexpected_line_does_not_give_away_a_secret()
    {
        using var fake = new Scripted(new Script().ExpectLine("hunter2"));
        var command = Scripted.Tool with { StandardInput = CommandInput.FromText("hunter2 \n"), Secrets = ["hunter2"] };

        var run = () => fake.RunAsync(command);

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should().NotContain("hunter2").And.Contain("it was \"*** \"");
    }

    [Fact]
    public async Task An_unexpected_line_fails_a_started_program_where_it_is_waited_for()
    {
        using var fake = new Scripted(new Script().WriteLine("ready").ExpectLine("yes"));
        await using var process = await fake.StartAsync();

        await process.SayAsync("no\n");

        (await process.StandardOutput.HearAllAsync()).Should().Be("ready\n", "the program is over");
        await process.Awaiting(each => each.WaitAsync()).Should().ThrowAsync<FakeDriversException>();
        await process.Awaiting(each => each.Exited).Should().ThrowAsync<FakeDriversException>();
    }

    [Fact]
    public async Task An_effect_gets_the_call_and_may_call_the_world()
    {
        using var fake = new Scripted(new Script());
        CommandCall? seen = null;
        fake.Execute.SetRepliers(
            ("lvcreate", new Script().Do(call => seen = call).Do(async (_, token) => await fake.Execute.RunAsync(new("inner"), token)).Write("done")),
            ("inner", "x"));

        var result = await fake.RunAsync(new("lvcreate", "-n", "vol"));

        result.StandardOutput.Should().Be("done");
        seen!.Vector.Should().Equal("lvcreate", "-n", "vol");
        fake.World.Calls.Count.Should().Be(2);
    }

    [Fact]
    public async Task An_effect_that_throws_fails_the_run_with_its_error()
    {
        using var fake = new Scripted(new Script().Write("x").Do(_ => throw new IOException("disk on fire")));

        await fake.Awaiting(each => each.RunAsync()).Should().ThrowAsync<IOException>().WithMessage("disk on fire");
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_program_does_not_wait_for_an_effect_when_it_is_killed()
    {
        using var fake = new Scripted(new Script().Do((_, _) => new TaskCompletionSource().Task).Write("never"));
        await using var process = await fake.StartAsync();

        process.Kill();

        process.Exited.Ended().Should().Be(137);
    }

    [Fact]
    public async Task Steps_are_repeated_until_the_program_ends()
    {
        var count = 0;
        using var fake = new Scripted(new Script().Repeat(2, new Script().Write("a").Repeat(2, new Script().Write("b")))
            .Repeat(int.MaxValue, new Script().Do(_ => count++).Exit(0)));

        (await fake.RunAsync()).StandardOutput.Should().Be("abbabb");
        count.Should().Be(1);
    }

    [Fact]
    public async Task It_ends_by_a_signal_whether_it_handles_that_or_not()
    {
        using var fake = new Scripted(new Script().Ignore(CommandSignal.Terminate).Write("x").EndBy(CommandSignal.Terminate).Write("never"));

        var result = await fake.RunAsync(Scripted.Tool with { AcceptedExitCodes = [143] });

        result.StandardOutput.Should().Be("x");
    }

    [Fact]
    public async Task A_descendant_keeps_the_outputs_open()
    {
        using var fake = new Scripted(new Script().Write("x").LeaveOutputOpen(TimeSpan.FromMinutes(1)));

        var result = await fake.EndAsync();

        result.Duration.Should().Be(TimeSpan.FromMinutes(1));
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task Every_attempt_plays_it_from_its_beginning()
    {
        var tries = 0;
        using var fake = new Scripted(new Script().EchoLine().Do(_ => tries++).Exit(1));
        var command = Scripted.Tool with { Attempts = 3, RetryDelay = RetryDelay.None, StandardInput = CommandInput.FromText("again\n") };

        var error = (await fake.Awaiting(each => each.RunAsync(command)).Should().ThrowAsync<CommandExecutionException>()).Which;

        (tries, error.StandardOutput).Should().Be((3, "again\n"));
    }

    [Fact]
    public async Task A_handler_may_reply_with_a_script()
    {
        using var fake = new Scripted(Reply.From(call => new Script().Write($"{call.Attempt}")));

        (await fake.RunAsync()).StandardOutput.Should().Be("1");
    }

    [Fact]
    public void A_script_that_is_continued_stays_as_it_was()
    {
        var shared = new Script().Write("a");

        var longer = shared.Write("b");

        shared.ToString().Should().Be("new Script().Write(\"a\")");
        longer.ToString().Should().Be("new Script().Write(\"a\").Write(\"b\")");
    }

    [Fact]
    public void It_reads_as_the_code_that_makes_it()
    {
        var script = new Script().WriteLine("a\"\\\n\u0001").Write(new('x', 5000)).WriteBytes(CommandStream.StandardError, [1, 255])
            .Wait(TimeSpan.FromSeconds(1.5)).Wait(Timeout.InfiniteTimeSpan).ReadLine().EchoLine().ExpectLine("y").ExpectLine(_ => true, "z")
            .AnswerLines(line => line).CopyInput().ReadInput().LeaveOutputOpen(TimeSpan.Zero).Ignore(CommandSignal.Hangup, CommandSignal.User1)
            .On(CommandSignal.Terminate, new Script().Exit(0)).Do(_ => { }).EndBy(CommandSignal.Kill).Repeat(2, new Script().WriteError("e"));

        script.ToString().Should().Be(
            """new Script().WriteLine("a\"\\\n\u0001").Write(new string('x', 5000)).WriteBytes(CommandStream.StandardError, [0x01, 0xff])""" +
            ".Wait(TimeSpan.FromMilliseconds(1500)).Wait(Timeout.InfiniteTimeSpan).ReadLine().EchoLine().ExpectLine(\"y\").ExpectLine(…, \"z\")" +
            ".AnswerLines(…).CopyInput().ReadInput().LeaveOutputOpen(TimeSpan.FromMilliseconds(0)).Ignore(CommandSignal.Hangup, CommandSignal.User1)" +
            ".On(CommandSignal.Terminate, new Script().Exit(0)).Do(…).EndBy(CommandSignal.Kill).Repeat(2, new Script().WriteError(\"e\"))");
    }

    [Fact]
    public void What_no_program_can_do_is_refused()
    {
        var script = new Script();
        var acts = new Action[]
        {
            () => script.Exit(256),
            () => script.Exit(-1),
            () => script.Wait(TimeSpan.FromSeconds(-1)),
            () => script.Wait(TimeSpan.FromDays(60)),
            () => script.LeaveOutputOpen(TimeSpan.FromSeconds(-1)),
            () => script.Repeat(-1, script),
            () => script.Ignore(CommandSignal.Kill),
            () => script.On(CommandSignal.Stop, script),
            () => script.EndBy(CommandSignal.Continue),
            () => script.Write(null!),
            () => script.On(CommandSignal.Hangup, null!),
        };

        foreach (var act in acts) act.Should().Throw<ArgumentException>();
    }
}
