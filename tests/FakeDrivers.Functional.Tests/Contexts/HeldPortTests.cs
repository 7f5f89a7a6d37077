using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FakeDrivers.Functional.Tests;

public sealed partial class HeldPortTests
{
    [Fact]
    public async Task Whoever_has_got_hold_of_a_servers_port_is_reported_when_the_server_has_ended()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows who listens.");
        var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var server = await context.StartAsync(
            Rig.Child("web", "serve", "{port}") with { Ports = [ServerPort.Reserved()] }, cancellationToken: TestContext.Current.CancellationToken);
        using var held = TakeListener(server);
        Assert.SkipWhen(held.IsInvalid, "This user may not take files of other processes.");

        var end = () => context.DisposeAsync().AsTask();

        (await end.Should().ThrowAsync<FunctionalTestException>()).WithMessage($"*web ended, and *(pid {Environment.ProcessId}) still listens on its port {server.Port}*");
    }

    /// <summary>Gets this process a handle to the socket on which the server listens. Source: pidfd_getfd(2).</summary>
    private static SafeFileHandle TakeListener(ServerProcess server)
    {
        const int OpenProcess = 434;
        const int GetFile = 438;
        var inode = ListeningSockets.Read().Single(socket => socket.Port == server.Port).Inode;
        var file = Directory.EnumerateFileSystemEntries($"/proc/{server.Pid}/fd").Single(each => new FileInfo(each).LinkTarget == $"socket:[{inode}]");
        using var process = new SafeFileHandle(Call(OpenProcess, server.Pid.GetValueOrDefault(), 0, 0), ownsHandle: true);
        return new(Call(GetFile, process.DangerousGetHandle(), int.Parse(Path.GetFileName(file), CultureInfo.InvariantCulture), 0), ownsHandle: true);
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, nint first, nint second, nint third);
}
