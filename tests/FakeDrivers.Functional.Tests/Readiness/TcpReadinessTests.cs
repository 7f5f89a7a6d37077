using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

public sealed class TcpReadinessTests
{
    [Fact]
    public async Task A_port_that_takes_a_connection_is_ready()
    {
        using var listener = Listen(IPAddress.Loopback);
        await using var server = Serving(listener, LoopbackFamily.IPv4);

        (await server.AskAsync(Readiness.Tcp())).Should().Be(ReadinessAnswer.Yes);
        (await server.AskAsync(Readiness.Tcp("port"))).Should().Be(ReadinessAnswer.Yes);
    }

    [Fact]
    public async Task A_port_that_refuses_is_not()
    {
        using var listener = Listen(IPAddress.Loopback);
        await using var server = Serving(listener, LoopbackFamily.IPv4);
        listener.Stop();

        (await server.AskAsync(Readiness.Tcp())).Should().Be(ReadinessAnswer.No($"127.0.0.1:{server.Server.Port}: connection refused"));
    }

    [Fact]
    public async Task A_port_of_IPv6_is_asked_there()
    {
        SkipWithoutIPv6();
        using var listener = Listen(IPAddress.IPv6Loopback);
        await using var server = Serving(listener, LoopbackFamily.IPv6);

        (await server.AskAsync(Readiness.Tcp())).IsReady.Should().BeTrue();
    }

    [Fact]
    public async Task A_port_of_both_families_has_to_take_both()
    {
        SkipWithoutIPv6();
        using var listener = Listen(IPAddress.Loopback);
        await using var server = Serving(listener, LoopbackFamily.Both);

        (await server.AskAsync(Readiness.Tcp())).Found.Should().Be($"[::1]:{server.Server.Port}: connection refused");

        using var other = new TcpListener(IPAddress.IPv6Loopback, server.Server.Port);
        other.Start();
        (await server.AskAsync(Readiness.Tcp())).IsReady.Should().BeTrue();
    }

    [Fact]
    public async Task A_Unix_socket_is_asked_by_its_path()
    {
        await using var server = new ProbedServer(ServerPort.UnixSocket("api.sock"));
        var path = server.PathOf("api.sock");
        (await server.AskAsync(Readiness.Tcp())).Should().Be(ReadinessAnswer.No($"{path}: no such file"));

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        (await server.AskAsync(Readiness.Tcp())).Should().Be(ReadinessAnswer.No($"{path}: connection refused"));

        socket.Listen();
        (await server.AskAsync(Readiness.Tcp())).Should().Be(ReadinessAnswer.Yes);
    }

    [Fact]
    public void It_says_what_must_hold()
    {
        Readiness.Tcp().ToString().Should().Be("its port takes a connection");
        Readiness.Tcp("admin").ToString().Should().Be("the port 'admin' takes a connection");
    }

    private static ProbedServer Serving(TcpListener listener, LoopbackFamily family)
    {
        var server = new ProbedServer(ServerPort.Reserved() with { Family = family });
        server.Server.Ports = new Dictionary<string, int> { ["port"] = ((IPEndPoint)listener.LocalEndpoint).Port };
        return server;
    }

    private static TcpListener Listen(IPAddress address)
    {
        var listener = new TcpListener(address, 0);
        listener.Start();
        return listener;
    }

    private static void SkipWithoutIPv6() => Assert.SkipUnless(LoopbackSocket.HasIPv6, "This machine has no ::1.");
}
