using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class StateMachineTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task What_is_answered_depends_on_the_state_and_moves_it()
    {
        _world.Execute.When("mount", "/srv").InState("").MovesTo("mounted").Replies("");
        _world.Execute.When("mount", "/srv").InState("mounted").Replies(Reply.Exit(32, "", "already mounted"));
        _world.Execute.When("umount", "/srv").InState("mounted").MovesTo("").Replies("");

        await RunAsync("mount", "/srv");
        var again = await RunAsync("mount", "/srv");
        await RunAsync("umount", "/srv");
        var afterwards = await RunAsync("mount", "/srv");

        again.StandardError.Should().Be("already mounted");
        afterwards.ExitCode.Should().Be(0);
        _world.Execute.GetState().Should().Be("mounted");
    }

    [Fact]
    public async Task Machines_with_names_have_states_of_their_own()
    {
        _world.Execute.When("format").InState("attached", "disk").MovesTo("formatted", "disk").MovesTo("warm", "fan").Replies("done");
        _world.Execute.SetState("attached", "disk");

        await RunAsync("format");

        _world.Execute.GetState("disk").Should().Be("formatted");
        _world.Execute.GetState("fan").Should().Be("warm");
        _world.Execute.GetState().Should().BeEmpty("the machine without a name was never moved");
    }

    [Fact]
    public async Task Several_machines_must_all_be_in_their_states()
    {
        _world.Execute.When("go").InState("1", "a").InState("2", "b").Replies("both");
        _world.Execute.When("go").Replies("not both");
        _world.Execute.SetState("1", "a");

        (await RunAsync("go")).StandardOutput.Should().Be("not both");
        _world.Execute.SetState("2", "b");
        (await RunAsync("go")).StandardOutput.Should().Be("both");
    }

    [Fact]
    public async Task A_registration_that_asks_for_no_state_may_move_one()
    {
        _world.Execute.When("reset").MovesTo("new").Replies("");

        await RunAsync("reset");

        _world.Execute.GetState().Should().Be("new");
    }

    [Fact]
    public async Task A_state_is_moved_when_the_reply_is_taken_and_so_before_a_handler_looks()
    {
        _world.Execute.When("x").MovesTo("moved").Replies(call => call.World().Execute.GetState());

        (await RunAsync("x")).StandardOutput.Should().Be("moved");
    }

    [Fact]
    public async Task A_snapshot_holds_the_states_and_restoring_it_brings_them_back()
    {
        _world.Execute.When("x").MovesTo("after").Replies("");
        _world.Execute.SetState("before");
        var snapshot = _world.Snapshot();

        await RunAsync("x");
        _world.Restore(snapshot);

        _world.Execute.GetState().Should().Be("before");
    }

    [Fact]
    public async Task A_fork_has_states_of_its_own()
    {
        _world.Execute.When("x").InState("a").MovesTo("b").Replies("");
        _world.Execute.SetState("a");

        using var fork = _world.Fork();
        await fork.Execute.RunAsync(new("x"), CancellationToken);

        fork.Execute.GetState().Should().Be("b");
        _world.Execute.GetState().Should().Be("a");
    }

    [Fact]
    public void A_reset_of_the_state_brings_machines_back_to_where_they_began()
    {
        _world.Execute.SetState("a");

        _world.Reset(WorldParts.State);

        _world.Execute.GetState().Should().BeEmpty();
    }

    [Fact]
    public async Task A_move_is_a_change_of_the_world_like_any_other()
    {
        _world.Execute.When("x").MovesTo("b", "disk").Replies("");
        _world.Execute.SetState("a", "disk");
        var before = _world.Snapshot();

        await RunAsync("x");

        var change = _world.Diff(before, _world.Snapshot()).Changes.Should().ContainSingle().Which;
        change.ToString().Should().Be("~ execution.states disk: State: \"a\" → \"b\"");
        _world.Calls.Of(ExecutionOperations.Run).Should().ContainSingle().Which.Revision.Should().Be(_world.Changes.Revision);
    }

    [Fact]
    public void A_machine_is_asked_for_one_state_and_moved_to_one()
    {
        var x = _world.Execute.When("x").InState("a").MovesTo("b");

        x.Invoking(one => one.InState("c")).Should().Throw<ArgumentException>();
        x.Invoking(one => one.MovesTo("c")).Should().Throw<ArgumentException>();
        x.Invoking(one => one.InState("c", "other").MovesTo("d", "other")).Should().NotThrow();
    }

    private Task<CommandResult> RunAsync(string program, params string[] arguments) =>
        _world.Execute.RunAsync(new(program, arguments) { AcceptedExitCodes = null }, CancellationToken);
}
