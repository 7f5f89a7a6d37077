using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

/// <summary>What supervisors promise that become the parent of orphans and close what their host has leaked; that for macOS does neither on Linux.</summary>
public abstract class AdoptingSupervisorTests(SupervisorKind kind) : SupervisorTests(kind)
{
    [Fact]
    public async Task A_program_has_no_files_but_the_standard_ones()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are listed in /proc.");
        using var leaking = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);

        await using var process = await Lab.ShellAsync(ListFiles);

        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be("0\n1\n2\n/dev/null\n");
    }

    [Fact]
    public async Task A_handed_socket_is_the_program_s_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are listed in /proc.");
        int port;
        SupervisedProcess process;
        using (var socket = Bound())
        {
            port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            process = await Lab.Host.Supervisor.StartAsync(Lab.Shell(ListFiles) with { Sockets = [new(socket, "web", "SOCKET")] }, CancellationToken);
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
    public async Task A_daemon_in_a_session_of_its_own_is_killed_when_the_program_has_ended()
    {
        await using var process = await Lab.ShellAsync($"{SupervisionLab.StartDaemon}; echo $pid; exit 0");
        var daemon = await SupervisionLab.ReadProcessAsync(process);

        var left = await process.Gone.Within();

        left.Should().Equal(new LeftoverProcess(daemon.Id, "perl"));
        Processes.IsAlive(daemon).Should().BeFalse();
    }

    [Fact]
    public async Task A_daemon_is_killed_with_the_tree()
    {
        await using var process = await Lab.ShellAsync($"{SupervisionLab.StartDaemon}; echo $pid; sleep 600");
        var daemon = await SupervisionLab.ReadProcessAsync(process);

        process.Kill();

        (await process.Gone.Within()).Should().BeEmpty();
        Processes.IsAlive(daemon).Should().BeFalse();
    }
}
