namespace FakeDrivers.Functional.Tests;

/// <summary>The times that contexts and servers have, on a clock that the test moves on.</summary>
public sealed class TimeTests
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(3);

    private readonly ObservedClock _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ServerDefinition Busy => Rig.Child("slow", "be-busy") with { Ports = [ServerPort.Reserved()] };

    // Ready by its log, since a probe that has to be asked again would wait on the clock.
    private static ServerDefinition Stable => Rig.Server("web") with { StableFor = Time, Readiness = [Readiness.Log("Now listening")] };

    [Fact]
    public async Task A_server_that_ends_soon_after_it_was_ready_fails_its_start()
    {
        await using var context = Context();
        var start = context.StartAsync(Stable, cancellationToken: Cancel);
        await _clock.IsAwaitedAsync(Time);

        await Rig.AskAsync(context["web"], "/exit/7");

        var error = (await start.Invoking(each => each.Within()).Should().ThrowAsync<ServerExitedException>()).Which;
        error.ExitCode.Should().Be(7);
        error.Message.Should().Contain("was ready and ended within 00:03:00 of it, with exit code 7").And.Contain("Now listening on");
    }

    [Fact]
    public async Task A_server_that_has_lived_on_for_long_enough_is_ready()
    {
        await using var context = Context();
        var start = context.StartAsync(Stable, cancellationToken: Cancel);
        await _clock.IsAwaitedAsync(Time);
        context["web"].State.Should().Be(ServerState.Starting);

        _clock.Advance(Time);

        (await start.Within()).State.Should().Be(ServerState.Ready);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_while_it_waits_for_stability_leaves_nothing()
    {
        await using var context = Context();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var start = context.StartAsync(Stable, cancellationToken: cancel.Token);
        await _clock.IsAwaitedAsync(Time);

        await cancel.CancelAsync();

        await start.Invoking(each => each.Within()).Should().ThrowAsync<OperationCanceledException>();
        context["web"].State.Should().Be(ServerState.Exited);
    }

    [Fact]
    public async Task A_ready_server_is_killed_when_its_context_has_lived_for_too_long()
    {
        var context = Context(patience: 1);
        var server = await context.StartAsync(Stable with { StableFor = TimeSpan.Zero }, cancellationToken: Cancel);
        var end = server.Lifecycle.Run!.Ended;

        _clock.Advance(TimeSpan.FromHours(1));

        await end.Within();
        (await context.Invoking(each => each.DisposeAsync().AsTask().Within()).Should().ThrowAsync<FunctionalTestException>()).WithMessage("*has lived for 01:00:00*");
        server.ExitCode.Should().Be(137);
    }

    [Fact]
    public async Task Patience_stretches_the_wait_for_readiness()
    {
        await using var context = Context(patience: 5);
        var start = context.StartAsync(Busy with { ReadyWithin = Time }, cancellationToken: Cancel);
        await _clock.IsAwaitedAsync(5 * Time);

        _clock.Advance(5 * Time);

        var error = (await start.Invoking(each => each.Within()).Should().ThrowAsync<ServerNotReadyException>()).Which;
        error.Message.Should().Contain("was not ready within 900 s");
    }

    [Fact]
    public async Task Patience_stretches_the_grace_of_a_stop()
    {
        var context = Context(patience: 5);
        var server = await context.StartAsync(
            Rig.Child("web", "serve-stubbornly", "{port}") with
            {
                Ports = [ServerPort.ReadBack()],
                Readiness = [Readiness.Log("Now listening")],
                Stop = new() { Grace = Time },
                FailOnDirtyExit = false,
            },
            cancellationToken: Cancel);
        var stop = server.StopAsync(Cancel);
        await _clock.IsAwaitedAsync(5 * Time);
        await server.WaitForLogAsync("^no$", cancellationToken: Cancel).Within();

        _clock.Advance(5 * Time);

        await stop.Within();
        server.ExitCode.Should().Be(137);
        await context.DisposeAsync();
    }

    [Fact]
    public async Task A_failure_that_is_expected_within_a_time_and_does_not_come_is_a_failure()
    {
        await using var context = Context(patience: 2);
        var start = context.StartExpectingFailureAsync(Busy, within: Time, cancellationToken: Cancel);
        await _clock.IsAwaitedAsync(2 * Time);

        _clock.Advance(2 * Time);

        (await start.Invoking(each => each.Within()).Should().ThrowAsync<ServerNotReadyException>()).WithMessage("*did not end within 360 s*");
        context["slow"].State.Should().Be(ServerState.Exited);
    }

    [Fact]
    public async Task A_tool_that_does_not_end_in_time_is_killed_and_is_a_failure()
    {
        await using var context = Context(patience: 2);
        var run = context.RunAsync(Rig.Child("migration", "be-busy") with { ReadyWithin = Time }, cancellationToken: Cancel);
        await _clock.IsAwaitedAsync(2 * Time);

        _clock.Advance(2 * Time);

        (await run.Invoking(each => each.Within()).Should().ThrowAsync<ServerNotReadyException>()).WithMessage("*did not end within 360 s*");
        context["migration"].ExitCode.Should().Be(137);
    }

    private FunctionalTestContext Context(double patience = 1, [System.Runtime.CompilerServices.CallerMemberName] string name = "") => Rig.Context(
        new() { TimeProvider = _clock, Patience = patience, TimeToLive = TimeSpan.FromHours(1), Keep = KeepDirectory.Never, Diagnostics = [] }, name);
}
