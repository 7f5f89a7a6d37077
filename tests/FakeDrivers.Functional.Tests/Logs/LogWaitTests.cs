namespace FakeDrivers.Functional.Tests;

public sealed class LogWaitTests
{
    [Fact]
    public async Task A_line_that_is_there_already_ends_the_wait()
    {
        await using var server = new PlayedServer();
        server.Logs.Add(LogSource.StandardOutput, "listening on 5000");

        var line = await server.Logs.WaitForAsync(@"listening on (\d+)", cancellationToken: TestContext.Current.CancellationToken);

        line.Text.Should().Be("listening on 5000");
    }

    [Fact]
    public async Task A_line_before_the_first_that_counts_does_not_end_the_wait()
    {
        await using var server = new PlayedServer();
        server.Logs.Add(LogSource.StandardOutput, "loaded 1");

        var wait = server.Logs.WaitForAsync("loaded", from: server.Logs.Count, TestContext.Current.CancellationToken);
        wait.IsCompleted.Should().BeFalse();
        server.Logs.Add(LogSource.StandardOutput, "loaded 2");

        (await wait.Within()).Text.Should().Be("loaded 2");
    }

    [Fact]
    public async Task A_line_that_memory_keeps_no_more_still_ends_the_wait_that_was_there()
    {
        await using var server = new PlayedServer(settings => settings with { KeptLines = 1 });
        server.Start();
        var wait = server.Logs.WaitForAsync("^needle$", cancellationToken: TestContext.Current.CancellationToken);

        await server.WriteAsync("needle\n" + string.Concat(Enumerable.Repeat("hay\n", 1000)));

        (await wait.Within()).Number.Should().Be(0);
    }

    [Fact]
    public async Task A_line_that_was_expected_is_remembered_longer_than_memory_keeps_it()
    {
        await using var server = new PlayedServer(settings => settings with { KeptLines = 1 });
        server.Logs.Add(LogSource.StandardOutput, "ready of an earlier start");
        server.Logs.Expect([Readiness.Log("ready"), Readiness.Tcp(), Readiness.Log("ready")], from: 1);
        foreach (var line in (IEnumerable<string>)["ready", "ready again", "hay"]) server.Logs.Add(LogSource.StandardOutput, line);

        var first = await server.Logs.WaitForAsync("ready", from: 1, TestContext.Current.CancellationToken).Within();
        var later = server.Logs.WaitForAsync("ready", from: 2, TestContext.Current.CancellationToken);

        first.Text.Should().Be("ready");
        later.IsCompleted.Should().BeFalse("nobody has said that this one would be asked for");
        server.Logs.Expect([], from: 4);
        server.Logs.Add(LogSource.StandardOutput, "ready at last");
        (await later.Within()).Text.Should().Be("ready at last");
    }

    [Fact]
    public async Task A_line_that_is_there_when_it_is_expected_is_remembered_too()
    {
        await using var server = new PlayedServer(settings => settings with { KeptLines = 1 });
        server.Logs.Add(LogSource.StandardOutput, "listening on port 5000");

        server.Logs.Expect([new PortReadiness(ServerPort.ReadBack(@"port (\d+)"), _ => { })], from: 0);
        server.Logs.Add(LogSource.StandardOutput, "hay");

        (await server.Logs.WaitForAsync(@"port (\d+)", cancellationToken: TestContext.Current.CancellationToken).Within()).Number.Should().Be(0);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_by_the_callers_token()
    {
        await using var server = new PlayedServer();
        using var stop = new CancellationTokenSource();
        var wait = server.Logs.WaitForAsync("never", cancellationToken: stop.Token);

        await stop.CancelAsync();

        var ended = await wait.Invoking(task => task.Within()).Should().ThrowAsync<OperationCanceledException>();
        ended.Which.CancellationToken.Should().Be(stop.Token);
    }

    [Fact]
    public async Task A_wait_fails_when_the_server_has_ended_without_the_line()
    {
        await using var server = new PlayedServer();
        server.Start();
        var wait = server.Logs.WaitForAsync("ready", cancellationToken: TestContext.Current.CancellationToken);
        await server.WriteAsync("cannot read settings");

        await server.EndAsync();
        wait.IsCompleted.Should().BeFalse("a start may follow at once");
        server.Logs.MarkEnded(3);

        var failure = (await wait.Invoking(task => task.Within()).Should().ThrowAsync<ServerExitedException>()).Which;
        failure.Server.Should().Be("api");
        failure.ExitCode.Should().Be(3);
        failure.Message.Should().Be(
            $"The server 'api' ended with exit code 3 while it was waited for a line of its log that fits /ready/. Its last lines, of 1 in {server.Logs.Path}:\n"
            + "  00.000 api out| cannot read settings");
    }

    [Fact]
    public async Task Of_an_ended_server_a_line_that_is_there_is_found_and_another_fails_at_once()
    {
        await using var server = new PlayedServer();
        server.Logs.Add(LogSource.StandardOutput, "ready");
        server.Logs.MarkEnded(0, waitedFor => $"gone, and {waitedFor} with it");

        await server.Logs.WaitForAsync("ready", cancellationToken: TestContext.Current.CancellationToken).Within();
        var other = () => server.Logs.WaitForAsync("steady", cancellationToken: TestContext.Current.CancellationToken).Within();

        (await other.Should().ThrowAsync<ServerExitedException>()).WithMessage("gone, and a line of its log that fits /steady/ with it");
    }

    [Fact]
    public async Task After_the_next_start_lines_can_be_waited_for_again()
    {
        await using var server = new PlayedServer();
        server.Logs.MarkEnded(0);
        server.Start();
        var wait = server.Logs.WaitForAsync("again", cancellationToken: TestContext.Current.CancellationToken);

        await server.WriteAsync("again\n");

        (await wait.Within()).Text.Should().Be("again");
    }

    [Fact]
    public async Task What_is_no_regular_expression_is_refused()
    {
        await using var server = new PlayedServer();

        var wait = () => server.Logs.WaitForAsync("(", cancellationToken: TestContext.Current.CancellationToken);

        await wait.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_pattern_that_takes_for_ever_fails_its_own_wait_alone()
    {
        await using var server = new PlayedServer();
        var slow = server.Logs.WaitForAsync("^(a+)+$", cancellationToken: TestContext.Current.CancellationToken);
        var other = server.Logs.WaitForAsync("a!", cancellationToken: TestContext.Current.CancellationToken);

        server.Logs.Add(LogSource.StandardOutput, new string('a', 60) + "!");

        await other.Within();
        await slow.Invoking(task => task.Within()).Should().ThrowAsync<System.Text.RegularExpressions.RegexMatchTimeoutException>();
    }
}
