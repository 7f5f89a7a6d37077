using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

public sealed class PortAllocatorTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly PortAllocator _allocator;

    public PortAllocatorTests() => _allocator = new(_directory.Path);

    public void Dispose()
    {
        _allocator.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Nobody_else_can_bind_a_reserved_port()
    {
        using var reservation = _allocator.Reserve(LoopbackFamily.IPv4);

        var binding = () => Bind(reservation.Number);

        binding.Should().Throw<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.AddressAlreadyInUse);
    }

    [Fact]
    public void Nobody_answers_on_a_reserved_port()
    {
        using var reservation = _allocator.Reserve(LoopbackFamily.IPv4);
        using var client = new TcpClient();

        var connecting = () => client.Connect(IPAddress.Loopback, reservation.Number);

        connecting.Should().Throw<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.ConnectionRefused);
    }

    [Fact]
    public void The_server_can_bind_a_port_that_was_released_and_no_other_context_chooses_it()
    {
        using var reservation = _allocator.Reserve(LoopbackFamily.IPv4);

        reservation.Release();

        Bind(reservation.Number).Dispose();
        using var other = new PortAllocator(_directory.Path, new(reservation.Number, reservation.Number));
        var choosing = () => other.Reserve(LoopbackFamily.IPv4);
        choosing.Should().Throw<FunctionalTestException>().WithMessage($"No free port was found in 200 tries of the numbers {reservation.Number} to {reservation.Number}.");
    }

    [Fact]
    public void A_port_that_another_program_has_is_not_chosen()
    {
        using var taken = Bind(0);
        taken.Listen();
        var number = ((IPEndPoint)taken.LocalEndPoint!).Port;
        using var other = new PortAllocator(_directory.Path, new(number, number));

        var choosing = () => other.Reserve(LoopbackFamily.IPv4);

        choosing.Should().Throw<FunctionalTestException>();
        PortLock.TryTake(_directory.Path, number)!.Dispose();
    }

    [Fact]
    public void A_number_is_bound_again_although_old_connections_are_remembered()
    {
        using var reservation = _allocator.Reserve(LoopbackFamily.IPv4);
        reservation.Release();
        LeaveConnectionBehind(reservation.Number);

        reservation.TryBind(LoopbackFamily.IPv4).Should().BeTrue();
    }

    [Fact]
    public void A_server_binds_a_number_that_was_handed_over_although_old_connections_are_remembered()
    {
        using var reservation = _allocator.Reserve(LoopbackFamily.IPv4);
        LoopbackSocket.MakeReusable(reservation.Sockets[0]);
        LeaveConnectionBehind(reservation.Sockets[0]);
        reservation.Release();

        Bind(reservation.Number).Dispose();
    }

    [Fact]
    public void Both_families_have_the_same_number()
    {
        SkipWithoutIPv6();
        using var reservation = _allocator.Reserve(LoopbackFamily.Both);

        reservation.Sockets.Select(socket => socket.LocalEndPoint).Should().Equal(
            new IPEndPoint(IPAddress.Loopback, reservation.Number), new IPEndPoint(IPAddress.IPv6Loopback, reservation.Number));
    }

    [Fact]
    public void A_number_that_is_taken_in_one_family_is_not_chosen_for_both()
    {
        SkipWithoutIPv6();
        using var taken = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        taken.Listen();
        var number = ((IPEndPoint)taken.LocalEndPoint!).Port;

        LoopbackSocket.TryBind(number, LoopbackFamily.Both).Should().BeNull();
        Bind(number).Dispose();
    }

    [Fact]
    public void Unused_ports_differ_and_nobody_has_them()
    {
        var numbers = Enumerable.Range(0, 20).Select(_ => _allocator.Unused()).ToArray();

        numbers.Should().OnlyHaveUniqueItems();
        foreach (var number in numbers) Bind(number).Dispose();
    }

    [Fact]
    public void Unused_ports_are_let_go_of_at_the_end()
    {
        _allocator.Unused();
        _allocator.Dispose();

        if (OperatingSystem.IsLinux()) Directory.GetFiles(_directory.Path).Should().BeEmpty();
        var asking = () => _allocator.Unused();
        asking.Should().Throw<ObjectDisposedException>();
        if (OperatingSystem.IsLinux()) Directory.GetFiles(_directory.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task Two_test_hosts_never_choose_the_same()
    {
        // Of 40 numbers, half for each: chosen blindly, they would hardly differ.
        var range = RangeOf(40);
        await using var other = await PortChild.StartAsync("reserve-ports", _directory.Path, $"{range.First}", $"{range.Last}", "20");
        using var allocator = new PortAllocator(_directory.Path, range);

        var numbers = Enumerable.Range(0, 15).Select(_ => allocator.Unused()).ToArray();

        other.Ports.Should().HaveCount(20);
        other.Ports.Concat(numbers).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(LoopbackFamily.IPv6)]
    [InlineData(LoopbackFamily.Both)]
    public void Without_IPv6_no_port_is_unused_there(LoopbackFamily family)
    {
        using var allocator = new PortAllocator(_directory.Path) { HasIPv6 = () => false };

        allocator.Invoking(it => it.Unused(family)).Should().Throw<FunctionalTestException>().WithMessage("*does not have ::1*IPv4*");
        allocator.Unused().Should().BePositive();
    }

    [Fact]
    public void A_number_that_cannot_be_bound_at_all_is_let_go_of()
    {
        const int NoPort = 70_000;
        using var other = new PortAllocator(_directory.Path, new(NoPort, NoPort));

        other.Invoking(it => it.Reserve(LoopbackFamily.IPv4)).Should().Throw<ArgumentOutOfRangeException>();

        PortLock.TryTake(_directory.Path, NoPort)!.Dispose();
    }

    /// <summary>Numbers in a row around one that is free.</summary>
    private PortRange RangeOf(int count)
    {
        var first = Math.Min(_allocator.Unused(), PortRange.Unassigned().Last - count);
        return new(first, first + count - 1);
    }

    private static void SkipWithoutIPv6() => Assert.SkipUnless(LoopbackSocket.HasIPv6, "This machine has no ::1.");

    private static Socket Bind(int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, number));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void LeaveConnectionBehind(int number)
    {
        using var socket = Bind(number);
        LeaveConnectionBehind(socket);
    }

    // Whoever closes first has the number remembered.
    private static void LeaveConnectionBehind(Socket socket)
    {
        socket.Listen();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(socket.LocalEndPoint!);
        socket.Accept().Close();
        client.Receive(new byte[1]).Should().Be(0);
        client.Close();
    }
}
