using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

/// <summary>Ports from one start of their server to the next.</summary>
public sealed class PortPlanTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly PortAllocator _allocator;
    private readonly List<PortPlan> _plans = [];

    public PortPlanTests() => _allocator = new(_directory["locks"]);

    public void Dispose()
    {
        foreach (var plan in _plans) plan.Dispose();
        _allocator.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void A_reserved_port_is_held_until_right_before_the_start()
    {
        var plan = Plan(ServerPort.Reserved());

        plan.Prepare();
        var number = plan.Numbers["port"];
        CanBind(number).Should().BeFalse();
        plan.Release(_ => "");

        CanBind(number).Should().BeTrue();
        plan.TemplateValues["port"].Should().Be(number.ToString(CultureInfo.InvariantCulture));
        plan.ServedValues.Should().Equal(plan.TemplateValues);
        plan.Sockets.Should().BeEmpty();
        plan.Claims.Should().Equal(new PortClaim("port", number, LoopbackFamily.IPv4));
    }

    [Fact]
    public void A_number_stays_from_start_to_start_and_is_another_after_a_clash()
    {
        var plan = Plan(ServerPort.Reserved(), ServerPort.HandOver("SOCKET", "admin"));
        Start(plan);
        var first = plan.Numbers;

        Start(plan);
        plan.Numbers.Should().Equal(first);

        plan.CanRenew(plan.Claims[0]).Should().BeTrue();
        plan.Renew();
        Start(plan);
        plan.Numbers["port"].Should().NotBe(first["port"]);
        plan.Numbers["admin"].Should().NotBe(first["admin"]);
    }

    [Fact]
    public void A_number_is_kept_from_others_while_the_server_lives_and_free_afterwards()
    {
        var plan = Plan(ServerPort.Reserved());
        Start(plan);
        var number = plan.Numbers["port"];

        _allocator.TryLock(number).Should().BeNull();
        plan.Dispose();

        using var taken = _allocator.TryLock(number);
        taken.Should().NotBeNull();
    }

    [Fact]
    public void A_handed_over_socket_is_bound_and_serves_for_one_start()
    {
        var plan = Plan(ServerPort.HandOver("SOCKET"));

        plan.Prepare();
        plan.Release(_ => "");

        var handed = plan.Sockets.Should().ContainSingle().Subject;
        (handed.PortName, handed.Variable).Should().Be(("port", "SOCKET"));
        handed.Socket.LocalEndPoint.Should().Be(new IPEndPoint(IPAddress.Loopback, plan.Numbers["port"]));
        CanConnect(plan.Numbers["port"]).Should().BeFalse("it does not listen before the server does");
        plan.Claims.Should().BeEmpty("nobody can take it");

        plan.Started();
        plan.Sockets.Should().BeEmpty();
        CanBind(plan.Numbers["port"]).Should().BeTrue("this process has let go of it");

        plan.Prepare();
        plan.Sockets.Should().BeEmpty();
        plan.Claims.Should().ContainSingle("the server binds it itself now");
    }

    [Fact]
    public void A_handed_over_socket_is_handed_over_again_after_a_clash()
    {
        var plan = Plan(ServerPort.HandOver("SOCKET"));
        Start(plan);

        plan.Renew();
        plan.Prepare();

        plan.Sockets.Should().ContainSingle();
    }

    [Fact]
    public void A_socket_in_systemds_way_listens_already_and_does_so_at_every_start()
    {
        var plan = Plan(ServerPort.Systemd());
        plan.Prepare();
        var number = plan.Numbers["port"];
        CanConnect(number).Should().BeTrue();
        plan.Sockets.Should().ContainSingle().Which.Variable.Should().BeNull();
        plan.Started();
        CanConnect(number).Should().BeFalse("the server alone has it now, and there is none");

        plan.Prepare();

        plan.Numbers["port"].Should().Be(number);
        CanConnect(number).Should().BeTrue();
        plan.Claims.Should().BeEmpty();
    }

    [Fact]
    public void A_socket_in_systemds_way_that_cannot_be_bound_again_is_a_clash()
    {
        var plan = Plan(ServerPort.Systemd());
        Start(plan);
        using var taker = Listen(plan.Numbers["port"]);

        var preparing = plan.Prepare;

        preparing.Should().Throw<PortClashException>().Which.Port.Should().Be(plan.Numbers["port"]);
    }

    [Fact]
    public void Both_families_are_handed_over_as_two_sockets()
    {
        Assert.SkipUnless(LoopbackSocket.HasIPv6, "This machine has no ::1.");
        var plan = Plan(ServerPort.Systemd() with { Family = LoopbackFamily.Both });

        plan.Prepare();

        plan.Sockets.Select(handed => handed.PortName).Should().Equal("port", "port");
    }

    [Fact]
    public void A_fixed_port_has_its_number_and_no_other()
    {
        var number = FreeNumber();
        var plan = Plan(ServerPort.Fixed(number));

        Start(plan);

        plan.Numbers["port"].Should().Be(number);
        plan.CanRenew(plan.Claims[0]).Should().BeFalse();
        plan.Renew();
        Start(plan);
        plan.Numbers["port"].Should().Be(number);
    }

    [Fact]
    public void A_fixed_port_that_another_context_has_is_refused()
    {
        var number = FreeNumber();
        Start(Plan(ServerPort.Fixed(number)));

        var preparing = Plan(ServerPort.Fixed(number)).Prepare;

        preparing.Should().Throw<PortClashException>().WithMessage($"The port 'port' of the server 'api' is {number}, which another context of this machine has*")
            .Which.Server.Should().Be("api");
    }

    [Fact]
    public void A_fixed_port_that_another_program_has_is_refused_with_its_name()
    {
        using var taker = Listen(0);
        var number = ((IPEndPoint)taker.LocalEndPoint!).Port;
        var plan = Plan(ServerPort.Fixed(number));

        var preparing = plan.Prepare;

        var clash = preparing.Should().Throw<PortClashException>().Which;
        clash.Port.Should().Be(number);
        if (ListeningSockets.AreKnown) clash.OwnerId.Should().Be(Environment.ProcessId);
        if (ListeningSockets.AreKnown) clash.Message.Should().EndWith($"(pid {Environment.ProcessId}) has.");
        using var held = _allocator.TryLock(number);
        held.Should().NotBeNull("a port that was not had is not kept");
    }

    [Fact]
    public void A_fixed_port_of_the_privileged_is_left_to_the_server()
    {
        var plan = Plan(ServerPort.Fixed(1));

        plan.Prepare();

        plan.Claims.Should().ContainSingle();
    }

    [Fact]
    public void A_port_that_is_read_back_is_0_until_the_server_has_told_it()
    {
        var plan = Plan(ServerPort.ReadBack());

        plan.Prepare();

        plan.TemplateValues["port"].Should().Be("0");
        plan.Numbers.Should().BeEmpty();
        plan.Claims.Should().BeEmpty();
        plan.ReadBacks.Should().ContainSingle();
    }

    [Fact]
    public async Task A_number_that_was_read_back_is_forgotten_at_the_next_start_and_so_is_its_file()
    {
        var plan = Plan(ServerPort.ReadBackFromFile("{name}.port"));
        var file = _directory["api.port"];
        plan.Prepare();
        plan.Release(template => _directory[template.Replace("{name}", "api")]);
        await File.WriteAllTextAsync(file, "5151\n", TestContext.Current.CancellationToken);
        await using var server = new ProbedServer(ServerPort.ReadBackFromFile("{name}.port"));
        var probe = server.Probe with { Render = text => text.Replace("{directory}", _directory.Path).Replace("{name}", "api") };
        (await plan.ReadBacks[0].AskAsync(probe, TestContext.Current.CancellationToken)).IsReady.Should().BeTrue();
        plan.Numbers["port"].Should().Be(5151);
        plan.ServedValues["port"].Should().Be("5151");
        plan.TemplateValues["port"].Should().Be("0");

        plan.Prepare();
        plan.Numbers.Should().BeEmpty();
        plan.Release(template => _directory[template.Replace("{name}", "api")]);

        File.Exists(file).Should().BeFalse();
    }

    [Fact]
    public void A_Unix_socket_is_a_path_whose_leftover_is_deleted()
    {
        var plan = Plan(ServerPort.UnixSocket("run/api.sock"));
        Start(plan);
        var path = _directory["run", "api.sock"];
        File.WriteAllText(path, "");

        Start(plan);

        File.Exists(path).Should().BeFalse();
        plan.TemplateValues["socket"].Should().Be(path);
        plan.ServedValues["socket"].Should().Be(path);
        plan.Numbers.Should().BeEmpty();
    }

    [Fact]
    public void A_path_that_is_too_long_for_a_Unix_socket_is_explained()
    {
        var name = new string('ä', 60);
        var plan = Plan(ServerPort.UnixSocket($"{name}.sock"));

        var preparing = plan.Prepare;

        preparing.Should().Throw<ServerDefinitionException>().WithMessage($"The Unix socket 'socket' of the server 'api' has a path of * bytes with its end, and this system takes 10?: *{name}.sock. A shorter *");
    }

    [Theory]
    [InlineData(107, true)]
    [InlineData(108, false)]
    public void The_end_of_a_path_counts(int length, bool fits)
    {
        var checking = () => UnixSocketPort.Check("api", "socket", new string('x', length), 108);

        if (fits) checking.Should().NotThrow();
        else checking.Should().Throw<ServerDefinitionException>().WithMessage("*109 bytes*");
    }

    private PortPlan Plan(params ServerPort[] ports)
    {
        var plan = new PortPlan(new ServerDefinition("api", ServerProgram.Executable("x")) { Ports = ports }, _directory.Path, _allocator);
        _plans.Add(plan);
        return plan;
    }

    private static void Start(PortPlan plan)
    {
        plan.Prepare();
        plan.Release(_ => "");
        plan.Started();
    }

    private int FreeNumber()
    {
        using var reservation = _allocator.Reserve(LoopbackFamily.IPv4);
        return reservation.Number;
    }

    private static bool CanBind(int number)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        return Try(() => socket.Bind(new IPEndPoint(IPAddress.Loopback, number)));
    }

    private static bool CanConnect(int number)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        return Try(() => socket.Connect(IPAddress.Loopback, number));
    }

    private static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static Socket Listen(int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, number));
        socket.Listen();
        return socket;
    }
}
