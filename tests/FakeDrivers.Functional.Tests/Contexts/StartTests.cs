using FakeDrivers.Execution;

namespace FakeDrivers.Functional.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task A_server_is_started_and_stopped()
    {
        var context = Rig.Context();
        var directory = context.Directory;

        var server = await context.StartAsync(Rig.Server("web", "hello"), cancellationToken: TestContext.Current.CancellationToken);
        var answer = await Rig.AskAsync(server);
        await server.StopAsync(TestContext.Current.CancellationToken);
        await context.DisposeAsync();

        answer.Should().Be("hello");
        server.ExitCode.Should().Be(0);
        server.State.Should().Be(ServerState.Exited);
        (await server.PingAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().BeFalse();
        Directory.Exists(directory).Should().BeFalse("the test has passed");
    }

    [Fact]
    public async Task A_server_that_is_never_ready_fails_with_all_that_is_known_of_it()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var definition = Rig.Child("slow", "be-busy", "{port}", "--config", "{config}") with
        {
            Ports = [ServerPort.Reserved()],
            ConfigFiles = [new("slow.conf", "mode = {mode}\npassword = {password}\n")],
            Values = new Dictionary<string, object?> { ["mode"] = "patient", ["password"] = "s3cret" },
            ReadyWithin = TimeSpan.FromMilliseconds(400),
        };

        var start = () => context.StartAsync(definition);

        var error = (await start.Should().ThrowAsync<ServerNotReadyException>()).Which;
        error.Server.Should().Be("slow");
        error.Message.Should().Contain("was not ready within").And.Contain("connection refused").And.Contain("still thinking")
            .And.Contain("mode = patient").And.Contain("be-busy").And.Contain("alive, pid").And.NotContain("s3cret");
        context["slow"].State.Should().Be(ServerState.Exited);
    }

    [Fact]
    public async Task A_server_that_ends_at_once_fails_with_its_exit_code_and_its_words()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });

        var start = () => context.StartAsync(Rig.Child("bad", "say-and-end", "3", "no database") with { Ports = [ServerPort.Reserved()] });

        var error = (await start.Should().ThrowAsync<ServerExitedException>()).Which;
        error.ExitCode.Should().Be(3);
        error.Message.Should().Contain("exit code 3").And.Contain("no database").And.Contain("ended before it was ready");
    }

    [Fact]
    public async Task An_override_lasts_for_one_start()
    {
        await using var context = Rig.Context();
        var definition = Rig.Server("web") with { Values = new Dictionary<string, object?> { ["greeting"] = "usual" } };
        definition = definition with { Arguments = [.. definition.Arguments.SkipLast(1), "{greeting}"] };

        var server = await context.StartAsync(definition, ServerOverrides.Value("greeting", "special"), TestContext.Current.CancellationToken);
        var first = await Rig.AskAsync(server);
        await server.RestartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var second = await Rig.AskAsync(server);

        first.Should().Be("special");
        second.Should().Be("usual");
    }

    [Fact]
    public async Task A_reload_by_signal_shows_the_new_value()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGHUP.");
        await using var context = Rig.Context();
        var definition = Rig.Child("web", "serve-file", "{port}", "{config}") with
        {
            Ports = [ServerPort.ReadBack()],
            ConfigFiles = [new("etc/web.txt", "hello {who}")],
            Values = new Dictionary<string, object?> { ["who"] = "world" },
            Reload = ReloadPolicy.BySignal(CommandSignal.Hangup, Readiness.Log("read again")),
        };
        var server = await context.StartAsync(definition, cancellationToken: TestContext.Current.CancellationToken);
        var pid = server.Pid;

        await server.ReloadAsync(ServerOverrides.Value("who", "you"), TestContext.Current.CancellationToken);

        (await Rig.AskAsync(server)).Should().Be("hello you");
        server.Pid.Should().Be(pid, "it is the same process");
        server.ConfigText.Should().Contain("hello you");
    }

    [Fact]
    public async Task A_server_that_ignores_TERM_is_killed_after_its_grace_and_that_is_no_clean_end()
    {
        var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var server = await context.StartAsync(
            Rig.Child("web", "serve-stubbornly", "{port}") with { Ports = [ServerPort.ReadBack()], Stop = new() { Grace = TimeSpan.FromMilliseconds(200) } },
            cancellationToken: TestContext.Current.CancellationToken);

        await server.StopAsync(TestContext.Current.CancellationToken);
        var end = () => context.DisposeAsync().AsTask();

        server.ExitCode.Should().Be(137);
        (await end.Should().ThrowAsync<FunctionalTestException>()).WithMessage("*web was asked to end, did not do so in its grace of 00:00:00.2000000, and was killed*");
    }

    [Fact]
    public async Task A_server_that_ends_by_itself_is_no_clean_end()
    {
        var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var server = await context.StartAsync(Rig.Server("web"), cancellationToken: TestContext.Current.CancellationToken);

        await Rig.AskAsync(server, "/exit/5");
        await server.Lifecycle.Run!.Ended.Within();
        var end = () => context.DisposeAsync().AsTask();

        (await end.Should().ThrowAsync<FunctionalTestException>()).WithMessage("*web ended with exit code 5 although nobody had asked it to*");
    }
}
