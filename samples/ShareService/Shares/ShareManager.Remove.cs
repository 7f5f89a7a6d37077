using Microsoft.Extensions.Logging;

namespace ShareService.Shares;

internal sealed partial class ShareManager
{
    /// <summary>
    /// Removes a share and its volume. Until the volume's removal is accepted a failure brings the share back into service; afterwards
    /// there is no way back, and removing it once more goes on where it stopped.
    /// </summary>
    /// <param name="name">The name of the share.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the volume is gone.</returns>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var held = await locks.AcquireAsync(LockOf(name), cancellationToken: cancellationToken);
        var volume = await GetVolumeAsync(name, cancellationToken);
        var server = await serviceServer.EnsureAsync(cancellationToken);

        var undo = new Undo(logger);
        try
        {
            // A volume that is not attached is no share in service: then nothing has to be taken back.
            if (ShareVolumes.DeviceOn(server, volume) is { } device)
            {
                await TakeOutOfServiceAsync(undo, server, volume, device, cancellationToken);
            }

            await volumes.BeginDeleteAsync(volume.Id, cancellationToken);
            undo.Forget();
            await volumes.IsGoneAsync(volume.Id, cancellationToken);
            logger.LogInformation("{Share}: removed", name);
        }
        catch (Exception error)
        {
            await undo.RunAsync(error);
            throw;
        }
    }
}
