using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

public sealed class PortClashTests
{
    private static readonly PortClaim[] Claims = [new("port", 4711, LoopbackFamily.IPv4), new("admin", 4712, LoopbackFamily.IPv4)];

    [Theory]
    [InlineData("OSError: [Errno 98] Address already in use")]
    [InlineData("Error: listen EADDRINUSE: :::4000")]
    [InlineData("System.Net.Sockets.SocketException (98): Address already in use")]
    [InlineData("Only one usage of each socket address (protocol/network address/port) is normally permitted.")]
    [InlineData("java.net.BindException: address in use")]
    public void A_text_of_a_system_proves_a_clash_of_a_server_that_has_ended(string text)
    {
        var clash = Prove(1, Line("starting"), Line(text));

        clash!.Evidence.Should().Be($"the server ended and wrote: {text}");
        clash.Port.Should().Be(Claims[0]);
    }

    [Fact]
    public void The_port_that_the_text_names_is_the_one() => Prove(1, Line("address in use: 127.0.0.1:4712"))!.Port.Name.Should().Be("admin");

    [Fact]
    public void An_end_with_other_words_is_no_clash() => Prove(1, Line("cannot open the database")).Should().BeNull();

    [Fact]
    public void What_the_harness_says_proves_nothing() => Prove(1, Line("address in use", LogSource.Harness)).Should().BeNull();

    [Fact]
    public void An_exit_code_proves_a_clash_when_the_definition_says_so()
    {
        Prove(98).Should().BeNull();
        PortClash.Prove(Claims, new() { ExitCodes = [98] }, 98, [], () => [])!.Evidence.Should().Contain("exit code 98");
    }

    [Fact]
    public void A_text_of_the_definitions_own_proves_a_clash() =>
        PortClash.Prove(Claims, new() { Texts = ["PORT IS GONE"] }, 1, [Line("fatal: port is gone")], () => []).Should().NotBeNull();

    [Fact]
    public void A_server_that_binds_no_chosen_number_has_no_clash() =>
        PortClash.Prove([], PortClashSigns.Default, 1, [Line("address in use")], () => []).Should().BeNull();

    [Fact]
    public async Task A_stranger_who_listens_proves_a_clash()
    {
        SkipWhereUnknown();
        await using var stranger = await PortChild.StartAsync("listen-on", "127.0.0.1", "0");
        PortClaim[] claims = [new("port", stranger.Ports[0], LoopbackFamily.IPv4)];

        var atExit = PortClash.Prove(claims, PortClashSigns.Default, 3, [], () => []);
        var whenReady = PortClash.OfListener(claims, () => [Environment.ProcessId]);

        atExit.Should().Be(whenReady);
        whenReady!.Owner!.Id.Should().Be(stranger.Id);
        whenReady.Port.Should().Be(claims[0]);
        whenReady.Evidence.Should().Be($"{whenReady.Owner} listens on it");
    }

    [Fact]
    public async Task A_listener_of_the_servers_own_tree_is_no_clash()
    {
        SkipWhereUnknown();
        await using var child = await PortChild.StartAsync("listen-on", "127.0.0.1", "0");

        PortClash.OfListener([new("port", child.Ports[0], LoopbackFamily.IPv4)], () => [Environment.ProcessId, child.Id]).Should().BeNull();
    }

    [Fact]
    public async Task A_child_that_was_born_between_two_looks_is_no_stranger()
    {
        SkipWhereUnknown();
        await using var child = await PortChild.StartAsync("listen-on", "127.0.0.1", "0");
        var looks = 0;

        PortClash.OfListener([new("port", child.Ports[0], LoopbackFamily.IPv4)], () => ++looks < 2 ? [Environment.ProcessId] : [Environment.ProcessId, child.Id])
            .Should().BeNull();
    }

    [Fact]
    public async Task A_stranger_who_answers_in_the_place_of_a_server_that_has_ended_meanwhile_proves_a_clash()
    {
        SkipWhereUnknown();
        await using var stranger = await PortChild.StartAsync("listen-on", "127.0.0.1", "0");

        PortClash.OfListener([new("port", stranger.Ports[0], LoopbackFamily.IPv4)], () => []).Should().NotBeNull();
    }

    [Fact]
    public async Task A_listener_on_another_address_is_in_nobodys_way()
    {
        SkipWhereUnknown();
        await using var stranger = await PortChild.StartAsync("listen-on", "127.0.0.2", "0");

        PortClash.OfListener([new("port", stranger.Ports[0], LoopbackFamily.IPv4)], () => [Environment.ProcessId]).Should().BeNull();
    }

    [Fact]
    public void A_port_on_which_nobody_listens_is_no_clash()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        PortClash.OfListener([new("port", ((IPEndPoint)socket.LocalEndPoint!).Port, LoopbackFamily.IPv4)], () => [Environment.ProcessId]).Should().BeNull();
    }

    private static PortClash? Prove(int exitCode, params LogLine[] lines) => PortClash.Prove(Claims, PortClashSigns.Default, exitCode, lines, () => []);

    private static LogLine Line(string text, LogSource source = LogSource.StandardError) => new(0, TimeSpan.Zero, "api", source, text);

    private static void SkipWhereUnknown() => Assert.SkipUnless(ListeningSockets.AreKnown, "This system does not show who listens.");
}
