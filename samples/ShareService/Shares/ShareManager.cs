using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using Microsoft.Extensions.Logging;

namespace ShareService.Shares;

/// <summary>Makes, grows, removes and lists NFS shares.</summary>
/// <remarks>
/// What fails in the middle is taken back, the latest step first, and the first error is the one that the caller sees; cancelling counts
/// as failing. Requests for different shares may run at once; those for one share wait for each other.
/// </remarks>
internal sealed partial class ShareManager(
    ServiceServer serviceServer, ShareVolumes volumes, NfsHost host, ILockProvider locks, ILogger<ShareManager> logger)
{
    public async Task<IReadOnlyList<Share>> ListAsync(CancellationToken cancellationToken = default)
    {
        if (await serviceServer.FindAsync(cancellationToken) is not { } server) return [];
        return await volumes.ListAsync(cancellationToken)
            .Select(volume => Describe(server, volume))
            .OrderBy(share => share.Name)
            .ToListAsync(cancellationToken);
    }

    private static string LockOf(string share) => $"share-{share}";

    private async Task<Volume> GetVolumeAsync(string name, CancellationToken cancellationToken) =>
        await volumes.FindAsync(name, cancellationToken) ?? throw new ShareException($"There is no share '{name}'.");

    private Share Describe(Server server, Volume volume)
    {
        var device = ShareVolumes.DeviceOn(server, volume);
        var share = InService(server, ShareVolumes.NameOf(volume), volume.SizeGiB, ShareVolumes.ClientsOf(volume), device);
        return share with { Status = volume.Status.ToText(), ExportLocation = device is null ? null : share.ExportLocation };
    }

    private Share InService(Server server, string name, int sizeGiB, string clients, string? device) =>
        new(name, sizeGiB, clients, VolumeStatus.InUse.ToText(), device, $"{ServerShell.AddressOf(server)}:{host.PathOf(name)}");

    // Takes a share away from its clients; the way back serves it again from whatever device it then has.
    private async Task TakeOutOfServiceAsync(Undo undo, Server server, Volume volume, string device, CancellationToken cancellationToken)
    {
        var (name, clients) = (ShareVolumes.NameOf(volume), ShareVolumes.ClientsOf(volume));

        undo.Push($"export {name} again", () => host.ExportAsync(server, name, clients, CancellationToken.None));
        await host.UnexportAsync(server, name, clients, cancellationToken);

        undo.Push($"mount {name} again", () => host.MountAsync(server, device, name, CancellationToken.None));
        await host.UnmountAsync(server, name, cancellationToken);

        undo.Push($"attach {name} again", async () => device = await volumes.AttachAsync(server, volume.Id, CancellationToken.None));
        await volumes.DetachAsync(server, volume.Id, cancellationToken);
        logger.LogInformation("{Share}: out of service", name);
    }
}
