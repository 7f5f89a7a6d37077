using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class CommandScopeTests : IDisposable
{
    private readonly FakeWorld _world = new();

    public CommandScopeTests() => _world.Execute.AllowUnmatched("nobody");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Registrations_of_a_scope_come_first_in_their_own_order_and_go_with_it()
    {
        _world.Execute.When("x").Replies("world");
        using (var scope = _world.Execute.BeginScope())
        {
            scope.When("x", "a").Replies("first");
            scope.When("x").Replies("second");
            _world.Execute.When("x").Replies("too late");

            (await AnswerAsync("x", "a")).Should().Be("first");
            (await AnswerAsync("x", "b")).Should().Be("second");
        }

        (await AnswerAsync("x", "a")).Should().Be("world");
        _world.Execute.Registrations.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_scope_within_a_scope_comes_before_it()
    {
        using var outer = _world.Execute.BeginScope();
        outer.WhenText("x").Replies("outer");
        using var inner = _world.Execute.BeginScope();
        inner.When("x").Replies("inner").Once();
        outer.When("x").Replies("outer again");

        (await AnswerAsync("x")).Should().Be("inner");
        (await AnswerAsync("x")).Should().Be("outer");
    }

    [Fact]
    public async Task A_prepended_one_comes_before_those_of_its_scope()
    {
        using var scope = _world.Execute.BeginScope();
        scope.When("x").Replies("later");
        scope.When("x").Prepend().Replies("sooner");

        (await AnswerAsync("x")).Should().Be("sooner");
    }

    [Fact]
    public void A_test_that_came_to_its_end_is_told_what_was_not_used()
    {
        _world.Execute.When("another").Replies("");
        using var scope = _world.Execute.BeginScope();
        scope.When("git", "push").Replies("");

        var complete = scope.Complete;

        complete.Should().Throw<FakeDriversException>().WithMessage("Not every registration was used*When(\"git\", \"push\")*at least 1*")
            .Which.Message.Should().NotContain("another", "it is not of the scope");
    }

    [Fact]
    public async Task A_test_that_used_all_comes_to_its_end_in_peace()
    {
        using var scope = _world.Execute.BeginScope();
        scope.When("git", "push").Replies("");

        await AnswerAsync("git", "push");

        scope.Invoking(one => one.Complete()).Should().NotThrow();
    }

    [Fact]
    public void A_test_that_failed_before_its_end_keeps_its_own_error()
    {
        void Test()
        {
            using var scope = _world.Execute.BeginScope();
            scope.When("never").Replies("");
            throw new InvalidOperationException("the test's own");
        }

        ((Action)Test).Should().Throw<InvalidOperationException>().WithMessage("the test's own");
        _world.Execute.Registrations.Should().BeEmpty();
    }

    [Fact]
    public void A_scope_that_ended_registers_nothing_any_more()
    {
        var scope = _world.Execute.BeginScope();
        var git = scope.When("git");
        scope.Dispose();
        scope.Dispose();

        git.Invoking(one => one.Replies("")).Should().Throw<ObjectDisposedException>();
    }

    private async Task<string> AnswerAsync(string program, params string[] arguments) =>
        (await _world.Execute.RunAsync(new(program, arguments), CancellationToken)).StandardOutput;
}
