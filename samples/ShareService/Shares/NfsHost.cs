using FakeDrivers.Compute;
using Microsoft.Extensions.Options;

namespace ShareService.Shares;

/// <summary>File systems and exports on the service server. Whatever is done already is not done again and is no error.</summary>
internal sealed class NfsHost(ServerShell shell, IOptions<ShareServiceOptions> options)
{
    // blkid: something is there; nothing is.
    private const int Found = 0;
    private const int NothingFound = 2;

    // e2fsck: all was well; all is well now.
    private const int Clean = 0;
    private const int Corrected = 1;

    public string PathOf(string share) => $"{options.Value.ExportRoot}/{share}";

    /// <summary>Makes a file system on a device that has none.</summary>
    /// <exception cref="ShareException">The device holds something already.</exception>
    public async Task FormatAsync(Server server, string device, string share, CancellationToken cancellationToken)
    {
        // Without a terminal mkfs overwrites what is there and says nothing, so look first.
        var probe = await shell.RunAsync(
            server,
            new("blkid", "-p", "-o", "export", device) { AcceptedExitCodes = [Found, NothingFound] },
            cancellationToken);
        if (probe.ExitCode == Found)
        {
            var what = probe.StandardOutput.Trim().ReplaceLineEndings(" ");
            throw new ShareException($"The device {device} of the share '{share}' is not blank: {what}");
        }

        await shell.RunAsync(server, new("mkfs.ext4", "-q", "-L", $"share-{share}", device), cancellationToken);
    }

    public async Task MountAsync(Server server, string device, string share, CancellationToken cancellationToken)
    {
        await shell.RunAsync(server, new("mkdir", "-p", PathOf(share)), cancellationToken);
        await shell.EnsureAsync(
            server,
            new("mount", "-t", "ext4", "-o", options.Value.MountOptions, device, PathOf(share)),
            [$"already mounted on {PathOf(share)}"],
            cancellationToken);
    }

    public async Task UnmountAsync(Server server, string share, CancellationToken cancellationToken)
    {
        await shell.EnsureAsync(server, new("umount", PathOf(share)), ["not mounted", "no mount point specified"], cancellationToken);
        await shell.EnsureAsync(server, new("rmdir", PathOf(share)), ["No such file or directory"], cancellationToken);
    }

    /// <summary>Exports the directory; once more is no error to exportfs.</summary>
    public Task ExportAsync(Server server, string share, string clients, CancellationToken cancellationToken) =>
        shell.RunAsync(server, new("exportfs", "-o", options.Value.ExportOptions, $"{clients}:{PathOf(share)}"), cancellationToken);

    public Task UnexportAsync(Server server, string share, string clients, CancellationToken cancellationToken) =>
        shell.EnsureAsync(server, new("exportfs", "-u", $"{clients}:{PathOf(share)}"), ["to unexport"], cancellationToken);

    /// <summary>Lets the file system fill its device, which must not be mounted.</summary>
    public async Task GrowFileSystemAsync(Server server, string device, CancellationToken cancellationToken)
    {
        // resize2fs wants a check since the last mount.
        await shell.RunAsync(server, new("e2fsck", "-f", "-p", device) { AcceptedExitCodes = [Clean, Corrected] }, cancellationToken);
        await shell.RunAsync(server, new("resize2fs", device), cancellationToken);
    }
}
