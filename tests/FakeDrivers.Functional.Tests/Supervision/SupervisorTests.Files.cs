using System.Globalization;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

public abstract partial class SupervisorTests
{
    private const string ListFiles = "for i in $(seq 0 1023); do [ -L /proc/$$/fd/$i ] && echo $i; done; readlink /proc/$$/fd/0";

    [Fact]
    public async Task A_program_has_no_files_but_the_standard_ones()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are listed in /proc.");
        Assert.SkipWhen(kind == SupervisorKind.PlainPerl, "The files of the host are closed by the start on macOS, and not on Linux.");
        using var leaking = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);

        await using var process = await _lab.ShellAsync(ListFiles);

        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be("0\n1\n2\n/dev/null\n");
    }

    [Fact]
    public async Task A_program_ignores_and_blocks_no_signal_whatever_its_host_does()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process ignores is told in /proc.");
        var child = Program.Children.Command("signals-of-supervised", _lab.Directory, kind.ToString());
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
        var start = _lab.Program(command.Program, [.. command.Arguments]) with
        {
            Sockets = [new(named, "other", "OTHER_SOCKET"), new(first, "web", null), new(second, "admin", null)],
        };

        await using var process = await _lab.Host.Supervisor.StartAsync(start, CancellationToken);

        (await SupervisionLab.ReadLineAsync(process)).Should().Be($"2 web:admin {process.Id} 5");
        (await AskAsync(first)).Should().Be("3");
        (await AskAsync(second)).Should().Be("4");
        (await AskAsync(named)).Should().Be("5");
    }

    [Fact]
    public async Task A_handed_socket_is_the_program_s_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are listed in /proc.");
        Assert.SkipWhen(kind == SupervisorKind.PlainPerl, "The files of the host are closed by the start on macOS, and not on Linux.");
        int port;
        SupervisedProcess process;
        using (var socket = Bound())
        {
            port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            process = await _lab.Host.Supervisor.StartAsync(_lab.Shell(ListFiles) with { Sockets = [new(socket, "web", "SOCKET")] }, CancellationToken);
        }

        await using (process)
        {
            (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be("0\n1\n2\n3\n/dev/null\n");
            await process.Exited.Within();
        }

        // The number is free when nobody has the socket.
        using var next = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        next.Bind(new IPEndPoint(IPAddress.Loopback, port));
    }

    [Fact]
    public async Task Fifty_starts_leave_no_file_open_and_no_zombie()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are listed in /proc.");
        Assert.SkipUnless(kind == SupervisorKind.Native, "The host does the same for all of them, and this one is the quickest.");
        var command = Program.Children.Command("leaks-of-supervision", _lab.Directory, kind.ToString(), 50.ToString(CultureInfo.InvariantCulture));

        var result = await new ProcessExecutor().RunAsync(command, CancellationToken).Within();

        result.StandardOutput.Should().Be("0 files, 0 zombies\n");
    }

    private static Socket Bound()
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
