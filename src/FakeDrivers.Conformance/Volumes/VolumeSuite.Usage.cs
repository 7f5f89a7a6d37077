using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] QuotaUsageCases() =>
    [
        Case("VOL-USE-001", "A project without volumes uses nothing", Api, (harness, token) => ExpectUsageAsync(harness, (0, 0, 0), token)),
        Case("VOL-USE-002", "Volumes and snapshots count from their making to their removal", Api, UsageAsync),
        Case("VOL-USE-003", "Usage drops when the removal ends, not when it starts", Api, UsageWhileDeletingAsync, VolumeCapabilities.Transitions),
        Case("VOL-USE-004", "A refused request uses nothing", Api, UsageAfterRefusalAsync),
        Case("VOL-USE-005", "What an administrator removes by force counts no more in the owner's project", Api, UsageAfterForceAsync,
            VolumeCapabilities.Administration),
    ];

    private static async Task UsageAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (1, 0, 2), token).ConfigureAwait(false);

        var snapshot = await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (1, 1, 4), token).ConfigureAwait(false);

        await harness.Volumes.ExtendVolumeAsync(volume.Id, 5, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (1, 1, 7), token).ConfigureAwait(false);

        await harness.Volumes.DeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (1, 0, 5), token).ConfigureAwait(false);

        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (0, 0, 0), token).ConfigureAwait(false);
    }

    private static async Task UsageWhileDeletingAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.SlowDown();
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.DeleteVolumeAsync(snapshot.VolumeId, cascade: true, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (1, 1, 2), token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, snapshot.VolumeId, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (0, 0, 0), token).ConfigureAwait(false);
    }

    private static async Task UsageAfterRefusalAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Name = new('n', 256) }, token), "making it").ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.ExtendVolumeAsync(volume.Id, 1, token), "extending it to the size that it has").ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, token), "taking a snapshot").ConfigureAwait(false);
        await ExpectUsageAsync(harness, (1, 0, 1), token).ConfigureAwait(false);
    }

    private static async Task UsageAfterForceAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ForceDeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (0, 0, 0), token).ConfigureAwait(false);
    }

    private static async Task ExpectUsageAsync(
        VolumeHarness harness, (int Volumes, int Snapshots, long TotalGiB) expected, CancellationToken token)
    {
        var usage = await harness.Volumes.GetUsageAsync(cancellationToken: token).ConfigureAwait(false);
        Expect.Equal(expected, (usage.Volumes, usage.Snapshots, usage.TotalGiB), "volumes, snapshots and GiB in use");
    }
}
