using FakeDrivers.Execution;

namespace FakeDrivers.Functional.Tests;

/// <summary>Which starts go on at the same time, which wait, and what becomes of those that are cancelled meanwhile.</summary>
public sealed class TurnTests : IAsyncDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly HarnessHost _host;

    public TurnTests() => _host = new(_directory.Path);

    private static TaskCompletionSource Open
    {
        get
        {
            var gate = new TaskCompletionSource();
            gate.SetResult();
            return gate;
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task Servers_that_do_not_depend_on_each_other_start_at_the_same_time()
    {
        await using var context = Rig.Context();
        var met = new Barrier();

        var servers = await context.StartAllAsync([Rig.Server("one") with { Readiness = [met.Readiness] }, Rig.Server("two") with { Readiness = [met.Readiness] }], cancellationToken: Cancel);

        servers.Should().OnlyContain(server => server.State == ServerState.Ready);
    }

    [Fact]
    public async Task Only_so_many_servers_are_starting_at_once()
    {
        await using var context = FunctionalTestContext.Create(new(), "turns", _host);
        var first = await context.StartAsync(Gated("first", new(), Open), cancellationToken: Cancel);
        var count = await TakeTurnsAsync(0);
        var second = context.StartAsync(Rig.Server("second"), cancellationToken: Cancel);
        first.Signal(CommandSignal.Hangup);
        var before = await first.WaitForLogAsync("read again", cancellationToken: Cancel).Within();

        _host.Starts.Release(count);

        var line = (await second.Within()).Logs.Lines[0];
        line.Text.Should().StartWith("starts: ");
        line.Elapsed.Should().BeGreaterThanOrEqualTo(before.Elapsed, "it had to wait for its turn");
        _host.Starts.CurrentCount.Should().Be(count, "it has given it back");
    }

    [Fact]
    public async Task Servers_that_need_each_other_to_be_ready_start_although_there_is_one_turn()
    {
        await using var context = FunctionalTestContext.Create(new(), "turns", _host);
        await TakeTurnsAsync(1);
        var met = new Barrier();

        var servers = await context.StartAllAsync([Rig.Server("one") with { Readiness = [met.Readiness] }, Rig.Server("two") with { Readiness = [met.Readiness] }], cancellationToken: Cancel);

        servers.Should().OnlyContain(server => server.State == ServerState.Ready);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_while_it_waits_for_its_turn_starts_nothing()
    {
        await using var context = FunctionalTestContext.Create(new(), "turns", _host);
        var count = await TakeTurnsAsync(0);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var start = context.StartAsync(Rig.Server("web"), cancellationToken: cancel.Token);

        await cancel.CancelAsync();

        await start.Invoking(each => each.Within()).Should().ThrowAsync<OperationCanceledException>();
        context["web"].Pid.Should().BeNull();
        _host.Starts.CurrentCount.Should().Be(0, "it has given back what it did not have");
        _host.Starts.Release(count);
        (await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel)).State.Should().Be(ServerState.Ready);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_while_its_database_is_made_starts_nothing_and_can_be_repeated()
    {
        await using var context = FunctionalTestContext.Create(new(), "turns", _host);
        var (building, isBlocked) = (new TaskCompletionSource(), true);
        var template = DatabaseTemplate.Sqlite(DatabaseKey.OfTexts(_directory.Path), async (path, cancellationToken) =>
        {
            building.TrySetResult();
            if (isBlocked) await Task.Delay(Timeout.Infinite, cancellationToken);
            await Sqlite.Build("CREATE TABLE notes (text TEXT)")(path, cancellationToken);
        });
        var definition = Rig.Server("web") with { Database = template };
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var start = context.StartAsync(definition, cancellationToken: cancel.Token);
        await building.Task.Within();

        await cancel.CancelAsync();

        await start.Invoking(each => each.Within()).Should().ThrowAsync<OperationCanceledException>();
        context["web"].Pid.Should().BeNull();
        isBlocked = false;
        (await context.StartAsync(definition, cancellationToken: Cancel)).State.Should().Be(ServerState.Ready);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_beforehand_starts_nothing()
    {
        await using var context = Rig.Context();

        var start = () => context.StartAsync(Rig.Server("web"), cancellationToken: new(canceled: true));

        await start.Should().ThrowAsync<OperationCanceledException>();
        context.Servers.Should().OnlyContain(server => server.Pid == null);
    }

    [Fact]
    public async Task Starts_that_are_cancelled_while_a_dependency_starts_leave_nothing_and_start_nothing_else()
    {
        await using var context = Rig.Context();
        var entered = new TaskCompletionSource();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var start = context.StartAllAsync(
            [Gated("first", entered, new()), Rig.Server("second") with { DependsOn = ["first"] }, Rig.Server("third") with { DependsOn = ["second"] }], cancellationToken: cancel.Token);
        await entered.Task.Within();

        await cancel.CancelAsync();

        await start.Invoking(each => each.Within()).Should().ThrowAsync<OperationCanceledException>();
        context["first"].State.Should().Be(ServerState.Exited);
        context.Servers.Where(server => server.Pid is not null).Should().ContainSingle("the others had to wait for it");
    }

    [Fact]
    public async Task A_tool_that_is_cancelled_is_killed()
    {
        await using var context = Rig.Context();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var run = context.RunAsync(Rig.Child("migration", "be-busy"), cancellationToken: cancel.Token);
        await context["migration"].WaitForLogAsync("still thinking", cancellationToken: Cancel).Within();

        await cancel.CancelAsync();

        await run.Invoking(each => each.Within()).Should().ThrowAsync<OperationCanceledException>();
        context["migration"].ExitCode.Should().Be(137);
    }

    [Fact]
    public async Task A_stop_that_is_cancelled_leaves_the_server_to_the_end_of_the_context()
    {
        var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var server = await context.StartAsync(
            Rig.Child("web", "serve-stubbornly", "{port}") with
            {
                Ports = [ServerPort.ReadBack()],
                Stop = new() { Grace = TimeSpan.FromMilliseconds(500) },
                FailOnDirtyExit = false,
            },
            cancellationToken: Cancel);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await cancel.CancelAsync();

        await server.Invoking(each => each.StopAsync(cancel.Token).Within()).Should().ThrowAsync<OperationCanceledException>();
        var isThere = await server.PingAsync(cancellationToken: Cancel);
        await context.DisposeAsync();

        isThere.Should().BeTrue();
        server.ExitCode.Should().Be(137);
    }

    [Fact]
    public async Task A_wait_for_an_end_that_is_cancelled_does_nothing_to_the_server()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);

        var wait = () => server.WaitForExitAsync(new(canceled: true));

        await wait.Should().ThrowAsync<OperationCanceledException>();
        (await Rig.AskAsync(server)).Should().Be("hello");
    }

    /// <summary>Takes all turns to start but so many.</summary>
    private async Task<int> TakeTurnsAsync(int left)
    {
        var count = _host.Starts.CurrentCount - left;
        for (var i = 0; i < count; i++) await _host.Starts.WaitAsync(Cancel);
        return count;
    }

    /// <summary>A server that is ready when a gate opens, and says a line at SIGHUP.</summary>
    private static ServerDefinition Gated(string name, TaskCompletionSource entered, TaskCompletionSource gate) => Rig.Child(name, "serve-file", "{port}", "{config}") with
    {
        Ports = [ServerPort.ReadBack()],
        ConfigFiles = [new("file", "text")],
        Readiness = [Readiness.Custom("the gate is open", async (_, cancellationToken) =>
        {
            entered.TrySetResult();
            await gate.Task.WaitAsync(cancellationToken);
            return true;
        })],
    };

    /// <summary>Lets the servers one and two be ready together.</summary>
    private sealed class Barrier
    {
        private readonly Dictionary<string, TaskCompletionSource> _met = new() { ["one"] = new(), ["two"] = new() };

        public Readiness Readiness => Readiness.Custom("both are started", async (server, cancellationToken) =>
        {
            _met[server.Name].TrySetResult();
            await Task.WhenAll(_met.Values.Select(each => each.Task)).WaitAsync(cancellationToken);
            return true;
        });
    }
}
