using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// Servers that boot from volumes, and what is said about attachments.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] BootVolumeCases() =>
    [
        Case(
            "CMP-BFV-001", "A server that is made from the image of one which boots from a volume boots from a volume of its own.",
            $"{Api}, action createImage", ImageOfBootVolumeBootsAsync),
        Case(
            "CMP-BFV-002", "A server that boots from a volume is not backed up.",
            $"{Api}, action createBackup: 400", BootVolumeIsNotBackedUpAsync),
        Case(
            "CMP-BFV-003", "A server that boots from a volume keeps the volume when it is rebuilt.",
            $"{Api}, action rebuild (2.93)", BootVolumeIsRebuiltAsync),
        Case(
            "CMP-BFV-004", "A server that boots from a volume is not rescued without an image that says how.",
            $"{Api}, action rescue (2.87): 400", BootVolumeNeedsARescueImageAsync),
        Case(
            "CMP-ATT-030", "An attachment shows its tag, and whether the volume goes with the server, which can be changed.",
            $"{Api}, os-volume_attachments (2.70, 2.79, 2.85)", AttachmentIsDescribedAsync),
        Case(
            "CMP-ATT-031", "An attachment that does not exist is not found.",
            $"{Api}, os-volume_attachments: 404", UnknownAttachmentIsNotFoundAsync),
        Case(
            "CMP-BDM-002", "A volume of a type that does not exist is not made, and the server is refused.",
            $"{Api}, block_device_mapping_v2: volume_type (2.67)", UnknownVolumeTypeIsRefusedAsync),
        Case(
            "CMP-BDM-003", "A server is built when the volume that is made for it is there.",
            "Nova, task state block_device_mapping", MadeVolumeIsAwaitedAsync, VisibleProgress),
        Case(
            "CMP-SWP-002", "The volume that a server boots from is not replaced by one that nothing can boot from.",
            "Nova, swap_volume", SwapKeepsBootableAsync, Administration),
    ];

    private static async Task ImageOfBootVolumeBootsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await VolumeBackedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var image = await harness.Compute.CreateServerImageAsync(server.Id, "copy-of-web", null, cancellationToken).ConfigureAwait(false);
        await UntilActiveAsync(harness, image.Id, cancellationToken).ConfigureAwait(false);
        Expect.True(image.Properties.ContainsKey("block_device_mapping"), "an image that names its disks", image);
        var after = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        Expect.Equal(server.Volumes, after.Volumes, "the volumes of the first server");
        var copy = await ActiveServerAsync(
            harness, new CreateServerRequest { Name = "copy", FlavorId = server.Flavor.Id, ImageId = image.Id }, cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, copy.Volumes.Count, "the number of volumes of the second server");
        Expect.True(copy.Volumes[0].VolumeId != server.Volumes[0].VolumeId, "another volume", copy);
    }

    private static async Task BootVolumeIsNotBackedUpAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await VolumeBackedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var request = new BackupServerRequest { ServerId = server.Id, Name = "daily", BackupType = "daily", Rotation = 1 };
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.BackupServerAsync(request, cancellationToken), "the backup").ConfigureAwait(false);
    }

    private static async Task BootVolumeIsRebuiltAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await VolumeBackedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var image = await ImageAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = image.Id, Name = "rebuilt" }, cancellationToken).ConfigureAwait(false);
        var after = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        Expect.Equal("rebuilt", after.Name, "the name");
        Expect.Equal((server.ImageId, server.Volumes[0].VolumeId), (after.ImageId, after.Volumes[0].VolumeId), "the image and the volume");
    }

    private static async Task BootVolumeNeedsARescueImageAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await VolumeBackedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.RescueServerAsync(server.Id, null, null, cancellationToken), "the rescue").ConfigureAwait(false);
    }

    private static async Task AttachmentIsDescribedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var attached = await harness.Compute.AttachVolumeAsync(
            server.Id, new ServerVolumeRequest { VolumeId = volume.Id, Tag = "data", DeleteOnTermination = true }, cancellationToken).ConfigureAwait(false);
        Expect.Equal(("data", true), (attached.Tag, attached.DeleteOnTermination), "the tag, and whether it goes with the server");
        await harness.Compute.SetDeleteOnTerminationAsync(server.Id, volume.Id, false, cancellationToken).ConfigureAwait(false);
        var after = await harness.Compute.GetServerVolumeAsync(server.Id, volume.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(("data", false), (after.Tag, after.DeleteOnTermination), "the tag, and whether it goes with the server, after the change");
    }

    private static async Task UnknownVolumeTypeIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var disk = new BlockDevice { Source = BlockDeviceSource.Blank, SizeGiB = 1, VolumeType = "no-such-type" };
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.CreateServerAsync(request with { BlockDevices = [disk] }, cancellationToken), "a volume of an unknown type").ConfigureAwait(false);
    }

    private static async Task MadeVolumeIsAwaitedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var disk = new BlockDevice { Source = BlockDeviceSource.Blank, SizeGiB = 1, DeleteOnTermination = true };
        var server = await harness.Compute.CreateServerAsync(request with { BlockDevices = [disk] }, cancellationToken).ConfigureAwait(false);
        Expect.Equal(ServerStatus.Build, server.Status, "the status while its volume is made");
        var built = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        var listed = await harness.Compute.ListServerVolumesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, listed.Count, "the number of its volumes");
        var volume = await harness.Volumes.GetVolumeAsync(listed[0].VolumeId, cancellationToken).ConfigureAwait(false);
        Expect.Equal((VolumeStatus.InUse, built.Volumes[0].VolumeId), (volume.Status, volume.Id), "the volume");
    }

    private static async Task SwapKeepsBootableAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await VolumeBackedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var size = (await harness.Volumes.GetVolumeAsync(server.Volumes[0].VolumeId, cancellationToken).ConfigureAwait(false)).SizeGiB;
        var blank = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = size }, cancellationToken).ConfigureAwait(false);
        await UntilAsync(
            harness, () => harness.Volumes.GetVolumeAsync(blank.Id, cancellationToken), volume => volume.Status == VolumeStatus.Available, "the volume to be available", cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Administrator.SwapVolumeAsync(server.Id, server.Volumes[0].VolumeId, blank.Id, cancellationToken), "booting from a blank volume").ConfigureAwait(false);
    }

    private static async Task UnknownAttachmentIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.GetServerVolumeAsync(server.Id, NoSuchId, cancellationToken), "reading").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.SetDeleteOnTerminationAsync(server.Id, NoSuchId, true, cancellationToken), "changing").ConfigureAwait(false);
    }

    private static async Task<Server> VolumeBackedServerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var image = await ImageAsync(harness, cancellationToken).ConfigureAwait(false);
        var disk = new BlockDevice
        {
            Source = BlockDeviceSource.Image,
            SourceId = image.Id,
            SizeGiB = Math.Max(1, image.MinDiskGiB),
            BootIndex = 0,
            DeleteOnTermination = true,
        };
        return await ActiveServerAsync(harness, request with { ImageId = null, BlockDevices = [disk] }, cancellationToken).ConfigureAwait(false);
    }
}
