using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] ExtendCases() =>
    [
        Case("VOL-EXT-001", "An available volume grows and is available again", Wrapper, ExtendAsync),
        Case("VOL-EXT-002", "A size that is not more than now is refused", Api, ExtendSmallerAsync),
        Case("VOL-EXT-003", "A volume in use grows and is in use again", "Cinder API v3.42", ExtendInUseAsync),
        Case("VOL-EXT-004", "An unknown volume is not found", Wrapper, (harness, token) => Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.ExtendVolumeAsync(Unknown, 2, token), "extending it")),
        Case("VOL-EXT-005", "A growth past the quota is refused; the volume stays available at its size", Api, ExtendQuotaAsync,
            VolumeCapabilities.Administration),
        Case("VOL-EXT-006", "A growth that fails ends in error_extending at the old size, which can be removed", Api, ExtendFailsAsync,
            VolumeCapabilities.Failures),
        Case("VOL-EXT-007", "A failed growth gives its GiB back to the quota", Api, ExtendFailsQuotaAsync, VolumeCapabilities.Failures),
        Case("VOL-EXT-008", "The volume is extending at the old size until it has grown; its GiB count at once", Api, ExtendTakesTimeAsync,
            VolumeCapabilities.Transitions),
    ];

    private static async Task ExtendAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ExtendVolumeAsync(volume.Id, 3, token).ConfigureAwait(false);
        var grown = await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(3, grown.SizeGiB, "the size in GiB");
    }

    private static async Task ExtendSmallerAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        foreach (var size in new[] { 2, 1, 0 })
        {
            await Expect.ThrowsAsync<InvalidRequestException>(
                () => harness.Volumes.ExtendVolumeAsync(volume.Id, size, token), $"extending it to {size} GiB").ConfigureAwait(false);
        }

        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(2, seen.SizeGiB, "the size in GiB");
    }

    private static async Task ExtendInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ExtendVolumeAsync(volume.Id, 2, token).ConfigureAwait(false);
        var grown = await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.Equal(2, grown.SizeGiB, "the size in GiB");
    }

    private static async Task ExtendQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        await LimitAsync(harness, quota => quota with { TotalGiB = 5 }, token).ConfigureAwait(false);
        var volume = await MakeAsync(harness, token, 2).ConfigureAwait(false);

        var error = await Expect.ThrowsAsync<QuotaExceededException>(
            () => harness.Volumes.ExtendVolumeAsync(volume.Id, 6, token), "extending it").ConfigureAwait(false);

        Expect.Equal(
            ("gigabytes", 4L, 2L, 5L), (error.Resource, error.Requested, error.Used, error.Limit), "resource, requested, used and limit");
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(2, seen.SizeGiB, "the size in GiB");
    }

    private static async Task ExtendFailsAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.Extend);

        await harness.Volumes.ExtendVolumeAsync(volume.Id, 3, token).ConfigureAwait(false);

        var failed = await WaitAsync(harness, volume.Id, VolumeStatus.ErrorExtending, token).ConfigureAwait(false);
        Expect.Equal(1, failed.SizeGiB, "the size in GiB");
        await harness.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task ExtendFailsQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.Extend);
        await harness.Volumes.ExtendVolumeAsync(volume.Id, 3, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.ErrorExtending, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (1, 0, 1), token).ConfigureAwait(false);
    }

    private static async Task ExtendTakesTimeAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.SlowDown();
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ExtendVolumeAsync(volume.Id, 3, token).ConfigureAwait(false);

        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Extending, token).ConfigureAwait(false);
        Expect.Equal(1, seen.SizeGiB, "the size in GiB meanwhile");
        await ExpectUsageAsync(harness, (1, 0, 3), token).ConfigureAwait(false);

        var grown = await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(3, grown.SizeGiB, "the size in GiB");
        await ExpectUsageAsync(harness, (1, 0, 3), token).ConfigureAwait(false);
    }
}
