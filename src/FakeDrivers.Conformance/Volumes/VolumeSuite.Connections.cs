using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private const string Steps = "Cinder API v3.27 and v3.44";

    private static readonly VolumeConnector Host = new() { HostName = "conformance", IpAddress = "192.0.2.1", InitiatorName = "iqn.1993-08.org.debian:01:1" };

    private static ConformanceCase<VolumeHarness>[] ConnectionCases() =>
    [
        Case("VOL-STP-001", "An attachment in steps is reserved, attaching, in use and gone, and its volume with it", Steps, StepsAsync),
        Case("VOL-STP-002", "A volume that is reserved is refused to another server", Steps, StepsTakenAsync),
        Case("VOL-STP-003", "An unknown attachment is not found", Steps, (harness, token) => Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.DeleteAttachmentAsync(Unknown, token), "deleting it")),
        Case("VOL-STP-004", "Attachments are listed by their volume", Steps, StepsListedAsync),
    ];

    private static async Task StepsAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var attachment = await harness.Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = ServerId }, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Reserved, token).ConfigureAwait(false);
        var connected = await harness.Volumes.UpdateAttachmentAsync(attachment.Id, Host, token).ConfigureAwait(false);
        Expect.NotNull(connected.Connection, "the connection");
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Attaching, token).ConfigureAwait(false);
        await harness.Volumes.CompleteAttachmentAsync(attachment.Id, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        await harness.Volumes.DeleteAttachmentAsync(attachment.Id, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task StepsTakenAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = ServerId }, token).ConfigureAwait(false);
        var other = new CreateVolumeAttachmentRequest { VolumeId = volume.Id, ServerId = Unknown };
        await Expect.ThrowsAsync<InvalidStateException>(() => harness.Volumes.CreateAttachmentAsync(other, token), "attaching it to another").ConfigureAwait(false);
    }

    private static async Task StepsListedAsync(VolumeHarness harness, CancellationToken token)
    {
        var (one, two) = (await MakeAsync(harness, token).ConfigureAwait(false), await MakeAsync(harness, token).ConfigureAwait(false));
        var wanted = await harness.Volumes.CreateAttachmentAsync(new() { VolumeId = one.Id, ServerId = ServerId }, token).ConfigureAwait(false);
        await harness.Volumes.CreateAttachmentAsync(new() { VolumeId = two.Id, ServerId = ServerId }, token).ConfigureAwait(false);
        var listed = await ReadAllAsync(harness.Volumes.ListAttachmentsAsync(new() { VolumeId = one.Id }, token)).ConfigureAwait(false);
        Expect.SameElements([wanted.Id], listed.Select(each => each.Id), "the attachments of the volume");
    }
}
