using Microsoft.Extensions.Logging;

namespace ShareService.Shares;

internal sealed partial class ShareManager
{
    /// <summary>Makes a share: a volume, attached, formatted, mounted and exported.</summary>
    /// <param name="name">The name, not borne by another share.</param>
    /// <param name="sizeGiB">The size of its volume.</param>
    /// <param name="clients">Who may mount it: an IPv4 address or network.</param>
    /// <param name="cancellationToken">Gives up; what was done is taken back.</param>
    /// <returns>The share in service.</returns>
    public async Task<Share> CreateAsync(string name, int sizeGiB, string clients, CancellationToken cancellationToken = default)
    {
        ShareRules.CheckNew(name, sizeGiB, clients);
        await using var held = await locks.AcquireAsync(LockOf(name), cancellationToken: cancellationToken);
        if (await volumes.FindAsync(name, cancellationToken) is not null) throw new ShareException($"There is a share '{name}' already.");
        var server = await serviceServer.EnsureAsync(cancellationToken);

        var undo = new Undo(logger);
        try
        {
            undo.Push($"remove the volume of {name}", () => volumes.DeleteIfThereAsync(name));
            var volume = await volumes.CreateAsync(name, sizeGiB, clients, cancellationToken);
            logger.LogInformation("{Share}: volume of {SizeGiB} GiB made", name, sizeGiB);

            undo.Push($"detach {name}", () => volumes.DetachAsync(server, volume.Id, CancellationToken.None));
            var device = await volumes.AttachAsync(server, volume.Id, cancellationToken);
            logger.LogInformation("{Share}: attached to {Server} as {Device}", name, server.Name, device);

            await host.FormatAsync(server, device, name, cancellationToken);

            undo.Push($"unmount {name}", () => host.UnmountAsync(server, name, CancellationToken.None));
            await host.MountAsync(server, device, name, cancellationToken);

            undo.Push($"unexport {name}", () => host.UnexportAsync(server, name, clients, CancellationToken.None));
            await host.ExportAsync(server, name, clients, cancellationToken);
            logger.LogInformation("{Share}: formatted, mounted and exported to {Clients}", name, clients);
            return InService(server, name, sizeGiB, clients, device);
        }
        catch (Exception error)
        {
            await undo.RunAsync(error);
            throw;
        }
    }
}
