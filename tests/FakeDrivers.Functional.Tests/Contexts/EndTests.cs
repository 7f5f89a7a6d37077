using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

public sealed class EndTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_directory_of_a_failed_test_is_kept_with_its_logs()
    {
        var reporter = new ListReporter { HasFailed = true };
        var context = Rig.Context(new() { Reporter = reporter });
        await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);

        await context.DisposeAsync();

        var kept = reporter.Lines.Single(line => line.Contains("is kept")).Split(": ", 2)[1];
        File.ReadAllText(Path.Combine(kept, "web.log")).Should().Contain("Now listening on");
        reporter.Lines.Should().Contain(line => line.Contains("web out| Now listening on"));
        reporter.Attachments.Should().ContainKey("web.log").WhoseValue.Should().Contain("Now listening on");
        Directory.Exists(context.Directory).Should().BeFalse("it was moved");
        Directory.Delete(kept, recursive: true);
    }

    [Fact]
    public async Task A_test_that_passes_prints_and_attaches_nothing()
    {
        var reporter = new ListReporter { HasFailed = false };
        await using (var context = Rig.Context(new() { Reporter = reporter })) await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);

        reporter.Lines.Should().BeEmpty();
        reporter.Attachments.Should().BeEmpty();
    }

    [Fact]
    public async Task Lines_are_mirrored_when_that_is_asked_for()
    {
        var reporter = new ListReporter { HasFailed = false };
        await using (var context = Rig.Context(new() { Reporter = reporter, MirrorsLogs = true })) await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);

        reporter.Lines.Should().Contain(line => line.Contains("Now listening on"));
    }

    [Fact]
    public async Task Disposing_twice_is_disposing_once()
    {
        var context = Rig.Context();
        await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);

        await Task.WhenAll(context.DisposeAsync().AsTask(), context.DisposeAsync().AsTask());
        await context.DisposeAsync();

        await context.Invoking(each => each.StartAsync(Rig.Server("late"), cancellationToken: Cancel)).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_start_that_is_cancelled_leaves_nothing()
    {
        await using var context = Rig.Context();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var start = context.StartAsync(Rig.Child("slow", "be-busy") with { Ports = [ServerPort.Reserved()] }, cancellationToken: cancel.Token);
        await context["slow"].WaitForLogAsync("still thinking", cancellationToken: Cancel).Within();

        await cancel.CancelAsync();

        (await start.Invoking(each => each).Should().ThrowAsync<OperationCanceledException>()).Which.Should().NotBeNull();
        context["slow"].State.Should().Be(ServerState.Exited);
        context["slow"].ExitCode.Should().Be(137);
    }

    [Fact]
    public async Task A_context_that_lives_for_too_long_kills_its_servers_and_says_so()
    {
        var clock = new FakeClock();
        var context = Rig.Context(new() { TimeProvider = clock, TimeToLive = TimeSpan.FromMinutes(3), Keep = KeepDirectory.Never });
        var start = context.StartAsync(Rig.Child("slow", "be-busy") with { Ports = [ServerPort.Reserved()], ReadyWithin = TimeSpan.FromHours(1) }, cancellationToken: Cancel);
        await context["slow"].WaitForLogAsync("still thinking", cancellationToken: Cancel).Within();

        clock.Advance(TimeSpan.FromMinutes(3));

        (await start.Invoking(each => each.Within()).Should().ThrowAsync<FunctionalTestException>()).WithMessage("*has lived for 00:03:00*");
        (await context.Invoking(each => each.StartAsync(Rig.Server("late"), cancellationToken: Cancel)).Should().ThrowAsync<FunctionalTestException>()).WithMessage("*has lived for 00:03:00*");
        (await context.Invoking(each => each.DisposeAsync().AsTask().Within()).Should().ThrowAsync<FunctionalTestException>()).WithMessage("*has lived for 00:03:00*");
    }

    [Fact]
    public async Task A_daemon_that_a_server_leaves_behind_is_killed_and_reported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "setsid is a program of Linux.");
        var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        await context.StartAsync(Rig.Child("web", "serve-and-leave-daemon", "{port}") with { Ports = [ServerPort.ReadBack()] }, cancellationToken: Cancel);

        var end = () => context.DisposeAsync().AsTask().Within();

        (await end.Should().ThrowAsync<FunctionalTestException>()).WithMessage("*web ended and left processes behind, which were killed: sleep (pid *");
    }

    [Fact]
    public async Task Ten_MiB_of_output_that_nobody_reads_hold_up_nobody()
    {
        await using var context = Rig.Context(new() { KeptLogLines = 50 });

        var server = await context.StartAsync(Rig.Child("web", "serve-and-flood", "{port}", "10") with { Ports = [ServerPort.ReadBack()] }, cancellationToken: Cancel);

        (await Rig.AskAsync(server)).Should().Be("flooded");
        server.Logs.Lines.Should().HaveCount(50);
        server.Logs.Count.Should().BeGreaterThan(10 * 1024);
    }

    [Fact]
    public async Task A_killed_server_is_no_dirty_end()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);

        await server.KillAsync();

        server.ExitCode.Should().Be(137);
    }

    [Fact]
    public async Task An_end_that_a_test_waits_for_is_no_dirty_end()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);
        var end = server.WaitForExitAsync(Cancel);

        await Rig.AskAsync(server, "/exit/5");

        (await end.Within()).Should().Be(5);
    }
}
