using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] DescribingCases() =>
    [
        Case("VOL-SUM-001", "The summary counts the project's volumes, their GiB and their metadata", "Cinder API v3.36", SummaryAsync),
        Case("VOL-IMM-001", "What a volume keeps of its image is set and unset entry by entry", Api, ImageMetadataAsync),
        Case("VOL-IMM-002", "An entry that the image metadata has not is not found", Api, ImageMetadataUnknownAsync),
        Case("VOL-SNM-001", "A snapshot gets another name and description", Api, SnapshotRenamedAsync),
        Case("VOL-SNM-002", "Metadata of a snapshot is added, replaced and removed entry by entry", Api, SnapshotMetadataAsync),
        Case("VOL-SNM-003", "A change of a snapshot that names nothing is refused", Api, SnapshotNothingAsync),
        Case("VOL-IMG-001", "A volume becomes an image and has its status back", Api, UploadAsync, VolumeCapabilities.Images),
        Case("VOL-IMG-002", "An image in a format that there is not is refused", Api, UploadNonsenseAsync),
        Case("VOL-IMG-003", "A volume is written over with an image, bootable, and has its status back", "Cinder API v3.68", ReimageAsync, VolumeCapabilities.Images),
        Case("VOL-IMG-004", "A volume in use is not written over", "Cinder API v3.68", ReimageInUseAsync, VolumeCapabilities.Images),
        Case("VOL-CON-001", "A host is told how it reaches a volume, and that it does no more", Api, ConnectionAsync),
        Case("VOL-CON-002", "A volume in maintenance is not reached", Api, ConnectionMaintenanceAsync, VolumeCapabilities.Administration),
        Case("VOL-STP-005", "An attachment is read by its id", Steps, StepsReadAsync),
        Case("VOL-TRF-004", "An offer is listed until it is taken back, and the volume is available then", Api, TransferTakenBackAsync),
        Case("VOL-BAK-004", "A backup is read, listed and renamed", Api, BackupRenamedAsync, VolumeCapabilities.Backups),
    ];

    private static async Task SummaryAsync(VolumeHarness harness, CancellationToken token)
    {
        await MakeAsync(harness, token, 2).ConfigureAwait(false);
        var other = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.SetMetadataAsync(other.Id, Entry("k", "v"), token).ConfigureAwait(false);
        var summary = await harness.Volumes.GetVolumeSummaryAsync(cancellationToken: token).ConfigureAwait(false);
        Expect.Equal((2, 3L), (summary.Count, summary.TotalGiB), "the number and the GiB");
        Expect.Equal(["v"], summary.Metadata.GetValueOrDefault("k") ?? [], "the values under 'k'");
    }

    private static async Task ImageMetadataAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.SetImageMetadataAsync(volume.Id, new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, token).ConfigureAwait(false);
        await harness.Volumes.UnsetImageMetadataAsync(volume.Id, "a", token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.SameElements(["b=2"], seen.ImageMetadata.Select(entry => $"{entry.Key}={entry.Value}"), "the image metadata");
    }

    private static async Task ImageMetadataUnknownAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Volumes.UnsetImageMetadataAsync(volume.Id, "none", token), "unsetting it").ConfigureAwait(false);
    }

    private static async Task SnapshotRenamedAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.UpdateSnapshotAsync(new() { SnapshotId = snapshot.Id, Name = "new", Description = "why" }, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        Expect.Equal(("new", "why"), (seen.Name, seen.Description), "name and description");
    }

    private static async Task SnapshotMetadataAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.SetSnapshotMetadataAsync(snapshot.Id, new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" }, token).ConfigureAwait(false);
        await harness.Volumes.SetSnapshotMetadataAsync(snapshot.Id, Entry("b", "2"), token).ConfigureAwait(false);
        await harness.Volumes.UnsetSnapshotMetadataAsync(snapshot.Id, "a", token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        Expect.SameElements(["b=2"], seen.Metadata.Select(entry => $"{entry.Key}={entry.Value}"), "the metadata");
    }

    private static async Task SnapshotNothingAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Volumes.UpdateSnapshotAsync(new() { SnapshotId = snapshot.Id }, token), "changing nothing").ConfigureAwait(false);
    }

    private static async Task UploadAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var imageId = await harness.Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "conformance", DiskFormat = "qcow2" }, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        var copy = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, ImageId = imageId }, token).ConfigureAwait(false);
        var made = await WaitAsync(harness, copy.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.True(made.IsBootable, "a volume of the image to be bootable");
    }

    private static async Task UploadNonsenseAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "conformance", DiskFormat = "paper" }, token), "copying it").ConfigureAwait(false);
    }

    private static async Task ReimageAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, harness.ImageMinDiskGiB).ConfigureAwait(false);
        await harness.Volumes.ReimageVolumeAsync(new() { VolumeId = volume.Id, ImageId = harness.ImageId }, token).ConfigureAwait(false);
        var seen = await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal((true, harness.ImageId), (seen.IsBootable, seen.ImageMetadata.GetValueOrDefault("image_id")), "bootable, and the image");
    }

    private static async Task ReimageInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, harness.ImageMinDiskGiB).ConfigureAwait(false);
        await AttachAsync(harness, volume.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.ReimageVolumeAsync(new() { VolumeId = volume.Id, ImageId = harness.ImageId }, token), "writing over it").ConfigureAwait(false);
    }

    private static async Task ConnectionAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ReserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        var info = await harness.Volumes.InitializeConnectionAsync(volume.Id, Host, token).ConfigureAwait(false);
        Expect.Equal(volume.Id, info.VolumeId, "the volume");
        Expect.True(info.DriverVolumeType.Length > 0, "the kind of the connection to be told");
        await harness.Volumes.TerminateConnectionAsync(volume.Id, Host, token).ConfigureAwait(false);
    }

    private static async Task ConnectionMaintenanceAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Maintenance, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(() => harness.Volumes.InitializeConnectionAsync(volume.Id, Host, token), "reaching it").ConfigureAwait(false);
    }

    private static async Task StepsReadAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var made = await harness.Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = ServerId }, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetAttachmentAsync(made.Id, token).ConfigureAwait(false);
        Expect.Equal((made.Id, volume.Id, ServerId), (seen.Id, seen.VolumeId, seen.ServerId), "id, volume and server");
    }

    private static async Task TransferTakenBackAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var transfer = await harness.Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, token).ConfigureAwait(false);
        var listed = await ReadAllAsync(harness.Volumes.ListTransfersAsync(cancellationToken: token)).ConfigureAwait(false);
        Expect.SameElements([transfer.Id], listed.Select(each => each.Id), "the offers");
        await harness.Volumes.DeleteTransferAsync(transfer.Id, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Volumes.GetTransferAsync(transfer.Id, token), "reading it").ConfigureAwait(false);
    }

    private static async Task BackupRenamedAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var backup = await BackUpAsync(harness, volume.Id, token).ConfigureAwait(false);
        await harness.Volumes.UpdateBackupAsync(new() { BackupId = backup.Id, Name = "new" }, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetBackupAsync(backup.Id, token).ConfigureAwait(false);
        Expect.Equal(("new", volume.Id), (seen.Name, seen.VolumeId), "name and volume");
        var listed = await ReadAllAsync(harness.Volumes.ListBackupsAsync(new() { VolumeId = volume.Id }, token)).ConfigureAwait(false);
        Expect.SameElements([backup.Id], listed.Select(each => each.Id), "the backups of the volume");
    }

    private static Dictionary<string, string> Entry(string key, string value) => new() { [key] = value };
}
