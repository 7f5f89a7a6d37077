using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

public sealed class ListeningSocketsTests
{
    private const string Tcp = """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0000000000000000 100 0 0 10 0
           1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 77 1 0000000000000000 100 0 0 10 0
           2: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 99 1 0000000000000000 100 0 0 10 0
        """;

    private const string Tcp6 = """
          sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 00000000000000000000000001000000:1F91 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5 1 0000000000000000 100 0 0 10 0
           1: 00000000000000000000000000000000:1F92 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 6 1 0000000000000000 100 0 0 10 0
        """;

    [Fact]
    public void The_systems_table_tells_who_listens_and_leaves_connections_out()
    {
        Assert.SkipUnless(BitConverter.IsLittleEndian, "The table is in the order of this machine.");

        ListeningSockets.Parse(Tcp).Should().Equal(new ListeningSocket(IPAddress.Loopback, 8080, 12345), new(IPAddress.Any, 22, 77));
        ListeningSockets.Parse(Tcp6).Should().Equal(new ListeningSocket(IPAddress.IPv6Loopback, 8081, 5), new(IPAddress.IPv6Any, 8082, 6));
    }

    [Fact]
    public void A_socket_shows_its_address_and_port() => ListeningSockets.Parse(Tcp)[0].ToString().Should().Be("127.0.0.1:8080");

    [Fact]
    public void An_empty_table_is_nobody() => ListeningSockets.Parse("").Should().BeEmpty();

    [Theory]
    [InlineData("127.0.0.1", true, false, true)]
    [InlineData("0.0.0.0", true, false, true)]
    [InlineData("::1", false, true, true)]
    [InlineData("::", true, true, true)]
    [InlineData("::ffff:127.0.0.1", true, false, true)]
    [InlineData("127.0.0.2", false, false, false)]
    [InlineData("192.0.2.1", false, false, false)]
    public void An_address_is_in_the_way_of_its_family(string address, bool four, bool six, bool both)
    {
        var socket = new ListeningSocket(IPAddress.Parse(address), 1, 1);

        (socket.IsOn(LoopbackFamily.IPv4), socket.IsOn(LoopbackFamily.IPv6), socket.IsOn(LoopbackFamily.Both)).Should().Be((four, six, both));
    }

    [Fact]
    public void This_process_is_found_by_the_port_on_which_it_listens()
    {
        SkipWhereUnknown();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var number = ((IPEndPoint)listener.LocalEndpoint).Port;

        ListeningSockets.OwnerOf(number, LoopbackFamily.IPv4)!.Id.Should().Be(Environment.ProcessId);
        ListeningSockets.OwnerOf(number, LoopbackFamily.IPv6).Should().BeNull();
        ListeningSockets.Of([Environment.ProcessId]).Should().Contain(socket => socket.Port == number && socket.Address.Equals(IPAddress.Loopback));
        listener.Stop();
        ListeningSockets.OwnerOf(number, LoopbackFamily.IPv4).Should().BeNull();
    }

    [Fact]
    public async Task Another_process_is_found_by_its_port_and_its_ports_by_itself()
    {
        SkipWhereUnknown();
        await using var child = await PortChild.StartAsync("listen-on", "127.0.0.1", "0");

        var owner = ListeningSockets.OwnerOf(child.Ports[0], LoopbackFamily.IPv4);

        owner!.Id.Should().Be(child.Id);
        owner.ToString().Should().Be($"{owner.Name} (pid {child.Id})").And.NotStartWith(" ");
        ListeningSockets.Of([child.Id]).Select(socket => socket.Port).Should().Equal(child.Ports);
    }

    [Fact]
    public void A_process_that_is_none_listens_nowhere() => ListeningSockets.Of([int.MaxValue]).Should().BeEmpty();

    private static void SkipWhereUnknown() => Assert.SkipUnless(ListeningSockets.AreKnown, "This system does not show who listens.");
}
