namespace FakeDrivers.Functional.Tests;

public sealed class DependencyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dependency_that_fails_keeps_those_that_depend_on_it_from_being_started()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var registry = Rig.Child("registry", "say-and-end", "3", "no disk") with { Ports = [ServerPort.Reserved()] };
        var api = Rig.Server("api") with { DependsOn = ["registry"] };

        var start = () => context.StartAllAsync([api, registry, Rig.Server("other")]);

        (await start.Should().ThrowAsync<ServerExitedException>()).Which.Server.Should().Be("registry");
        context.Servers.Should().NotContain(server => server.Name == "api");
        context["other"].State.Should().Be(ServerState.Exited, "what was started with it is stopped");
    }

    [Fact]
    public async Task An_unknown_dependency_is_told_before_anything_starts()
    {
        await using var context = Rig.Context();

        var start = () => context.StartAllAsync([Rig.Server("registry"), Rig.Server("api") with { DependsOn = ["regsitry"] }]);

        (await start.Should().ThrowAsync<ServerDefinitionException>()).WithMessage("*'regsitry'*Did you mean 'registry'?*");
        context.Servers.Should().BeEmpty();
    }

    [Fact]
    public async Task Servers_stop_before_those_that_they_depend_on()
    {
        await using var context = Rig.Context();
        await context.StartAllAsync([Rig.Server("registry"), Rig.Server("api") with { DependsOn = ["registry"] }], cancellationToken: Cancel);

        await context.StopAsync(Cancel);

        var api = context["api"].Logs.Lines[^1];
        var registry = context["registry"].Logs.Lines.First(line => line.Text == "bye");
        api.Text.Should().Be("ended with exit code 0");
        registry.Elapsed.Should().BeGreaterThanOrEqualTo(api.Elapsed);
    }

    [Fact]
    public async Task A_tool_runs_before_the_server_that_depends_on_it()
    {
        await using var context = Rig.Context();
        var migration = Rig.Child("migration", "say-and-end", "0", "migrated") with { ExpectedExit = 0 };

        await context.StartAllAsync([Rig.Server("api") with { DependsOn = ["migration"] }, migration], cancellationToken: Cancel);

        context["migration"].ExitCode.Should().Be(0);
        context["api"].State.Should().Be(ServerState.Ready);
    }

    [Fact]
    public async Task A_tool_that_ends_with_another_code_fails()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });

        var run = () => context.RunAsync(Rig.Child("migration", "say-and-end", "2", "table exists"));

        var error = (await run.Should().ThrowAsync<ServerExitedException>()).Which;
        error.ExitCode.Should().Be(2);
        error.Message.Should().Contain("ended with exit code 2, where it was to end with exit code 0").And.Contain("table exists");
    }

    [Fact]
    public async Task A_failure_that_is_expected_is_a_result()
    {
        await using var context = Rig.Context();
        var definition = Rig.Child("bad", "say-and-end", "3", "no such option") with { Ports = [ServerPort.Reserved()] };

        var server = await context.StartExpectingFailureAsync(definition, exitCode: 3, cancellationToken: Cancel);

        server.ExitCode.Should().Be(3);
        server.Logs.Lines.Should().Contain(line => line.Text == "no such option");
    }

    [Fact]
    public async Task A_failure_that_is_expected_and_does_not_come_is_a_failure()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });

        var start = () => context.StartExpectingFailureAsync(Rig.Server("good"));

        (await start.Should().ThrowAsync<ServerNotReadyException>()).WithMessage("*'good' is ready, where it was to end with an exit code other than 0*");
        context["good"].State.Should().Be(ServerState.Exited);
    }

    [Fact]
    public async Task A_failure_with_another_code_is_a_failure()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var definition = Rig.Child("bad", "say-and-end", "3") with { Ports = [ServerPort.Reserved()] };

        var start = () => context.StartExpectingFailureAsync(definition, exitCode: 4);

        (await start.Should().ThrowAsync<ServerExitedException>()).WithMessage("*ended with exit code 3, where it was to end with exit code 4*");
    }
}
