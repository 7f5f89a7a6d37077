using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class ReplySequenceTests : IDisposable
{
    private readonly FakeWorld _world = new();

    public ReplySequenceTests() => _world.Execute.AllowUnmatched("-");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_reply_is_given_for_ever_unless_said_otherwise()
    {
        _world.Execute.When("x").Replies("a");

        (await AnswersAsync(4)).Should().Be("aaaa");
    }

    [Fact]
    public async Task Replies_are_given_in_turn_and_the_last_for_ever()
    {
        _world.Execute.When("x").Replies("a").Then("b").Then(_ => "c").Then((_, _) => Task.FromResult<Reply>("d"));

        (await AnswersAsync(6)).Should().Be("abcddd");
    }

    [Fact]
    public async Task Each_reply_may_be_given_a_number_of_times()
    {
        _world.Execute.When("x").Replies("a").Times(2).Then("b").Once().Then("c").Times(2);

        (await AnswersAsync(7)).Should().Be("aabcc--");
    }

    [Fact]
    public async Task The_last_reply_may_be_said_to_be_for_ever()
    {
        _world.Execute.When("x").Replies("a").Once().Then("b").Forever();

        (await AnswersAsync(4)).Should().Be("abbb");
    }

    [Fact]
    public async Task A_reply_that_is_given_exactly_so_often_is_exhausted_afterwards()
    {
        _world.Execute.When("x").Replies("a").Exactly(2);

        (await AnswersAsync(3)).Should().Be("aa-");
    }

    [Fact]
    public async Task A_flaky_command_fails_first_and_then_succeeds_within_one_call()
    {
        _world.Execute.When("flaky").Replies(Reply.Exit(1)).Times(2).Then("at last");

        var result = await _world.Execute.RunAsync(new("flaky") { Attempts = 3, RetryDelay = RetryDelay.None }, CancellationToken);

        result.StandardOutput.Should().Be("at last");
        result.Attempts.Should().Be(3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_reply_is_given_at_least_once(int count)
    {
        var registration = _world.Execute.When("x").Replies("a");

        registration.Invoking(one => one.Times(count)).Should().Throw<ArgumentOutOfRangeException>();
        registration.Invoking(one => one.Exactly(count)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Hits_are_attempts_that_it_answered()
    {
        var registration = _world.Execute.When("x").Replies(Reply.Exit(1)).Times(3);

        await _world.Execute.Invoking(execute => execute.RunAsync(new("x") { Attempts = 2, RetryDelay = RetryDelay.None }, CancellationToken))
            .Should().ThrowAsync<CommandExecutionException>();

        registration.Hits.Should().Be(2);
    }

    [Fact]
    public void What_is_expected_follows_from_what_was_said()
    {
        var x = _world.Execute.When("x");
        CommandRegistration[] registrations =
        [
            x.Replies("a"), x.Replies("a").Once(), x.Replies("a").Times(3), x.Replies("a").Exactly(3), x.Replies("a").Then("b"),
            x.Replies("a").Times(2).Then("b").Times(2), x.Replies("a").Times(2).Then("b").Exactly(2), x.Replies("a").Exactly(2).Then("b"),
        ];

        registrations.Select(registration => registration.Expected).Should().Equal(
            "at least 1", "exactly 1", "1 to 3", "exactly 3", "at least 2", "3 to 4", "exactly 4", "at least 3");
    }

    [Fact]
    public async Task It_shows_what_it_answers_how_often_it_did_and_how_often_that_is_expected()
    {
        var registration = _world.Execute.When("git", "push").InDirectory("/srv").InState("a").MovesTo("b", "m").Replies("").Exactly(2);
        _world.Execute.SetState("a");

        await _world.Execute.RunAsync(new("git", "push") { WorkingDirectory = "/srv" }, CancellationToken);

        registration.ToString().Should().Be("When(\"git\", \"push\").InDirectory(\"/srv\").InState(\"a\").MovesTo(\"b\", \"m\"): 1 hits, expected exactly 2");
    }

    private async Task<string> AnswersAsync(int count)
    {
        var answers = string.Empty;
        for (var i = 0; i < count; i++) answers += (await _world.Execute.RunAsync(new("x"), CancellationToken)).StandardOutput;
        return answers;
    }
}
