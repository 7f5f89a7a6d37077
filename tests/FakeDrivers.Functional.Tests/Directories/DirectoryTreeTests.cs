using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

public sealed class DirectoryTreeTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Directories_that_must_not_be_written_to_are_deleted_all_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "only POSIX has such permissions");
        Directory.CreateDirectory(_scratch["a", "b"]);
        File.WriteAllText(_scratch["a", "b", "file"], "text");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_scratch["a", "b"], UnixFileMode.UserRead);

        DirectoryTree.Delete(_scratch["a"]);

        Directory.Exists(_scratch["a"]).Should().BeFalse();
    }

    [Fact]
    public void A_directory_that_is_not_there_is_none_to_delete() => _scratch.Invoking(scratch => DirectoryTree.Delete(scratch["none"])).Should().NotThrow();

    [Fact]
    public void A_copy_has_files_directories_and_links_and_waits_for_no_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "only POSIX has named pipes and sockets among files");
        Directory.CreateDirectory(_scratch["from", "etc"]);
        File.WriteAllText(_scratch["from", "etc", "api.conf"], "text");
        File.CreateSymbolicLink(_scratch["from", "link"], "etc/api.conf");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_scratch["from", "socket"]));
        MakePipe(_scratch["from", "pipe"]);

        DirectoryTree.Copy(_scratch["from"], _scratch["to"]);

        File.ReadAllText(_scratch["to", "etc", "api.conf"]).Should().Be("text");
        new FileInfo(_scratch["to", "link"]).LinkTarget.Should().Be("etc/api.conf");
        Directory.GetFiles(_scratch["to"]).Should().BeEquivalentTo(_scratch["to", "link"], _scratch["to", "pipe"], _scratch["to", "socket"]);
    }

    private static void MakePipe(string path)
    {
        using var process = System.Diagnostics.Process.Start("mkfifo", [path]);
        process.WaitForExit();
    }
}
