using System.Net;
using System.Net.Sockets;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

public abstract partial class SupervisorTests
{
    protected const string ListFiles = "for i in $(seq 0 1023); do [ -L /proc/$$/fd/$i ] && echo $i; done; readlink /proc/$$/fd/0";

    [Fact]
    public async Task A_program_ignores_and_blocks_no_signal_whatever_its_host_does()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process ignores is told in /proc.");
        var child = Program.Children.Command("signals-of-supervised", Lab.Directory, kind.ToString());
        var command = new Command("/bin/sh", ["-c", "trap '' HUP PIPE USR1 WINCH; exec \"$@\"", "sh", child.Program, .. child.Arguments]);

        var result = await new ProcessExecutor().RunAsync(command, CancellationToken).Within();

        result.StandardOutput.Should().Be("SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\nSigCgt:\t0000000000000000\n");
    }

    [Fact]
    public async Task Sockets_are_handed_over_in_both_ways()
    {
        var command = Program.Children.Command("handed-sockets", "OTHER_SOCKET");
        using var named = Bound();
        using var first = Bound();
        using var second = Bound();
        var start = Lab.Program(command.Program, [.. command.Arguments]) with
        {
            Sockets = [new(named, "other", "OTHER_SOCKET"), new(first, "web", null), new(second, "admin", null)],
        };

        await using var process = await Lab.Host.Supervisor.StartAsync(start, CancellationToken);

        (await SupervisionLab.ReadLineAsync(process)).Should().Be($"2 web:admin {process.Id} 5");
        (await AskAsync(first)).Should().Be("3");
        (await AskAsync(second)).Should().Be("4");
        (await AskAsync(named)).Should().Be("5");
    }

    protected static Socket Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static async Task<string> AskAsync(Socket server)
    {
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)server.LocalEndPoint!, CancellationToken);
        return await SupervisionLab.ReadAsync(client.GetStream());
    }
}
