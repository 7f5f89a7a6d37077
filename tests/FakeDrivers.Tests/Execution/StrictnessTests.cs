using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class StrictnessTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_command_that_nobody_registered_is_refused_with_an_error_that_production_code_does_not_catch()
    {
        var run = () => _world.Execute.RunAsync(new("true"), CancellationToken);

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Should().NotBeAssignableTo<DriverException>();
        _world.Execute.GetLog().Should().Equal("true");
    }

    [Fact]
    public async Task A_command_that_nobody_registered_is_refused_when_it_is_streamed_or_handed_out()
    {
        var stream = () => _world.Execute.StreamAsync(new("true"), cancellationToken: CancellationToken).ToListAsync(CancellationToken).AsTask();
        var start = () => _world.Execute.StartAsync(new("true"), CancellationToken);

        await stream.Should().ThrowAsync<FakeDriversException>();
        await start.Should().ThrowAsync<FakeDriversException>();
    }

    [Fact]
    public async Task Unmatched_commands_that_are_allowed_end_well_without_output()
    {
        _world.Execute.AllowUnmatched();

        var result = await _world.Execute.RunAsync(new("true"), CancellationToken);

        using var scope = new FluentAssertions.Execution.AssertionScope();
        result.ExitCode.Should().Be(0);
        result.StandardOutput.Should().BeEmpty();
        result.StandardError.Should().BeEmpty();
    }

    [Fact]
    public async Task Unmatched_commands_may_be_given_a_reply()
    {
        _world.Execute.AllowUnmatched(Reply.From(call => $"ran {call.Text}"));

        var result = await _world.Execute.RunAsync(new("uptime", "-p"), CancellationToken);

        result.StandardOutput.Should().Be("ran uptime -p");
    }

    [Fact]
    public async Task An_option_allows_unmatched_commands_from_the_start()
    {
        using var lenient = new FakeWorld(new() { Execution = { Strict = false } });

        var result = await lenient.Execute.RunAsync(new("true"), CancellationToken);

        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task An_unmatched_command_that_was_allowed_is_logged_as_unexpected()
    {
        _world.Execute.AllowUnmatched();
        _world.Execute.When("known").Replies("");

        await _world.Execute.RunAsync(new("known"), CancellationToken);
        await _world.Execute.RunAsync(new("unknown"), CancellationToken);

        _world.Calls.Of(ExecutionOperations.Run).Select(call => call.Unexpected).Should().Equal(null, "no registration matches");
    }

    [Fact]
    public async Task A_reset_of_the_repliers_is_as_strict_as_the_options_say()
    {
        _world.Execute.When("known").Replies("");
        _world.Execute.AllowUnmatched();

        _world.Reset(WorldParts.Repliers);

        await _world.Execute.Invoking(execute => execute.RunAsync(new("known"), CancellationToken)).Should().ThrowAsync<FakeDriversException>();
        _world.Execute.Registrations.Should().BeEmpty();
    }

    [Fact]
    public async Task Setting_repliers_does_not_change_what_unmatched_commands_come_to()
    {
        _world.Execute.AllowUnmatched("anything");

        _world.Execute.SetRepliers(("a", "b"));

        (await _world.Execute.RunAsync(new("other"), CancellationToken)).StandardOutput.Should().Be("anything");
    }

    [Fact]
    public async Task A_fork_is_as_strict_as_its_parent_was_and_then_goes_its_own_way()
    {
        _world.Execute.AllowUnmatched("parent");

        using var fork = _world.Fork();
        _world.Reset(WorldParts.Repliers);

        (await fork.Execute.RunAsync(new("x"), CancellationToken)).StandardOutput.Should().Be("parent");
    }
}
