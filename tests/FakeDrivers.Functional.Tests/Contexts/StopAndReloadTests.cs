using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

/// <summary>The ways in which a server is asked to end, and to read its configuration again.</summary>
public sealed class StopAndReloadTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ServerDefinition Configured => Rig.Child("web", "serve-file", "{port}", "{config}") with
    {
        Ports = [ServerPort.Reserved()],
        ConfigFiles = [new("etc/web.txt", "hello {who}")],
        Values = new Dictionary<string, object?> { ["who"] = "world" },
    };

    [Fact]
    public async Task A_server_is_asked_to_end_by_a_request_in_place_of_a_signal()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(
            Rig.Server("web") with { Stop = new() { Ask = (asked, _) => Rig.AskAsync(asked, "/exit/42"), CleanExitCodes = [42] } }, cancellationToken: Cancel);

        await server.StopAsync(Cancel);

        server.ExitCode.Should().Be(42);
        server.Logs.Lines.Should().NotContain(line => line.Text == "bye", "that is what it says to a signal");
    }

    [Fact]
    public async Task A_server_whose_request_to_end_fails_is_killed()
    {
        var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var server = await context.StartAsync(
            Rig.Server("web") with { Stop = new() { Ask = (_, _) => throw new HttpRequestException("no such page") } }, cancellationToken: Cancel);

        await server.StopAsync(Cancel).Within();

        server.ExitCode.Should().Be(137);
        await context.Invoking(each => each.DisposeAsync().AsTask()).Should().ThrowAsync<FunctionalTestException>();
    }

    [Fact]
    public async Task An_exit_code_that_is_no_clean_one_is_no_clean_end()
    {
        var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        await context.StartAsync(Rig.Server("web") with { Stop = new() { Ask = (asked, _) => Rig.AskAsync(asked, "/exit/42") } }, cancellationToken: Cancel);

        var end = () => context.DisposeAsync().AsTask();

        (await end.Should().ThrowAsync<FunctionalTestException>()).WithMessage("*web was asked to end and did so with exit code 42; clean are 0, 143*");
    }

    [Fact]
    public async Task A_server_that_may_end_as_it_likes_fails_no_context()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(Rig.Server("web") with { FailOnDirtyExit = false }, cancellationToken: Cancel);

        await Rig.AskAsync(server, "/exit/5");

        await server.Lifecycle.Run!.Ended.Within();
    }

    [Fact]
    public async Task A_reload_by_request_shows_the_new_value()
    {
        await using var context = Rig.Context();
        var definition = Configured with { Reload = ReloadPolicy.ByRequest((asked, _) => Rig.AskAsync(asked, "/reload"), Readiness.Log("read again")) };
        var server = await context.StartAsync(definition, cancellationToken: Cancel);
        var pid = server.Pid;

        await server.ReloadAsync(ServerOverrides.Value("who", "you"), Cancel);

        (await Rig.AskAsync(server)).Should().Be("hello you");
        server.Pid.Should().Be(pid, "it is the same process");
    }

    [Fact]
    public async Task A_reload_by_restart_is_another_process_on_the_same_port()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(Configured, cancellationToken: Cancel);
        var (pid, port) = (server.Pid, server.Port);

        await server.ReloadAsync(ServerOverrides.Value("who", "you"), Cancel);

        (await Rig.AskAsync(server)).Should().Be("hello you");
        server.Pid.Should().NotBe(pid);
        server.Port.Should().Be(port);
    }

    [Fact]
    public async Task A_sign_of_a_reload_that_never_comes_is_a_failure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGHUP.");
        var clock = new FakeClock();
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never, Diagnostics = [], TimeProvider = clock, TimeToLive = TimeSpan.FromHours(9) });
        var asked = new TaskCompletionSource();
        var sign = Readiness.Custom("it is of age", (_, _) =>
        {
            asked.TrySetResult();
            return Task.FromResult(false);
        });
        var definition = Configured with { Reload = ReloadPolicy.BySignal(CommandSignal.Hangup, sign), Ports = [ServerPort.ReadBack()], Readiness = [Readiness.Log("listening")] };
        var server = await context.StartAsync(definition, cancellationToken: Cancel);

        var reload = server.ReloadAsync(ServerOverrides.Value("who", "you"), Cancel);
        await asked.Task.Within();
        await server.WaitForLogAsync("read again", cancellationToken: Cancel).Within();
        clock.Advance(TimeSpan.FromHours(1));

        (await reload.Invoking(each => each.Within()).Should().ThrowAsync<ServerNotReadyException>()).WithMessage("*'web' did not reload within*it is of age*hello you*");
        (await Rig.AskAsync(server)).Should().Be("hello you", "it runs on");
    }

    [Fact]
    public async Task A_line_that_was_there_before_the_reload_is_no_sign_of_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGHUP.");
        await using var context = Rig.Context();
        var server = await context.StartAsync(Configured with { Reload = ReloadPolicy.BySignal(CommandSignal.Hangup, Readiness.Log("read again")) }, cancellationToken: Cancel);

        foreach (var who in (string[])["you", "him", "her"])
        {
            await server.ReloadAsync(ServerOverrides.Value("who", who), Cancel);
            (await Rig.AskAsync(server)).Should().Be($"hello {who}");
        }
    }

    [Fact]
    public async Task Another_worker_is_a_sign_of_a_reload()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGHUP.");
        await using var context = Rig.Context();
        var old = "";
        var definition = Rig.Child("web", "serve-worker", "{port}") with
        {
            Ports = [ServerPort.ReadBack()],
            Reload = ReloadPolicy.BySignal(CommandSignal.Hangup, Readiness.Custom("another worker", async (server, _) => await Rig.AskAsync(server) != old)),
        };
        var server = await context.StartAsync(definition, cancellationToken: Cancel);
        old = await Rig.AskAsync(server);

        await server.ReloadAsync(cancellationToken: Cancel);

        (await Rig.AskAsync(server)).Should().NotBe(old);
    }

    [Fact]
    public async Task A_reload_of_a_server_that_ends_of_it_is_a_failure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGHUP.");
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var definition = Rig.Server("web") with { Reload = ReloadPolicy.BySignal(CommandSignal.Hangup, Readiness.Log("of age")), FailOnDirtyExit = false };
        var server = await context.StartAsync(definition, cancellationToken: Cancel);

        var reload = () => server.ReloadAsync(cancellationToken: Cancel).Within();

        (await reload.Should().ThrowAsync<ServerExitedException>()).Which.ExitCode.Should().Be(129, "SIGHUP ends who does not handle it");
    }

    [Fact]
    public async Task A_server_that_does_not_run_is_not_reloaded()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(Configured with { Reload = ReloadPolicy.BySignal(CommandSignal.Hangup) }, cancellationToken: Cancel);
        await server.StopAsync(Cancel);

        var reload = () => server.ReloadAsync(cancellationToken: Cancel);

        (await reload.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*'web' does not run*");
    }
}
