using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class VerifyCommandsTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Registrations_that_were_used_less_than_expected_are_told_in_a_table()
    {
        _world.Execute.When("used").Replies("");
        _world.Execute.When("git", "push").InDirectory("/srv").Replies("");
        _world.Execute.When("tar").Replies("").Exactly(2);
        _world.Execute.When("flaky").Replies(Reply.Exit(1)).Times(2).Then("ok");
        _world.Execute.WhenText("^lv").Replies("").Times(3);
        await RunAsync("used");
        await RunAsync("tar");
        await FluentActions.Awaiting(() => RunAsync("flaky")).Should().ThrowAsync<CommandExecutionException>();

        var verify = _world.Execute.VerifyNoUnused;

        verify.Should().Throw<FakeDriversException>().Which.Message.ReplaceLineEndings("\n").Should().Be(
            """
            Not every registration was used as often as expected:
              registration                             hits  expected
              ---------------------------------------  ----  ----------
              When("git", "push").InDirectory("/srv")  0     at least 1
              When("tar")                              1     exactly 2
              When("flaky")                            1     at least 3
              WhenText("^lv")                          0     1 to 3
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Registrations_that_were_used_as_expected_are_fine()
    {
        _world.Execute.When("a").Replies("").Times(3);
        _world.Execute.When("b").Replies("").Exactly(2);
        await RunAsync("a");
        await RunAsync("b");
        await RunAsync("b");

        _world.Invoking(world => world.Execute.VerifyNoUnused()).Should().NotThrow();
        _world.Invoking(world => world.VerifyAllUsed()).Should().NotThrow();
    }

    [Fact]
    public void The_worlds_own_verification_has_them_beside_the_fault_rules()
    {
        _world.Execute.When("git").Replies("").Exactly(2);
        _world.Faults.On(ExecutionOperations.Run).Throw(new TimeoutException());

        var verify = _world.VerifyAllUsed;

        verify.Should().Throw<FakeDriversException>().WithMessage("*fault rule*execution.run*").WithMessage("*registration*When(\"git\")*hit 0, expected exactly 2*");
    }

    [Fact]
    public async Task Commands_that_nobody_registered_are_told_whether_they_were_allowed_or_not()
    {
        await FluentActions.Awaiting(() => RunAsync("refused")).Should().ThrowAsync<FakeDriversException>();
        _world.Execute.AllowUnmatched();
        await RunAsync("allowed", "--all");

        var verify = _world.Execute.VerifyNoUnexpected;

        verify.Should().Throw<FakeDriversException>().Which.Message.ReplaceLineEndings("\n").Should().Be(
            """
            There were commands that nobody expected:
              call  operation      request        why
              ----  -------------  -------------  -----------------------
              #1    execution.run  refused        no registration matches
              #2    execution.run  allowed --all  no registration matches
            """.ReplaceLineEndings("\n"));
        _world.Invoking(world => world.VerifyNoUnexpectedCalls()).Should().Throw<FakeDriversException>().WithMessage("There were calls that nobody expected*");
    }

    [Fact]
    public async Task Commands_that_were_registered_are_expected()
    {
        _world.Execute.When("git").Replies(Reply.Exit(1));
        await FluentActions.Awaiting(() => RunAsync("git")).Should().ThrowAsync<CommandExecutionException>();

        _world.Execute.Invoking(execute => execute.VerifyNoUnexpected()).Should().NotThrow();
    }

    private Task<CommandResult> RunAsync(string program, params string[] arguments) => _world.Execute.RunAsync(new(program, arguments), CancellationToken);
}
