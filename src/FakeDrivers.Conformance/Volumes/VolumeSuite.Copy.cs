using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] CopyCases() =>
    [
        Case("VOL-CPY-001", "A volume from a snapshot takes its size when none is asked for", Api, CopySnapshotAsync),
        Case("VOL-CPY-002", "A volume from a snapshot may be larger, but not smaller", Api, CopySnapshotSizeAsync),
        Case("VOL-CPY-003", "An unknown snapshot is not found", Api, (harness, token) =>
            SourceNotFoundAsync(harness, new() { SizeGiB = 1, SnapshotId = Unknown }, token)),
        Case("VOL-CPY-004", "A snapshot that is not available is refused", Api, CopyBadSnapshotAsync, VolumeCapabilities.Administration),
        Case("VOL-CPY-005", "A clone takes the size of its source, which stays as it is", Api, CloneAsync),
        Case("VOL-CPY-006", "A clone may not be smaller than its source", Api, CloneSizeAsync),
        Case("VOL-CPY-007", "A volume in use can be cloned", Api, CloneInUseAsync),
        Case("VOL-CPY-008", "A volume in error cannot be cloned", Api, CloneErrorAsync, VolumeCapabilities.Administration),
        Case("VOL-CPY-009", "An unknown source volume is not found", Api, (harness, token) =>
            SourceNotFoundAsync(harness, new() { SizeGiB = 1, SourceVolumeId = Unknown }, token)),
        Case("VOL-CPY-010", "More than one source is refused", Api, CopyTwoSourcesAsync),
        Case("VOL-CPY-011", "A volume from an image is bootable and names the image", Api, CopyImageAsync, VolumeCapabilities.Images),
        Case("VOL-CPY-012", "A volume from an image needs a size that takes the image", Api, CopyImageSizeAsync, VolumeCapabilities.Images),
        Case("VOL-CPY-013", "An unknown image is refused", Api, (harness, token) => Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, ImageId = Unknown }, token), "copying it")),
        Case("VOL-CPY-014", "A clone of a bootable volume is bootable", Api, CloneBootableAsync, VolumeCapabilities.Images),
        Case("VOL-CPY-015", "A snapshot and all copies bear the content of their source; blank volumes have their own", "observed",
            ContentAsync, VolumeCapabilities.Content),
        Case("VOL-CPY-016", "A copy outlives what it was made from", Api, CopyOutlivesAsync),
    ];

    private static async Task CopySnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, source.Id, token).ConfigureAwait(false);

        var made = await harness.Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id }, token).ConfigureAwait(false);

        var copy = await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(2, copy.SizeGiB, "the size in GiB");
        Expect.Equal(snapshot.Id, copy.SnapshotId, "the snapshot's id");
    }

    private static async Task CopySnapshotSizeAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, source.Id, token).ConfigureAwait(false);

        var made = await harness.Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id, SizeGiB = 3 }, token).ConfigureAwait(false);
        var copy = await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(3, copy.SizeGiB, "the size in GiB");

        await RefusedAsync(harness, new() { SnapshotId = snapshot.Id, SizeGiB = 1 }, nameof(CreateVolumeRequest.SizeGiB), token)
            .ConfigureAwait(false);
    }

    private static async Task CopyBadSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, source.Id, token).ConfigureAwait(false);
        await harness.Administrator.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.Error, token).ConfigureAwait(false);

        var error = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id }, token), "copying the snapshot").ConfigureAwait(false);
        Expect.Equal((snapshot.Id, "error"), (error.Id, error.CurrentState), "the id and state in the error");
    }

    private static async Task CloneAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token, 2).ConfigureAwait(false);

        var made = await harness.Volumes.CreateVolumeAsync(new() { SourceVolumeId = source.Id }, token).ConfigureAwait(false);

        var clone = await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal((2, source.Id), (clone.SizeGiB, clone.SourceVolumeId), "the size in GiB and the source's id");
        var after = await harness.Volumes.GetVolumeAsync(source.Id, token).ConfigureAwait(false);
        Expect.Equal((source.Status, source.SizeGiB), (after.Status, after.SizeGiB), "the source's status and size");
    }

    private static async Task CloneSizeAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        await RefusedAsync(harness, new() { SourceVolumeId = source.Id, SizeGiB = 1 }, nameof(CreateVolumeRequest.SizeGiB), token)
            .ConfigureAwait(false);
    }

    private static async Task CloneInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        var made = await harness.Volumes.CreateVolumeAsync(new() { SourceVolumeId = source.Id }, token).ConfigureAwait(false);
        var clone = await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(0, clone.Attachments.Count, "the number of the clone's attachments");
    }

    private static async Task CloneErrorAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetVolumeStatusAsync(source.Id, VolumeStatus.Error, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.CreateVolumeAsync(new() { SourceVolumeId = source.Id }, token), "cloning the volume").ConfigureAwait(false);
        Expect.SameElements(["available", "in-use"], error.AllowedStates, "the allowed states");
    }

    private static async Task CopyTwoSourcesAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, source.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, SnapshotId = snapshot.Id, SourceVolumeId = source.Id }, token),
            "making a volume from two sources").ConfigureAwait(false);
    }

    private static async Task<Volume> MakeFromImageAsync(VolumeHarness harness, CancellationToken token)
    {
        var made = await harness.Volumes.CreateVolumeAsync(
            new() { ImageId = harness.ImageId, SizeGiB = harness.ImageMinDiskGiB }, token).ConfigureAwait(false);
        return await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task CopyImageAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeFromImageAsync(harness, token).ConfigureAwait(false);
        Expect.Equal((true, harness.ImageId), (volume.IsBootable, volume.ImageId), "bootable and the image's id");
    }

    private static async Task CopyImageSizeAsync(VolumeHarness harness, CancellationToken token)
    {
        await RefusedAsync(harness, new() { ImageId = harness.ImageId }, nameof(CreateVolumeRequest.SizeGiB), token).ConfigureAwait(false);
        await RefusedAsync(
            harness, new() { ImageId = harness.ImageId, SizeGiB = harness.ImageMinDiskGiB - 1 }, nameof(CreateVolumeRequest.SizeGiB), token)
            .ConfigureAwait(false);
    }

    private static async Task CloneBootableAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeFromImageAsync(harness, token).ConfigureAwait(false);
        var made = await harness.Volumes.CreateVolumeAsync(new() { SourceVolumeId = source.Id }, token).ConfigureAwait(false);
        var clone = await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal((true, source.ImageId), (clone.IsBootable, clone.ImageId), "bootable and the image's id");
    }

    private static async Task ContentAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token).ConfigureAwait(false);
        var blank = await MakeAsync(harness, token).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, source.Id, token).ConfigureAwait(false);
        var clone = await harness.Volumes.CreateVolumeAsync(new() { SourceVolumeId = source.Id }, token).ConfigureAwait(false);
        var copy = await harness.Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id }, token).ConfigureAwait(false);

        var content = Expect.NotNull(source.ContentId, "the content of the source");
        Expect.Equal(
            [content, content, content], new[] { snapshot.ContentId, clone.ContentId, copy.ContentId }, "the content of snapshot, clone and copy");
        Expect.True(blank.ContentId != content, "a blank volume to have a content of its own", blank.ContentId);
    }

    private static async Task CopyOutlivesAsync(VolumeHarness harness, CancellationToken token)
    {
        var source = await MakeAsync(harness, token).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, source.Id, token).ConfigureAwait(false);
        var made = await harness.Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id }, token).ConfigureAwait(false);
        var copy = await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);

        await harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
        await harness.Volumes.DeleteVolumeAsync(source.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, source.Id, token).ConfigureAwait(false);

        var left = await harness.Volumes.GetVolumeAsync(copy.Id, token).ConfigureAwait(false);
        Expect.Equal((VolumeStatus.Available, snapshot.Id), (left.Status, left.SnapshotId), "the copy's status and snapshot id");
    }

    private static async Task SourceNotFoundAsync(VolumeHarness harness, CreateVolumeRequest request, CancellationToken token)
    {
        var error = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.CreateVolumeAsync(request, token), "copying it").ConfigureAwait(false);
        Expect.Equal(Unknown, error.Id, "the id in the error");
        Expect.Equal(0, (await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false)).Count, "the number of volumes afterwards");
    }
}
