using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// Attaching and detaching volumes.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] VolumeCases() =>
    [
        Case("CMP-ATT-001", "An attached volume is in use, and both sides say the same.", $"{Api}, attach a volume", BothSidesAgreeAsync),
        Case(
            "CMP-ATT-002", "Without a wish, each volume gets the next free letter.",
            $"{Api}, attach a volume: device", DevicesAreDistinctAsync),
        Case("CMP-ATT-003", "The device auto means no wish.", "Manila compute.API.instance_volume_attach", AutoIsNoWishAsync),
        Case(
            "CMP-ATT-004", "A detached volume is available, and neither side lists it.",
            $"{Api}, detach a volume", DetachFreesBothSidesAsync),
        Case(
            "CMP-ATT-005", "A volume that was detached can be attached to another server.",
            $"{Api}, attach a volume", VolumeMovesBetweenServersAsync),
        Case(
            "CMP-ATT-006", "Volumes are attached to servers that are paused or shut off.",
            "Nova, attach_volume: vm_state", AttachToPausedAndStoppedAsync),
        Case(
            "CMP-ATT-007", "The list of a server's volumes is that which the server shows.",
            "Manila compute.API.instance_volumes_list", ListsAgreeAsync),
    ];

    private static async Task BothSidesAgreeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await harness.Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, volume.Id, VolumeStatus.InUse, cancellationToken).ConfigureAwait(false);

        Expect.Equal(server.Id, attachment.ServerId, "the server of the attachment");
        Expect.Equal(volume.Id, attachment.VolumeId, "the volume of the attachment");
        await ExpectBothSidesAsync(harness, attachment, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DevicesAreDistinctAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var first = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var second = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);

        Expect.True(first.Device.EndsWith('b'), "the first volume's device to end with b, after the root disk's a", first.Device);
        Expect.True(second.Device.EndsWith('c'), "the second volume's device to end with c", second.Device);
    }

    private static async Task AutoIsNoWishAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await harness.Compute.AttachVolumeAsync(server.Id, volume.Id, "auto", cancellationToken).ConfigureAwait(false);

        Expect.True(attachment.Device.StartsWith("/dev/", StringComparison.Ordinal), "the device to be chosen", attachment.Device);
    }

    private static async Task DetachFreesBothSidesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DetachVolumeAsync(server.Id, attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        var volume = await UntilStatusAsync(harness, attachment.VolumeId, VolumeStatus.Available, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(0, volume.Attachments.Count, "the attachments of the volume");
        Expect.Equal(0, read.Volumes.Count, "the volumes of the server");
    }

    private static async Task VolumeMovesBetweenServersAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var first = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var second = await ActiveServerAsync(harness, cancellationToken, "second").ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, first.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DetachVolumeAsync(first.Id, attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, attachment.VolumeId, VolumeStatus.Available, cancellationToken).ConfigureAwait(false);
        var moved = await harness.Compute.AttachVolumeAsync(second.Id, attachment.VolumeId, cancellationToken: cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, attachment.VolumeId, VolumeStatus.InUse, cancellationToken).ConfigureAwait(false);

        await ExpectBothSidesAsync(harness, moved, cancellationToken).ConfigureAwait(false);
        Expect.True(moved.AttachmentId != attachment.AttachmentId, "the second attachment to have an id of its own", moved.AttachmentId);
    }

    private static async Task AttachToPausedAndStoppedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        foreach (var status in new[] { ServerStatus.Paused, ServerStatus.Shutoff })
        {
            var server = await InStatusAsync(harness, status, cancellationToken).ConfigureAwait(false);
            var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);

            await ExpectBothSidesAsync(harness, attachment, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task ListsAgreeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var none = await harness.Compute.ListServerVolumesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var first = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var second = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var listed = await harness.Compute.ListServerVolumesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(0, none.Count, "the volumes of a server without any");
        Expect.Equal([first.VolumeId, second.VolumeId], listed.Select(volume => volume.VolumeId), "the list of the server's volumes");
        Expect.Equal(read.Volumes, listed, "the list of the server's volumes");
    }

    /// <summary>The attachment stands on the server and on the volume, with the same id and device.</summary>
    private static async Task ExpectBothSidesAsync(ComputeHarness harness, ServerVolume attachment, CancellationToken cancellationToken)
    {
        var volume = await harness.Volumes.GetVolumeAsync(attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        var listed = await harness.Compute.ListServerVolumesAsync(attachment.ServerId, cancellationToken).ConfigureAwait(false);

        Expect.Equal(VolumeStatus.InUse, volume.Status, "the status of the volume");
        Expect.Equal(
            [(attachment.AttachmentId, attachment.ServerId, attachment.Device)],
            volume.Attachments.Select(side => (side.Id, side.ServerId ?? "", side.Device)),
            "the attachments (id, server, device) on the volume's side");
        Expect.Equal(
            [(attachment.AttachmentId, attachment.VolumeId, attachment.Device)],
            listed.Select(side => (side.AttachmentId, side.VolumeId, side.Device)),
            "the attachments (id, volume, device) on the server's side");
    }
}
