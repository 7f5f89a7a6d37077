namespace FakeDrivers.Functional.Tests;

/// <summary>Definitions that would do harm, refused before anything starts.</summary>
public sealed class RefusalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_servers_that_would_write_the_same_file_are_refused()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var first = Rig.Server("first") with { ConfigFiles = [new("appsettings.json", "{}")] };
        await context.StartAsync(first, cancellationToken: Cancel);

        var start = () => context.StartAsync(Rig.Server("second") with { ConfigFiles = [new("./appsettings.json", "[]")] }, cancellationToken: Cancel);

        await start.Should().ThrowAsync<ServerDefinitionException>().WithMessage("*'second' and 'first' would both write *appsettings.json*");
        (await File.ReadAllTextAsync(Path.Combine(context.Directory, "appsettings.json"), Cancel)).Should().Be("{}");
    }

    [Fact]
    public async Task A_working_directory_outside_of_the_context_is_refused()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });

        var start = () => context.StartAsync(Rig.Server("web") with { WorkingDirectory = "/" }, cancellationToken: Cancel);

        await start.Should().ThrowAsync<ServerDefinitionException>().WithMessage("*'web' is to start in /, which is outside of its context's directory*");
        context["web"].Pid.Should().BeNull();
    }

    [Fact]
    public async Task A_log_where_the_harness_writes_its_own_is_refused()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });

        var start = () => context.StartAsync(Rig.Server("web") with { LogFiles = ["web.log"] }, cancellationToken: Cancel);

        await start.Should().ThrowAsync<ServerDefinitionException>().WithMessage("*'web' is to write to *web.log, where the harness writes what it reads*");
    }

    [Fact]
    public async Task A_line_that_does_not_come_is_told_with_what_came()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var server = await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);

        var wait = () => server.WaitForLogAsync("no such line", TimeSpan.FromMilliseconds(20), Cancel);

        await wait.Should().ThrowAsync<ServerNotReadyException>().WithMessage("*'web' wrote no line within * that fits no such line*Now listening on*");
    }

    [Fact]
    public async Task A_restart_keeps_a_port_that_was_read_back()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var server = await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);
        var port = server.Port;

        await server.RestartAsync(cancellationToken: Cancel);

        server.Port.Should().Be(port);
        (await Rig.AskAsync(server)).Should().Be("hello");
    }
}
