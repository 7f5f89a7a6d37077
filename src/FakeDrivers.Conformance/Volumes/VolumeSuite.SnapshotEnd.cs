using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] SnapshotEndCases() =>
    [
        Case("VOL-SND-001", "A removed snapshot is not found, and its volume can be removed then", Wrapper, DeleteSnapshotAsync),
        Case("VOL-SND-002", "An unknown snapshot is not found", Wrapper, (harness, token) => Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.DeleteSnapshotAsync(Unknown, token), "removing it")),
        Case("VOL-SND-003", "A snapshot in error can be removed, one that is being made cannot", Api, DeleteSnapshotStatusAsync,
            VolumeCapabilities.Administration),
        Case("VOL-SND-004", "A removal that fails ends in error_deleting", Api, DeleteSnapshotFailsAsync, VolumeCapabilities.Failures),
        Case("VOL-SND-005", "A snapshot that the backend calls busy is available again", "Cinder SnapshotIsBusy", DeleteSnapshotBusyAsync,
            VolumeCapabilities.Failures),
        Case("VOL-SND-006", "The snapshot is deleting until it is gone", Api, DeleteSnapshotTakesTimeAsync, VolumeCapabilities.Transitions),
    ];

    private static async Task<VolumeSnapshot> MakeSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        return await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task DeleteSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);

        await harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
        Expect.Equal([], await ListSnapshotIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing of snapshots");

        await harness.Volumes.DeleteVolumeAsync(snapshot.VolumeId, cancellationToken: token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, snapshot.VolumeId, token).ConfigureAwait(false);
    }

    private static async Task DeleteSnapshotStatusAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.Creating, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token), "removing it").ConfigureAwait(false);
        Expect.Equal((snapshot.Id, "creating"), (error.Id, error.CurrentState), "the id and state in the error");
        Expect.SameElements(["available", "error"], error.AllowedStates, "the allowed states");

        await harness.Administrator.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.Error, token).ConfigureAwait(false);
        await harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
    }

    private static async Task DeleteSnapshotFailsAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.DeleteSnapshot);
        await harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotAsync(harness, snapshot.Id, VolumeSnapshotStatus.ErrorDeleting, token).ConfigureAwait(false);
    }

    private static async Task DeleteSnapshotBusyAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.SnapshotIsBusy);
        await harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotAsync(harness, snapshot.Id, VolumeSnapshotStatus.Available, token).ConfigureAwait(false);

        await harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
    }

    private static async Task DeleteSnapshotTakesTimeAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.SlowDown();
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        Expect.Equal(VolumeSnapshotStatus.Deleting, seen.Status, "the status meanwhile");
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
    }
}
