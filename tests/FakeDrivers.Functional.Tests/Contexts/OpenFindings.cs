namespace FakeDrivers.Functional.Tests;

/// <summary>What is wrong and known.</summary>
public sealed class OpenFindings
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_on_a_Unix_socket_can_be_pinged()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(
            Rig.Child("web", "serve-socket-file", "{socket}") with { Ports = [ServerPort.UnixSocket("web.sock")] }, cancellationToken: Cancel);

        var before = await server.PingAsync(cancellationToken: Cancel);
        await server.KillAsync();

        before.Should().BeTrue();
        (await server.PingAsync(cancellationToken: Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task A_wait_for_a_line_of_the_server_is_not_met_by_its_command_line()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(Rig.Child("web", "serve-and-log", "{port}", "{logfile}", "from afar") with { Ports = [ServerPort.ReadBack()] }, cancellationToken: Cancel);

        (await server.WaitForLogAsync("from afar", cancellationToken: Cancel).Within()).Text.Should().Be("from afar");
    }
}
