using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class RegistrationConcurrencyTests : IDisposable
{
    private const int Callers = 100;

    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_reply_that_is_given_once_is_given_to_one_of_a_hundred()
    {
        var registration = _world.Execute.When("x").Replies("won").Once();
        _world.Execute.When("x").Replies("lost");

        var answers = AnswersAtOnce();

        answers.Count(answer => answer == "won").Should().Be(1);
        answers.Count(answer => answer == "lost").Should().Be(Callers - 1);
        registration.Hits.Should().Be(1);
    }

    [Fact]
    public void Replies_in_turn_are_each_given_as_often_as_said()
    {
        var registration = _world.Execute.When("x").Replies("a").Times(30).Then("b").Times(50).Then("c");

        var answers = AnswersAtOnce();

        answers.CountBy(answer => answer).Should().BeEquivalentTo(new Dictionary<string, int> { ["a"] = 30, ["b"] = 50, ["c"] = 20 });
        registration.Hits.Should().Be(Callers);
    }

    [Fact]
    public void A_machine_is_moved_out_of_a_state_by_one_of_a_hundred()
    {
        _world.Execute.When("x").InState("open").Replies("closed already");
        _world.Execute.When("x").InState("").MovesTo("open").Replies("opened it");

        var answers = AnswersAtOnce();

        answers.Count(answer => answer == "opened it").Should().Be(1, "looking and moving are one step");
        answers.Count(answer => answer == "closed already").Should().Be(Callers - 1, "nobody falls between the two states");
    }

    [Fact]
    public void A_limited_reply_of_a_state_is_taken_together_with_the_move()
    {
        var steps = _world.Execute.When("x").InState("").MovesTo("").Replies("step").Times(10);
        _world.Execute.When("x").Replies("rest");

        var answers = AnswersAtOnce();

        answers.Count(answer => answer == "step").Should().Be(10);
        steps.Hits.Should().Be(10);
    }

    [Fact]
    public void A_machine_goes_round_through_its_states_without_losing_a_step()
    {
        foreach (var (from, to) in new[] { ("", "1"), ("1", "2"), ("2", "") }) _world.Execute.When("x").InState(from).MovesTo(to).Replies(to);

        var answers = AnswersAtOnce();

        _world.Execute.Registrations.Select(one => one.Hits).Should().Equal(34, 33, 33);
        answers.Should().HaveCount(Callers).And.NotContain("nobody");
    }

    [Fact]
    public void Log_and_hits_agree_after_a_hundred_at_once()
    {
        var registration = _world.Execute.When("x").Replies("yes");

        AnswersAtOnce();

        _world.Execute.Calls.Should().HaveCount(Callers).And.OnlyContain(call => call.Registration == registration && call.ExitCode == 0);
        registration.Calls.Should().HaveCount(Callers);
    }

    [Fact]
    public void Calls_are_taken_once_however_many_take_them()
    {
        _world.Execute.AllowUnmatched();
        var taken = new List<ExecutedCommand>[20];

        Concurrently.Run(20, number =>
        {
            taken[number] = [];
            for (var i = 0; i < 20; i++)
            {
                _world.Execute.RunAsync(new("x", $"{number}", $"{i}"), CancellationToken).Ended();
                taken[number].AddRange(_world.Execute.TakeCalls());
            }
        });

        taken.SelectMany(one => one).Concat(_world.Execute.TakeCalls()).Select(call => call.Text).Should().HaveCount(400).And.OnlyHaveUniqueItems();
    }

    private string[] AnswersAtOnce()
    {
        var answers = new string[Callers];
        Concurrently.Run(Callers, number => answers[number] = _world.Execute.RunAsync(new("x"), CancellationToken).Ended().StandardOutput);
        return answers;
    }
}
