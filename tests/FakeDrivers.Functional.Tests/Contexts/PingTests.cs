namespace FakeDrivers.Functional.Tests;

public sealed class PingTests
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
}
