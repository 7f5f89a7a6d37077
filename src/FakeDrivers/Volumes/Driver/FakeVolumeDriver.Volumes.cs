using System.Globalization;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Logical volumes and their snapshots.</content>
public abstract partial class FakeVolumeDriver
{
    /// <inheritdoc/>
    public Task CreateVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.CreateVolume, new() { Volume = volume }, async (call, token) =>
        {
            await MakeAsync(call, volume, null, token).ConfigureAwait(false);
            return NoResult.Value;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task CreateVolumeFromSnapshotAsync(BackendVolume volume, BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.CreateVolumeFromSnapshot, new() { Volume = volume, Snapshot = snapshot }, async (call, token) =>
        {
            var disk = Read(call, LvName(snapshot), VolumeDriverRules.Require);
            await MakeAsync(call, volume, disk, token).ConfigureAwait(false);
            return NoResult.Value;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task CreateClonedVolumeAsync(BackendVolume volume, BackendVolume source, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.CreateClonedVolume, new() { Volume = volume, Source = source }, async (call, token) =>
        {
            var disk = Read(call, source.Name, VolumeDriverRules.Require);
            var passing = new BackendSnapshot { Id = $"clone-{volume.Id}", VolumeId = source.Id, SizeGiB = disk.SizeGiB };
            Read(call, Disk(volume), VolumeDriverRules.DemandNew);
            await TakeAsync(call, passing, token).ConfigureAwait(false);
            try
            {
                await MakeAsync(call, volume, Disk(passing), token).ConfigureAwait(false);
            }
            finally
            {
                await UndoAsync(RemoveCommand(LvName(passing))).ConfigureAwait(false);
                Write(call, LvName(passing), VolumeDriverRules.Remove);
            }

            return NoResult.Value;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.DeleteVolume, new() { Volume = volume }, async (call, token) =>
        {
            if (Read(call, volume.Name, static (view, name) => view.Find(VolumeDriverTables.Disks, name)) is not { } disk) return NoResult.Value;
            if (Read(call, volume.Name, VolumeDriverRules.FindExport) is not null) throw new VolumeIsBusyException(volume.Id);
            if (await HasSnapshotsAsync(call, volume, token).ConfigureAwait(false)) throw new VolumeIsBusyException(volume.Id);
            await WipeAsync(disk, token).ConfigureAwait(false);
            await TryAsync(RemoveCommand(volume.Name), token).ConfigureAwait(false);
            return Write(call, volume.Name, VolumeDriverRules.Remove);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task ExtendVolumeAsync(BackendVolume volume, int newSizeGiB, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.ExtendVolume, new() { Volume = volume, NewSizeGiB = newSizeGiB }, async (call, token) =>
        {
            var grown = new BackendDisk { Name = volume.Name, SizeGiB = newSizeGiB };
            Read(call, grown, VolumeDriverRules.DemandGrowth);
            await TryAsync(new("lvextend", "-L", Size(newSizeGiB), $"{Group}/{volume.Name}"), token).ConfigureAwait(false);
            return Write(call, grown, VolumeDriverRules.Grow);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task CreateSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.CreateSnapshot, new() { Snapshot = snapshot }, async (call, token) =>
        {
            await TakeAsync(call, snapshot, token).ConfigureAwait(false);
            return NoResult.Value;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.DeleteSnapshot, new() { Snapshot = snapshot }, async (call, token) =>
        {
            if (Read(call, LvName(snapshot), static (view, name) => view.Find(VolumeDriverTables.Disks, name)) is null) return NoResult.Value;
            await TryAsync(RemoveCommand(LvName(snapshot)), token).ConfigureAwait(false);
            return Write(call, LvName(snapshot), VolumeDriverRules.Remove);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task RevertToSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.RevertToSnapshot, new() { Snapshot = snapshot }, async (call, token) =>
        {
            Read(call, LvName(snapshot), VolumeDriverRules.Require);
            await TryAsync(new("lvconvert", "--merge", $"{Group}/{LvName(snapshot)}"), token).ConfigureAwait(false);
            try
            {
                // The merge uses the snapshot up; it is taken again.
                await TryAsync(TakeCommand(snapshot), token).ConfigureAwait(false);
            }
            catch
            {
                Write(call, LvName(snapshot), VolumeDriverRules.Remove);
                throw;
            }

            return NoResult.Value;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task CopyImageToVolumeAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.CopyImageToVolume, new() { Volume = volume, ImageId = imageId }, async (call, token) =>
        {
            Read(call, volume.Name, VolumeDriverRules.Require);
            await TryAsync(new("qemu-img", "convert", "-O", "raw", ImagePath(imageId), Device(volume.Name)), token).ConfigureAwait(false);
            return NoResult.Value;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task CopyVolumeToImageAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.CopyVolumeToImage, new() { Volume = volume, ImageId = imageId }, async (call, token) =>
        {
            Read(call, volume.Name, VolumeDriverRules.Require);
            await TryAsync(new("qemu-img", "convert", "-f", "raw", "-O", "qcow2", Device(volume.Name), ImagePath(imageId)), token).ConfigureAwait(false);
            return NoResult.Value;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task ManageExistingAsync(BackendVolume volume, string sourceName, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.ManageExisting, new() { Volume = volume, SourceName = sourceName }, async (call, token) =>
        {
            Read(call, (sourceName, volume.Name), VolumeDriverRules.DemandRenamable);
            await TryAsync(new("lvrename", Group, sourceName, volume.Name), token).ConfigureAwait(false);
            try
            {
                return Write(call, (sourceName, volume.Name), VolumeDriverRules.Rename);
            }
            catch
            {
                // Somebody took the name meanwhile.
                await UndoAsync(new("lvrename", Group, volume.Name, sourceName)).ConfigureAwait(false);
                throw;
            }
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<int> GetExistingSizeAsync(string sourceName, CancellationToken cancellationToken = default) =>
        DoAsync(VolumeDriverOperations.GetExistingSize, new() { SourceName = sourceName }, async (call, token) =>
        {
            var disk = Read(call, sourceName, VolumeDriverRules.Require);
            if (!RunsCommands) return disk.SizeGiB;
            var answer = string.Create(CultureInfo.InvariantCulture, $"  {disk.SizeGiB:0.00}\n");
            var said = await RunAsync(new("lvs", "--noheadings", "--units", "g", "--nosuffix", "-o", "size", $"{Group}/{sourceName}"), answer, token).ConfigureAwait(false);
            return double.TryParse(said.StandardOutput, CultureInfo.InvariantCulture, out var gib) ? (int)Math.Ceiling(gib) : disk.SizeGiB;
        }, cancellationToken);

    // LVM keeps names that begin with snapshot for itself.
    private static string LvName(BackendSnapshot snapshot) => $"_{snapshot.Name}";

    private static string Size(int gib) => gib == 0 ? "100M" : string.Create(CultureInfo.InvariantCulture, $"{gib}G");

    private static string ImagePath(string imageId) => $"/var/lib/images/{imageId}";

    private static BackendDisk Disk(BackendVolume volume) => new() { Name = volume.Name, SizeGiB = volume.SizeGiB };

    private static BackendDisk Disk(BackendSnapshot snapshot) => new() { Name = LvName(snapshot), SizeGiB = snapshot.SizeGiB, OriginName = snapshot.VolumeName };

    private static Command CopyCommand(string from, string to, int gib) =>
        new("dd", $"if={from}", $"of={to}", string.Create(CultureInfo.InvariantCulture, $"count={gib * 1024}"), "bs=1M");

    private Command RemoveCommand(string name) => new("lvremove", "-f", $"{Group}/{name}");

    private Command TakeCommand(BackendSnapshot snapshot) =>
        new("lvcreate", "-L", Size(snapshot.SizeGiB), "--name", LvName(snapshot), "--snapshot", $"{Group}/{snapshot.VolumeName}");

    /// <summary>Makes a logical volume, and fills it when there is something to copy. What fails in the middle leaves nothing.</summary>
    private async Task MakeAsync(CallRecord call, BackendVolume volume, BackendDisk? source, CancellationToken cancellationToken)
    {
        if (source is not null && source.SizeGiB > volume.SizeGiB) throw VolumeDriverErrors.TooSmall(volume, source);
        await CarveAsync(call, Disk(volume), new("lvcreate", "-L", Size(volume.SizeGiB), "-n", volume.Name, Group), cancellationToken).ConfigureAwait(false);
        if (source is null || !RunsCommands) return;
        try
        {
            await RunAsync(CopyCommand(Device(source.Name), Device(volume.Name), source.SizeGiB), Reply.Empty, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await UndoAsync(RemoveCommand(volume.Name)).ConfigureAwait(false);
            Write(call, volume.Name, VolumeDriverRules.Remove);
            throw;
        }
    }

    private Task TakeAsync(CallRecord call, BackendSnapshot snapshot, CancellationToken cancellationToken) =>
        CarveAsync(call, Disk(snapshot), TakeCommand(snapshot), cancellationToken);

    /// <summary>Takes the name first, so that of two who want it one is refused before anything runs, and then runs what makes it.</summary>
    private async Task CarveAsync(CallRecord call, BackendDisk disk, Command command, CancellationToken cancellationToken)
    {
        Write(call, disk, VolumeDriverRules.Add);
        try
        {
            await TryAsync(command, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Write(call, disk.Name, VolumeDriverRules.Remove);
            throw;
        }
    }

    /// <summary>Asks LVM: the attributes of an origin begin with an o.</summary>
    private async Task<bool> HasSnapshotsAsync(CallRecord call, BackendVolume volume, CancellationToken cancellationToken)
    {
        var has = Read(call, volume.Name, VolumeDriverRules.HasSnapshots);
        if (!RunsCommands) return has;
        var command = new Command("lvdisplay", "--noheading", "-C", "-o", "Attr", $"{Group}/{volume.Name}");
        var said = await RunAsync(command, has ? "  owi-a-\n" : "  -wi-a-\n", cancellationToken).ConfigureAwait(false);
        return said.StandardOutput.TrimStart().StartsWith("o", StringComparison.OrdinalIgnoreCase);
    }

    private async Task WipeAsync(BackendDisk disk, CancellationToken cancellationToken)
    {
        if (RunsCommands) await RunAsync(CopyCommand("/dev/zero", Device(disk.Name), disk.SizeGiB), Reply.Empty, cancellationToken).ConfigureAwait(false);
    }
}
