using System.Runtime.Versioning;
using System.Text;

namespace FakeDrivers.Functional.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("fd-atomic").FullName;

    private CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_file_is_written_as_plain_UTF8_and_missing_directories_are_made()
    {
        var path = Path.Combine(_directory, "etc", "sub", "x.conf");

        await AtomicFile.WriteAsync(path, "é\n", Token);

        (await File.ReadAllBytesAsync(path, Token)).Should().Equal(Encoding.UTF8.GetBytes("é\n"));
    }

    [Fact]
    public async Task A_reader_that_has_the_old_file_open_reads_all_of_it()
    {
        var path = Path.Combine(_directory, "x.conf");
        await AtomicFile.WriteAsync(path, "old", Token);
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

        await AtomicFile.WriteAsync(path, "new text", Token);

        (await reader.ReadToEndAsync(Token)).Should().Be("old");
        (await File.ReadAllTextAsync(path, Token)).Should().Be("new text");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_permissions_of_the_file_that_was_there_are_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        var path = Path.Combine(_directory, "x.conf");
        await File.WriteAllTextAsync(path, "old", Token);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        await AtomicFile.WriteAsync(path, "new", Token);

        File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.GroupRead);
    }

    [Fact]
    public async Task A_write_that_fails_leaves_what_was_there_and_nothing_else()
    {
        var path = Path.Combine(_directory, "x.conf");
        await File.WriteAllTextAsync(path, "old", Token);

        var writing = () => AtomicFile.WriteAsync(path, "new", new CancellationToken(canceled: true));

        await writing.Should().ThrowAsync<OperationCanceledException>();
        (await File.ReadAllTextAsync(path, Token)).Should().Be("old");
        Directory.GetFileSystemEntries(_directory).Should().Equal(path);
    }
}
