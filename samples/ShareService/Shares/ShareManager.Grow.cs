using Microsoft.Extensions.Logging;

namespace ShareService.Shares;

internal sealed partial class ShareManager
{
    /// <summary>
    /// Grows a share. The volume service grows only volumes that are not attached, so the share is out of service meanwhile; whatever
    /// happens, it comes back with the size that it then has.
    /// </summary>
    /// <param name="name">The name of the share.</param>
    /// <param name="sizeGiB">The new size, more than now.</param>
    /// <param name="cancellationToken">Gives up; the share comes back into service.</param>
    /// <returns>The share in service.</returns>
    public async Task<Share> GrowAsync(string name, int sizeGiB, CancellationToken cancellationToken = default)
    {
        await using var held = await locks.AcquireAsync(LockOf(name), cancellationToken: cancellationToken);
        var volume = await GetVolumeAsync(name, cancellationToken);
        if (sizeGiB <= volume.SizeGiB) throw new ShareException($"The share '{name}' has {volume.SizeGiB} GiB and cannot shrink to {sizeGiB}.");
        var clients = ShareVolumes.ClientsOf(volume);
        var server = await serviceServer.EnsureAsync(cancellationToken);
        var device = await volumes.AttachAsync(server, volume.Id, cancellationToken);

        var undo = new Undo(logger);
        try
        {
            await TakeOutOfServiceAsync(undo, server, volume, device, cancellationToken);

            await volumes.ExtendAsync(volume.Id, sizeGiB, cancellationToken);
            logger.LogInformation("{Share}: volume grown from {OldSizeGiB} to {SizeGiB} GiB", name, volume.SizeGiB, sizeGiB);

            // The device may have another name now.
            device = await volumes.AttachAsync(server, volume.Id, cancellationToken);
            await host.GrowFileSystemAsync(server, device, cancellationToken);
            await host.MountAsync(server, device, name, cancellationToken);
            await host.ExportAsync(server, name, clients, cancellationToken);
            logger.LogInformation("{Share}: back in service on {Device}", name, device);
            return InService(server, name, sizeGiB, clients, device);
        }
        catch (Exception error)
        {
            await undo.RunAsync(error);
            throw;
        }
    }
}
