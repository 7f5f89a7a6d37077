using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class InspectCallsTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task An_attempt_is_kept_with_all_that_was_asked_and_what_came_of_it()
    {
        var caller = new RequestContext { ProjectId = "p", UserId = "ada" };
        var registration = _world.Execute.When("tee").Replies(async (_, cancellationToken) =>
        {
            await _world.Clock.Delay(TimeSpan.FromSeconds(2), cancellationToken);
            return "done";
        });
        var command = new Command("tee", "a b", "c")
        {
            WorkingDirectory = "/srv",
            Environment = new Dictionary<string, string?> { ["A"] = "1", ["B"] = null },
            StandardInput = CommandInput.FromBytes([1, 255]),
            RunAsRoot = true,
        };

        var result = await _world.Clock.RunUntilAsync(_world.As(caller).Execute.RunAsync(command, CancellationToken), CancellationToken);

        var call = _world.Execute.Calls.Should().ContainSingle().Which;
        using var scope = new FluentAssertions.Execution.AssertionScope();
        call.Command.Should().Be(command);
        call.Vector.Should().Equal("tee", "a b", "c");
        call.Text.Should().Be("tee a b c");
        call.Input.ToArray().Should().Equal(1, 255);
        call.Attempt.Should().Be(1);
        call.Registration.Should().BeSameAs(registration);
        call.ExitCode.Should().Be(0);
        call.Result.Should().BeSameAs(result);
        call.Error.Should().BeNull();
        call.Target.Should().BeNull();
        call.StartedAt.Should().Be(_world.Clock.Start);
        call.Duration.Should().Be(TimeSpan.FromSeconds(2));
        call.Caller.Should().Be(caller);
        call.Sequence.Should().Be(_world.Calls.LastSequence);
        call.ToString().Should().Be("#1 tee 'a b' c → exit code 0");
    }

    [Fact]
    public async Task Each_attempt_of_a_call_has_an_entry()
    {
        var flaky = _world.Execute.When("x").Replies(Reply.Exit(1)).Times(1);
        var throwing = _world.Execute.When("x").Replies(call => throw new CommandExecutionException(call.Command) { ExitCode = 2 }).Once();
        _world.Execute.When("x").Replies("ok");

        await _world.Clock.RunUntilAsync(
            _world.Execute.RunAsync(new("x") { Attempts = 3, RetryDelay = RetryDelay.Fixed(TimeSpan.FromSeconds(1)) }, CancellationToken), CancellationToken);

        var calls = _world.Execute.Calls;
        using var scope = new FluentAssertions.Execution.AssertionScope();
        calls.Select(call => call.Attempt).Should().Equal(1, 2, 3);
        calls.Select(call => call.ExitCode).Should().Equal(1, 2, 0);
        calls.Select(call => call.Error is CommandExecutionException).Should().Equal(false, true, false);
        calls.Select(call => call.Result is null).Should().Equal(true, true, false);
        calls.Select(call => call.Sequence).Should().Equal(1, 1, 1);
        calls.Select(call => call.StartedAt - _world.Clock.Start).Should().Equal(TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        calls.Select(call => call.Duration).Should().OnlyContain(duration => duration == TimeSpan.Zero);
        flaky.Calls.Should().Equal([calls[0]], (one, other) => one.ToString() == other.ToString());
        throwing.Calls.Should().ContainSingle().Which.ToString().Should().Be("#1, attempt 2 x → exit code 2");
    }

    [Fact]
    public async Task The_last_attempt_of_a_call_that_failed_has_its_error()
    {
        _world.Execute.When("x").Replies(Reply.Exit(1));
        var error = await Error(() => _world.Execute.RunAsync(new("x"), CancellationToken));

        var unmatched = await Error(() => _world.Execute.RunAsync(new("unknown"), CancellationToken));

        var calls = _world.Execute.Calls;
        calls[0].Error.Should().BeSameAs(error);
        (calls[0].ExitCode, calls[0].Result).Should().Be((1, null));
        calls[1].Error.Should().BeSameAs(unmatched).And.BeOfType<FakeDriversException>();
        (calls[1].Registration, calls[1].ExitCode).Should().Be((null, null));
    }

    [Fact]
    public async Task What_still_runs_is_there_too_and_stays_in_its_place()
    {
        _world.Execute.When("daemon").Replies(Reply.Hangs);
        _world.Execute.When("client").Replies("");
        await using var daemon = await _world.Execute.StartAsync(new("daemon") { AcceptedExitCodes = null }, CancellationToken);
        await _world.Execute.RunAsync(new("client"), CancellationToken);

        var during = _world.Execute.Calls;
        daemon.Signal(CommandSignal.Terminate);
        await _world.Calls.WaitForAsync(ExecutionOperations.Run, 2, CancellationToken);
        var after = _world.Execute.Calls;

        during.Select(call => call.Text).Should().Equal(["daemon", "client"], "they are listed in the order in which they began");
        (during[0].ExitCode, during[0].Duration, during[0].Sequence).Should().Be((null, null, null));
        during[0].ToString().Should().Be("in flight daemon → runs");
        after.Select(call => call.ToString()).Should().Equal("#2 daemon → exit code 143", "#1 client → exit code 0");
    }

    [Fact]
    public async Task Attempts_before_the_last_of_a_streamed_program_have_their_exit_codes()
    {
        _world.Execute.When("x").Replies(Reply.Exit(7, "a")).Once().Then("b");

        await _world.Execute.StreamAsync(new("x") { Attempts = 2, RetryDelay = RetryDelay.None }, cancellationToken: CancellationToken).ToListAsync(CancellationToken);

        _world.Execute.Calls.Select(call => call.ExitCode).Should().Equal(7, 0);
    }

    [Fact]
    public async Task A_call_that_a_fault_answers_comes_to_no_attempt()
    {
        var error = new CommandExecutionException(new("mount")) { ExitCode = 32 };
        _world.Faults.On(ExecutionOperations.Run).Throw(error);

        await Error(() => _world.Execute.RunAsync(new("mount"), CancellationToken));

        var call = _world.Execute.Calls.Should().ContainSingle().Which;
        (call.Attempt, call.Registration, call.ExitCode).Should().Be((0, null, 32));
        call.Error.Should().BeSameAs(error);
    }

    [Fact]
    public async Task A_list_that_was_fetched_does_not_change_and_clearing_begins_anew()
    {
        _world.Execute.AllowUnmatched();
        await _world.Execute.RunAsync(new("first"), CancellationToken);
        var fetched = _world.Execute.Calls;

        _world.Execute.ClearLog();
        await _world.Execute.RunAsync(new("second"), CancellationToken);

        fetched.Select(call => call.Text).Should().Equal("first");
        _world.Execute.Calls.Select(call => call.Text).Should().Equal("second");
        _world.Calls.Count.Should().Be(2, "the world's log keeps what it has");
    }

    [Fact]
    public async Task Taking_gives_what_ended_and_forgets_it_and_leaves_what_runs_for_later()
    {
        _world.Execute.AllowUnmatched();
        _world.Execute.When("daemon").Replies(Reply.Hangs);
        await using var daemon = await _world.Execute.StartAsync(new("daemon") { AcceptedExitCodes = null }, CancellationToken);
        await _world.Execute.RunAsync(new("a"), CancellationToken);

        var first = _world.Execute.TakeCalls();
        daemon.Kill();
        await _world.Calls.WaitForAsync(ExecutionOperations.Run, 2, CancellationToken);
        var second = _world.Execute.TakeCalls();

        first.Select(call => call.Text).Should().Equal("a");
        second.Select(call => call.Text).Should().Equal("daemon");
        _world.Execute.TakeCalls().Should().BeEmpty();
        _world.Execute.GetLog().Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_command_calls_secret_is_masked()
    {
        _world.Execute.AllowUnmatched();

        await _world.Execute.RunAsync(
            new("mysql", "-phunter2") { Secrets = ["hunter2"], StandardInput = CommandInput.FromText("hunter2"), WorkingDirectory = "/hunter2" }, CancellationToken);

        var call = _world.Execute.Calls.Should().ContainSingle().Which;
        call.Text.Should().Be("mysql -p***");
        call.Input.ToArray().Should().Equal("***"u8.ToArray());
        call.Command.WorkingDirectory.Should().Be("/***");
        call.ToString().Should().NotContain("hunter2");
    }

    [Fact]
    public async Task What_a_command_calls_secret_is_masked_in_an_input_from_a_stream_which_is_not_read_before_its_time()
    {
        var opened = 0;
        _world.Execute.AllowUnmatched();
        var input = CommandInput.FromStream(() =>
        {
            opened++;
            return new MemoryStream("hunter2!"u8.ToArray());
        });

        await _world.Execute.RunAsync(new("mysql") { Secrets = ["hunter2"], StandardInput = input }, CancellationToken);
        var before = opened;

        _world.Execute.Calls[0].Input.ToArray().Should().Equal("***!"u8.ToArray());
        before.Should().BeLessThanOrEqualTo(1, "the log does not open it");
    }

    [Fact]
    public async Task A_fork_has_the_registrations_with_their_counts_and_calls_of_its_own()
    {
        var registration = _world.Execute.When("x").Replies("a").Times(2).Then("b");
        await _world.Execute.RunAsync(new("x"), CancellationToken);

        using var fork = _world.Fork();
        var second = await fork.Execute.RunAsync(new("x"), CancellationToken);
        var third = await fork.Execute.RunAsync(new("x"), CancellationToken);

        (second.StandardOutput, third.StandardOutput).Should().Be(("a", "b"));
        var copy = fork.Execute.Registrations.Should().ContainSingle().Which;
        copy.Hits.Should().Be(3);
        copy.Calls.Should().HaveCount(2);
        registration.Hits.Should().Be(1, "the parent's own is not touched");
        registration.Calls.Should().ContainSingle();
    }

    private static async Task<Exception> Error(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception error)
        {
            return error;
        }

        throw new InvalidOperationException("It should have thrown.");
    }
}
