using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] DetachCases() =>
    [
        Case("VOL-DET-001", "Beginning to detach makes an attached volume detaching; its attachment stays", Wrapper, BeginDetachingAsync),
        Case("VOL-DET-002", "A volume that is not in use cannot begin to detach", Wrapper, BeginDetachingFreeAsync),
        Case("VOL-DET-003", "Rolling back makes a detaching volume in use again", Wrapper, RollDetachingAsync),
        Case("VOL-DET-004", "Rolling back does nothing to a volume that is not detaching", Wrapper, RollDetachingOthersAsync),
        Case("VOL-DET-005", "A detached volume is available and has no attachment", Wrapper, DetachAsync),
        Case("VOL-DET-006", "A volume is detached by the id of its attachment", Api, DetachByIdAsync),
        Case("VOL-DET-007", "Detaching what is not attached leaves it available", Api, DetachFreeAsync),
        Case("VOL-DET-008", "An unknown attachment is not found; the volume stays in use", Api, DetachUnknownAsync),
        Case("VOL-DET-009", "A detaching that fails leaves error_detaching; rolled back, the volume is in use", Api, DetachFailsAsync,
            VolumeCapabilities.Failures),
        Case("VOL-DET-010", "The volume is detaching until it is available", Api, DetachTakesTimeAsync, VolumeCapabilities.Transitions),
        Case("VOL-DET-011", "A detached volume can be attached elsewhere, with a new attachment", Api, DetachAndAttachAsync),
        Case("VOL-DET-012", "A volume put in detaching by hand, without an attachment, cannot begin to detach", Api, BeginDetachingUnattachedAsync,
            VolumeCapabilities.Administration),
        Case("VOL-DET-013", "What a server holds no user detaches or disconnects, and a promise that is taken back leaves it there", Held, DetachHeldAsync,
            VolumeCapabilities.Servers),
        Case("VOL-DET-014", "The attachment of a server is not deleted by a user", Held, DeleteHeldAttachmentAsync, VolumeCapabilities.Servers),
    ];

    private const string Held = "Cinder bug 2004555";

    private static async Task BeginDetachingAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.BeginDetachingAsync(volume.Id, token).ConfigureAwait(false);
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Detaching, token).ConfigureAwait(false);
        Expect.Equal(1, seen.Attachments.Count, "the number of attachments");
    }

    private static async Task BeginDetachingFreeAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.BeginDetachingAsync(volume.Id, token), "beginning to detach it").ConfigureAwait(false);
        Expect.Equal(("available", "in-use"), (error.CurrentState, error.AllowedStates.Single()), "the current and allowed states");
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task RollDetachingAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.BeginDetachingAsync(volume.Id, token).ConfigureAwait(false);
        await harness.Volumes.RollDetachingAsync(volume.Id, token).ConfigureAwait(false);
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.Equal(VolumeAttachStatus.Attached, seen.AttachStatus, "the attach status");
    }

    private static async Task RollDetachingOthersAsync(VolumeHarness harness, CancellationToken token)
    {
        var free = await MakeAsync(harness, token).ConfigureAwait(false);
        var used = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.RollDetachingAsync(free.Id, token).ConfigureAwait(false);
        await harness.Volumes.RollDetachingAsync(used.Id, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, free.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, used.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task DetachAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.BeginDetachingAsync(volume.Id, token).ConfigureAwait(false);
        await harness.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await ExpectDetachedAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task DetachByIdAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.DetachVolumeAsync(volume.Id, volume.Attachments[0].Id, token).ConfigureAwait(false);
        await ExpectDetachedAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task DetachFreeAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await ExpectDetachedAsync(harness, volume.Id, token).ConfigureAwait(false);

        await harness.Volumes.ReserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        await harness.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await ExpectDetachedAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task DetachUnknownAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.DetachVolumeAsync(volume.Id, Unknown, token), "detaching it").ConfigureAwait(false);
        Expect.Equal(Unknown, error.Id, "the id in the error");
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task DetachFailsAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.BeginDetachingAsync(volume.Id, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.Detach);

        await harness.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);

        await WaitAttachStatusAsync(harness, volume.Id, VolumeAttachStatus.ErrorDetaching, token).ConfigureAwait(false);
        await harness.Volumes.RollDetachingAsync(volume.Id, token).ConfigureAwait(false);
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.Equal(VolumeAttachStatus.Attached, seen.AttachStatus, "the attach status");
    }

    private static async Task DetachTakesTimeAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.SlowDown();
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Detaching, token).ConfigureAwait(false);
        Expect.Equal(VolumeAttachStatus.Detaching, seen.AttachStatus, "the attach status meanwhile");
        await ExpectDetachedAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task DetachAndAttachAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await ExpectDetachedAsync(harness, volume.Id, token).ConfigureAwait(false);

        await harness.Volumes.AttachVolumeAsync(ToServer(volume.Id) with { ServerId = Unknown }, token).ConfigureAwait(false);

        var seen = await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        var attachment = seen.Attachments.Single();
        Expect.Equal(Unknown, attachment.ServerId, "the server");
        Expect.True(attachment.Id != volume.Attachments[0].Id, "the attachment to have an id of its own", attachment.Id);
    }

    private static async Task BeginDetachingUnattachedAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Detaching, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.BeginDetachingAsync(volume.Id, token), "beginning to detach it").ConfigureAwait(false);
    }

    private static async Task DetachHeldAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeHeldAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(
            () => harness.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: token), "detaching it").ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(
            () => harness.Volumes.DetachVolumeAsync(volume.Id, volume.Attachments[0].Id, token), "detaching it by its attachment").ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(
            () => harness.Volumes.TerminateConnectionAsync(volume.Id, Host, token), "disconnecting it").ConfigureAwait(false);
        await harness.Volumes.UnreserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        await ExpectHeldAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task DeleteHeldAttachmentAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeHeldAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(
            () => harness.Volumes.DeleteAttachmentAsync(volume.Attachments[0].Id, token), "deleting it").ConfigureAwait(false);
        await ExpectHeldAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task<Volume> MakeHeldAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.AttachToServerAsync(volume.Id, token).ConfigureAwait(false);
        return await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task ExpectHeldAsync(VolumeHarness harness, string volumeId, CancellationToken token)
    {
        var seen = await ExpectStatusAsync(harness, volumeId, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.Equal((1, VolumeAttachStatus.Attached), (seen.Attachments.Count, seen.AttachStatus), "attachments and attach status");
    }

    private static async Task ExpectDetachedAsync(VolumeHarness harness, string volumeId, CancellationToken token)
    {
        var volume = await WaitAsync(harness, volumeId, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal((0, VolumeAttachStatus.Detached), (volume.Attachments.Count, volume.AttachStatus), "attachments and attach status");
    }
}
