using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] DeleteCases() =>
    [
        Case("VOL-DEL-001", "A removed volume is not found and not listed", Wrapper, DeleteAsync),
        Case("VOL-DEL-002", "An unknown volume is not found", Wrapper, (harness, token) => Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.DeleteVolumeAsync(Unknown, cancellationToken: token), "removing it")),
        Case("VOL-DEL-003", "A volume with snapshots is refused and stays", Api, DeleteWithSnapshotAsync),
        Case("VOL-DEL-004", "A cascade takes the snapshots with the volume", Api, DeleteCascadeAsync),
        Case("VOL-DEL-005", "A cascade over a snapshot that is being made is refused", Api, DeleteCascadeBusyAsync,
            VolumeCapabilities.Administration),
        Case("VOL-DEL-006", "A volume in use is refused and stays attached", Api, DeleteInUseAsync),
        Case("VOL-DEL-007", "A reserved volume is refused, and the error names the states that allow it", Api, DeleteReservedAsync),
        Case("VOL-DEL-008", "A volume in error can be removed, one in error_deleting cannot", Api, DeleteErrorAsync,
            VolumeCapabilities.Administration),
        Case("VOL-DEL-009", "A removal that fails ends in error_deleting", Api, DeleteFailsAsync, VolumeCapabilities.Failures),
        Case("VOL-DEL-010", "A volume that the backend calls busy is available again", "Cinder VolumeIsBusy", DeleteBusyAsync,
            VolumeCapabilities.Failures),
        Case("VOL-DEL-011", "The volume is deleting until it is gone, and cannot be removed again meanwhile", Api, DeleteTakesTimeAsync,
            VolumeCapabilities.Transitions),
    ];

    private static async Task DeleteAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var other = await MakeAsync(harness, token).ConfigureAwait(false);

        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);

        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
        Expect.Equal([other.Id], await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing");
    }

    private static async Task DeleteWithSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token), "removing it").ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task DeleteCascadeAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var one = await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);
        var two = await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);

        await harness.Volumes.DeleteVolumeAsync(volume.Id, cascade: true, token).ConfigureAwait(false);

        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, one.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, two.Id, token).ConfigureAwait(false);
    }

    private static async Task DeleteCascadeBusyAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);
        await harness.Administrator.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.Creating, token).ConfigureAwait(false);

        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(volume.Id, cascade: true, token), "removing it").ConfigureAwait(false);

        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task DeleteInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token), "removing it").ConfigureAwait(false);
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.Equal(1, seen.Attachments.Count, "the number of attachments");
    }

    private static async Task DeleteReservedAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ReserveVolumeAsync(volume.Id, token).ConfigureAwait(false);

        var error = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token), "removing it").ConfigureAwait(false);

        Expect.Equal((volume.Id, "attaching"), (error.Id, error.CurrentState), "the id and state in the error");
        Expect.SameElements(
            ["available", "error", "error_restoring", "error_extending", "error_managing"], error.AllowedStates, "the allowed states");
    }

    private static async Task DeleteErrorAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.ErrorDeleting, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token), "removing it").ConfigureAwait(false);

        await harness.Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Error, token).ConfigureAwait(false);
        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task DeleteFailsAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.Delete);
        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.ErrorDeleting, token).ConfigureAwait(false);
    }

    private static async Task DeleteBusyAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.VolumeIsBusy);
        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);

        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task DeleteTakesTimeAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.SlowDown();
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);

        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Deleting, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token), "removing it again").ConfigureAwait(false);

        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task<Volume> ExpectStatusAsync(VolumeHarness harness, string volumeId, VolumeStatus status, CancellationToken token)
    {
        var volume = await harness.Volumes.GetVolumeAsync(volumeId, token).ConfigureAwait(false);
        Expect.Equal(status, volume.Status, "the volume's status");
        return volume;
    }
}
