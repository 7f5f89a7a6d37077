using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class ChooseRegistrationTests : IDisposable
{
    private readonly FakeWorld _world = new();

    public ChooseRegistrationTests() => _world.Execute.AllowUnmatched("nobody");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_first_that_matches_wins_in_the_order_of_registration_whatever_its_kind()
    {
        _world.Execute.WhenText("git fetch").Replies("text");
        _world.Execute.When(ProgramName.Any, "push").Replies("any program");
        _world.Execute.When("git", "push").Replies("too late");
        _world.Execute.When(ProgramName.Base("git"), "pull").Replies("base");
        _world.Execute.When("git").Replies("program");

        (await AnswerAsync("git", "fetch")).Should().Be("text");
        (await AnswerAsync("git", "push")).Should().Be("any program");
        (await AnswerAsync("git", "pull")).Should().Be("base");
        (await AnswerAsync("git", "gc")).Should().Be("program");
    }

    [Fact]
    public async Task A_prepended_one_is_asked_before_all_that_there_are()
    {
        _world.Execute.When("git").Replies("first");
        _world.Execute.When("git").Prepend().Replies("override");
        _world.Execute.When("git").Prepend().Replies("override of the override").Once();

        (await AnswerAsync("git")).Should().Be("override of the override");
        (await AnswerAsync("git")).Should().Be("override");
    }

    [Fact]
    public async Task One_that_is_exhausted_is_skipped()
    {
        _world.Execute.When("git").Replies("once").Once();
        _world.Execute.When("git").Replies("twice").Times(2);
        _world.Execute.When("git").Replies("rest");

        (await AnswersAsync(5, "git")).Should().Equal("once", "twice", "twice", "rest", "rest");
    }

    [Fact]
    public async Task One_that_is_disposed_answers_no_more()
    {
        var registration = _world.Execute.When("git").Replies("yes");

        registration.Dispose();
        registration.Dispose();

        (await AnswerAsync("git")).Should().Be("nobody");
    }

    [Fact]
    public async Task Setting_repliers_replaces_all_registrations_of_any_kind()
    {
        _world.Execute.When("git").Replies("when");
        _world.Execute.WhenText("git").Prepend().Replies("text");
        using var scope = _world.Execute.BeginScope();
        scope.When("git").Replies("scope");

        _world.Execute.SetRepliers(("git", "replier"));

        (await AnswerAsync("git")).Should().Be("replier");
        _world.Execute.Registrations.Should().ContainSingle();
    }

    [Fact]
    public async Task Registrations_go_on_after_repliers_were_set()
    {
        _world.Execute.SetRepliers(("git push", "replier"));
        _world.Execute.When("git").Replies("when");

        (await AnswerAsync("git", "push")).Should().Be("replier");
        (await AnswerAsync("git", "pull")).Should().Be("when");
    }

    [Fact]
    public async Task Removing_and_adding_keeps_the_order_of_the_others()
    {
        var first = _world.Execute.When("a").Replies("first");
        _world.Execute.When(ProgramName.Any).Replies("second");
        _world.Execute.When("a").Replies("third");

        (await AnswerAsync("a")).Should().Be("first");
        first.Dispose();

        (await AnswerAsync("a")).Should().Be("second");
    }

    [Fact]
    public async Task Among_a_thousand_the_right_one_answers()
    {
        for (var i = 0; i < 500; i++)
        {
            _world.Execute.When($"program-{i}").Replies($"exact {i}");
            _world.Execute.When(ProgramName.Base($"program-{i}")).Replies($"base {i}");
        }

        (await AnswerAsync("program-499")).Should().Be("exact 499");
        (await AnswerAsync("/bin/program-250")).Should().Be("base 250");
    }

    [Fact]
    public async Task Those_who_register_and_those_who_run_at_once_do_not_disturb_each_other()
    {
        _world.Execute.When("git").Replies("yes");
        Concurrently.Run(8, number =>
        {
            for (var i = 0; i < 50; i++)
            {
                using var mine = _world.Execute.When($"mine-{number}").Replies($"{number}");
                _world.Execute.RunAsync(new($"mine-{number}"), CancellationToken).Ended().StandardOutput.Should().Be($"{number}");
                _world.Execute.RunAsync(new("git"), CancellationToken).Ended().StandardOutput.Should().Be("yes");
            }
        });

        (await AnswerAsync("mine-0")).Should().Be("nobody");
        _world.Execute.Registrations.Should().ContainSingle();
    }

    private async Task<string> AnswerAsync(string program, params string[] arguments) =>
        (await _world.Execute.RunAsync(new(program, arguments), CancellationToken)).StandardOutput;

    private async Task<IReadOnlyList<string>> AnswersAsync(int count, string program)
    {
        var answers = new List<string>();
        for (var i = 0; i < count; i++) answers.Add(await AnswerAsync(program));
        return answers;
    }
}
