using FakeDrivers;
using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using Microsoft.Extensions.Options;

namespace ShareService.Shares;

/// <summary>
/// The volumes behind the shares. The volume service is the only book that this app keeps: names and clients stand in metadata.
/// </summary>
internal sealed class ShareVolumes(IVolumeApi volumes, IComputeApi compute, Poller poller, IOptions<ShareServiceOptions> options)
{
    private const string ShareKey = "share";
    private const string ClientsKey = "share-clients";

    public static string NameOf(Volume volume) => volume.Metadata[ShareKey];

    public static string ClientsOf(Volume volume) => volume.Metadata[ClientsKey];

    public IAsyncEnumerable<Volume> ListAsync(CancellationToken cancellationToken) =>
        volumes.ListVolumesAsync(cancellationToken: cancellationToken).Where(volume => volume.Metadata.ContainsKey(ShareKey));

    public async Task<Volume?> FindAsync(string share, CancellationToken cancellationToken) =>
        await volumes.ListVolumesAsync(new() { Name = VolumeName(share) }, cancellationToken)
            .FirstOrDefaultAsync(volume => volume.Metadata.GetValueOrDefault(ShareKey) == share, cancellationToken);

    /// <summary>Makes the volume and waits until it is available.</summary>
    public async Task<Volume> CreateAsync(string share, int sizeGiB, string clients, CancellationToken cancellationToken)
    {
        var volume = await volumes.CreateVolumeAsync(
            new()
            {
                Name = VolumeName(share),
                SizeGiB = sizeGiB,
                Metadata = new Dictionary<string, string> { [ShareKey] = share, [ClientsKey] = clients },
            },
            cancellationToken);
        return await EndsAsync(volume.Id, VolumeStatus.Available, cancellationToken);
    }

    /// <summary>Attaches the volume, unless it is attached, and gives the device that the server sees.</summary>
    public async Task<string> AttachAsync(Server server, string volumeId, CancellationToken cancellationToken)
    {
        var volume = await SettlesAsync(volumeId, cancellationToken);
        if (DeviceOn(server, volume) is { } device) return device;
        await compute.AttachVolumeAsync(server.Id, volumeId, cancellationToken: cancellationToken);
        volume = await EndsAsync(volumeId, VolumeStatus.InUse, cancellationToken);
        return DeviceOn(server, volume)
            ?? throw new ShareException($"The volume '{volumeId}' is in use, but not by the server '{server.Name}'.");
    }

    /// <summary>Detaches the volume, unless it is not attached.</summary>
    public async Task DetachAsync(Server server, string volumeId, CancellationToken cancellationToken)
    {
        var volume = await SettlesAsync(volumeId, cancellationToken);
        if (DeviceOn(server, volume) is null) return;
        await compute.DetachVolumeAsync(server.Id, volumeId, cancellationToken);
        await EndsAsync(volumeId, VolumeStatus.Available, cancellationToken);
    }

    /// <summary>Grows the volume, which must not be attached.</summary>
    public async Task ExtendAsync(string volumeId, int sizeGiB, CancellationToken cancellationToken)
    {
        await volumes.ExtendVolumeAsync(volumeId, sizeGiB, cancellationToken);
        await EndsAsync(volumeId, VolumeStatus.Available, cancellationToken);
    }

    /// <summary>Asks for the removal of the volume. Once this has returned there is no way back.</summary>
    public Task BeginDeleteAsync(string volumeId, CancellationToken cancellationToken) =>
        volumes.DeleteVolumeAsync(volumeId, cancellationToken: cancellationToken);

    /// <summary>Waits until the volume is not found any more.</summary>
    public Task IsGoneAsync(string volumeId, CancellationToken cancellationToken) => poller.UntilAsync(
        $"the end of the volume '{volumeId}'",
        options.Value.VolumeTimeout,
        async () =>
        {
            try
            {
                var volume = await volumes.GetVolumeAsync(volumeId, cancellationToken);
                if (IsPassing(volume.Status)) return null;
                throw new ShareException($"The volume '{volumeId}' was not removed: it is {volume.Status.ToText()}.");
            }
            catch (ResourceNotFoundException gone)
            {
                return gone;
            }
        },
        cancellationToken);

    /// <summary>Removes the volume of a share if there is one. Its id need not be known: the reply may have got lost.</summary>
    public async Task DeleteIfThereAsync(string share)
    {
        if (await FindAsync(share, CancellationToken.None) is not { } volume) return;
        await SettlesAsync(volume.Id, CancellationToken.None);
        await BeginDeleteAsync(volume.Id, CancellationToken.None);
        await IsGoneAsync(volume.Id, CancellationToken.None);
    }

    public static string? DeviceOn(Server server, Volume volume) =>
        volume.Attachments.FirstOrDefault(attachment => attachment.ServerId == server.Id)?.Device;

    private static string VolumeName(string share) => $"share-{share}";

    private async Task<Volume> EndsAsync(string volumeId, VolumeStatus wanted, CancellationToken cancellationToken)
    {
        var volume = await SettlesAsync(volumeId, cancellationToken);
        return volume.Status == wanted
            ? volume
            : throw new ShareException($"The volume '{volumeId}' is {volume.Status.ToText()}, not {wanted.ToText()} as it should be.");
    }

    private Task<Volume> SettlesAsync(string volumeId, CancellationToken cancellationToken) => poller.UntilAsync(
        $"the volume '{volumeId}'",
        options.Value.VolumeTimeout,
        async () =>
        {
            var volume = await volumes.GetVolumeAsync(volumeId, cancellationToken);
            return IsPassing(volume.Status) ? null : volume;
        },
        cancellationToken);

    private static bool IsPassing(VolumeStatus status) => status is VolumeStatus.Creating or VolumeStatus.Reserved or VolumeStatus.Attaching
        or VolumeStatus.Detaching or VolumeStatus.Extending or VolumeStatus.Deleting;
}
