using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] AdministrationCases() =>
    [
        Case("VOL-ADM-001", "A forced removal takes a volume in whatever status", Api, ForceDeleteAsync, VolumeCapabilities.Administration),
        Case("VOL-ADM-002", "A forced removal of an attached volume is refused", Api, ForceDeleteAttachedAsync, VolumeCapabilities.Administration),
        Case("VOL-ADM-003", "A forced removal of a volume with snapshots is refused", Api, ForceDeleteWithSnapshotAsync,
            VolumeCapabilities.Administration),
        Case("VOL-ADM-004", "A reset writes any status of a volume that needs nothing besides", Api, ResetAsync, VolumeCapabilities.Administration),
        Case("VOL-ADM-005", "A reset writes any status of a snapshot", Api, ResetSnapshotAsync, VolumeCapabilities.Administration),
        Case("VOL-ADM-006", "A user may neither force a removal nor reset a status", Api, UserIsDeniedAsync),
        Case("VOL-ADM-007", "An administrator does not find an unknown volume or snapshot either", Api, AdministerUnknownAsync,
            VolumeCapabilities.Administration),
        Case("VOL-ADM-008", "A value that is no status is refused", Api, ResetNonsenseAsync, VolumeCapabilities.Administration),
        Case("VOL-ADM-009", "A forced removal takes snapshots along in whatever status, when it is to", "Cinder API v3.23", ForceDeleteCascadeAsync,
            VolumeCapabilities.Administration),
    ];

    private static async Task ForceDeleteAsync(VolumeHarness harness, CancellationToken token)
    {
        foreach (var status in new[] { VolumeStatus.ErrorDeleting, VolumeStatus.Creating, VolumeStatus.Maintenance })
        {
            var volume = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Administrator.ResetVolumeStatusAsync(volume.Id, status, token).ConfigureAwait(false);
            await harness.Administrator.ForceDeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
            await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
        }
    }

    private static async Task ForceDeleteAttachedAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Administrator.ForceDeleteVolumeAsync(volume.Id, cancellationToken: token), "forcing its removal").ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task ForceDeleteWithSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Administrator.ForceDeleteVolumeAsync(snapshot.VolumeId, cancellationToken: token), "forcing its removal").ConfigureAwait(false);
        await ExpectStatusAsync(harness, snapshot.VolumeId, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task ForceDeleteCascadeAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.Creating, token).ConfigureAwait(false);
        await harness.Administrator.ForceDeleteVolumeAsync(snapshot.VolumeId, cascade: true, token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, snapshot.VolumeId, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
    }

    private static async Task ResetAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        foreach (var status in Enum.GetValues<VolumeStatus>().Except([VolumeStatus.InUse, VolumeStatus.Deleting, VolumeStatus.Reverting]))
        {
            await harness.Administrator.ResetVolumeStatusAsync(volume.Id, status, token).ConfigureAwait(false);
            await ExpectStatusAsync(harness, volume.Id, status, token).ConfigureAwait(false);
        }
    }

    private static async Task ResetSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        foreach (var status in Enum.GetValues<VolumeSnapshotStatus>())
        {
            await harness.Administrator.ResetSnapshotStatusAsync(snapshot.Id, status, token).ConfigureAwait(false);
            var seen = await harness.Volumes.GetSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
            Expect.Equal(status, seen.Status, "the snapshot's status");
        }
    }

    private static async Task UserIsDeniedAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        Func<Task>[] calls =
        [
            () => harness.Volumes.ForceDeleteVolumeAsync(snapshot.VolumeId, cancellationToken: token),
            () => harness.Volumes.ResetVolumeStatusAsync(snapshot.VolumeId, VolumeStatus.Error, token),
            () => harness.Volumes.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.Error, token),
        ];
        foreach (var call in calls) await Expect.ThrowsAsync<AccessDeniedException>(call, "the call").ConfigureAwait(false);
        await ExpectStatusAsync(harness, snapshot.VolumeId, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task AdministerUnknownAsync(VolumeHarness harness, CancellationToken token)
    {
        Func<Task>[] calls =
        [
            () => harness.Administrator.ForceDeleteVolumeAsync(Unknown, cancellationToken: token),
            () => harness.Administrator.ResetVolumeStatusAsync(Unknown, VolumeStatus.Error, token),
            () => harness.Administrator.ResetSnapshotStatusAsync(Unknown, VolumeSnapshotStatus.Error, token),
        ];
        foreach (var call in calls) await Expect.ThrowsAsync<ResourceNotFoundException>(call, "the call").ConfigureAwait(false);
    }

    private static async Task ResetNonsenseAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Administrator.ResetVolumeStatusAsync(snapshot.VolumeId, (VolumeStatus)99, token), "the reset").ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Administrator.ResetSnapshotStatusAsync(snapshot.Id, (VolumeSnapshotStatus)99, token), "the reset")
            .ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Administrator.ResetVolumeStatusAsync(snapshot.VolumeId, VolumeStatus.Deleting, token), "the reset to deleting").ConfigureAwait(false);
        await ExpectStatusAsync(harness, snapshot.VolumeId, VolumeStatus.Available, token).ConfigureAwait(false);
    }
}
