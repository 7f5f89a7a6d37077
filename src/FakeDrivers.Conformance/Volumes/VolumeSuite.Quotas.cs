using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] QuotaCases() =>
    [
        Case("VOL-QUO-001", "A project may have 10 volumes, 10 snapshots, 1000 GiB, and volumes of any size", Api, DefaultQuotaAsync,
            VolumeCapabilities.DefaultQuota),
        Case("VOL-QUO-002", "An administrator sets the limits that he names; the others stay", Api, UpdateQuotaAsync,
            VolumeCapabilities.Administration),
        Case("VOL-QUO-003", "A user may neither set limits nor see those of other projects", Api, QuotaDeniedAsync),
        Case("VOL-QUO-004", "A limit below -1 is refused", Api, QuotaNonsenseAsync, VolumeCapabilities.Administration),
        Case("VOL-QUO-005", "A volume past the number of volumes is refused", Api, VolumesQuotaAsync, VolumeCapabilities.Administration),
        Case("VOL-QUO-006", "A volume past the GiB is refused, and the error has the numbers", Api, GigabytesQuotaAsync,
            VolumeCapabilities.Administration),
        Case("VOL-QUO-007", "Snapshots count in the GiB", Api, SnapshotGigabytesQuotaAsync, VolumeCapabilities.Administration),
        Case("VOL-QUO-008", "A snapshot past the number of snapshots is refused", Api, SnapshotsQuotaAsync, VolumeCapabilities.Administration),
        Case("VOL-QUO-009", "A single volume past its largest size is refused, when made and when grown", "Cinder VolumeSizeExceedsLimit",
            PerVolumeQuotaAsync, VolumeCapabilities.Administration),
        Case("VOL-QUO-010", "A limit of -1 limits nothing", Api, UnlimitedQuotaAsync, VolumeCapabilities.Administration),
        Case("VOL-QUO-011", "A limit below what is in use keeps what there is and refuses more", Api, LoweredQuotaAsync,
            VolumeCapabilities.Administration),
        Case("VOL-QUO-012", "Of many who make volumes at once, only as many succeed as the quota has room for", "observed", QuotaRaceAsync,
            VolumeCapabilities.Administration),
    ];

    private static async Task DefaultQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        var quota = await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false);
        Expect.Equal(
            (10, 10, 1000, VolumeQuota.Unlimited), (quota.Volumes, quota.Snapshots, quota.TotalGiB, quota.PerVolumeGiB),
            "volumes, snapshots, GiB in all and in one volume");
    }

    private static async Task UpdateQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        var before = await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false);

        var answer = await harness.Administrator.UpdateQuotaAsync(
            new() { ProjectId = before.ProjectId, Volumes = before.Volumes + 5, PerVolumeGiB = 7 }, token).ConfigureAwait(false);

        var expected = before with { Volumes = before.Volumes + 5, PerVolumeGiB = 7 };
        Expect.Equal(expected, answer, "the limits in the answer");
        Expect.Equal(expected, await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false), "the limits");
        Expect.Equal(
            expected, await harness.Administrator.GetQuotaAsync(before.ProjectId, token).ConfigureAwait(false), "the limits by the project's id");
    }

    private static async Task QuotaDeniedAsync(VolumeHarness harness, CancellationToken token)
    {
        var quota = await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false);
        Func<Task>[] calls =
        [
            () => harness.Volumes.UpdateQuotaAsync(new() { ProjectId = quota.ProjectId, Volumes = 1000 }, token),
            () => harness.Volumes.GetQuotaAsync("another-project", token),
            () => harness.Volumes.GetUsageAsync("another-project", token),
        ];
        foreach (var call in calls) await Expect.ThrowsAsync<AccessDeniedException>(call, "the call").ConfigureAwait(false);
        Expect.Equal(quota, await harness.Volumes.GetQuotaAsync(quota.ProjectId, token).ConfigureAwait(false), "the limits");
    }

    private static async Task QuotaNonsenseAsync(VolumeHarness harness, CancellationToken token)
    {
        var before = await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Administrator.UpdateQuotaAsync(new() { ProjectId = before.ProjectId, Volumes = 3, Snapshots = -2 }, token),
            "setting the limit").ConfigureAwait(false);
        Expect.Equal(nameof(UpdateVolumeQuotaRequest.Snapshots), error.Parameter, "the offending parameter");
        Expect.Equal(before, await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false), "the limits");
    }

    private static async Task VolumesQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        await LimitAsync(harness, quota => quota with { Volumes = 1 }, token).ConfigureAwait(false);
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);

        var error = await ExpectOverAsync(() => harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, token)).ConfigureAwait(false);

        Expect.Equal(("volumes", 1L, 1L, 1L), (error.Resource, error.Requested, error.Used, error.Limit), "resource, requested, used and limit");
        Expect.Equal([volume.Id], await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing");
    }

    private static async Task GigabytesQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        await LimitAsync(harness, quota => quota with { TotalGiB = 5 }, token).ConfigureAwait(false);
        await MakeAsync(harness, token, 2).ConfigureAwait(false);

        var error = await ExpectOverAsync(() => harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 4 }, token)).ConfigureAwait(false);

        Expect.Equal(
            ("gigabytes", 4L, 2L, 5L), (error.Resource, error.Requested, error.Used, error.Limit), "resource, requested, used and limit");
        await MakeAsync(harness, token, 3).ConfigureAwait(false);
    }

    private static async Task SnapshotGigabytesQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        await LimitAsync(harness, quota => quota with { TotalGiB = 5 }, token).ConfigureAwait(false);
        var volume = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);

        var error = await ExpectOverAsync(() => harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, token)).ConfigureAwait(false);

        Expect.Equal(
            ("gigabytes", 2L, 4L, 5L), (error.Resource, error.Requested, error.Used, error.Limit), "resource, requested, used and limit");
    }

    private static async Task SnapshotsQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        await LimitAsync(harness, quota => quota with { Snapshots = 1 }, token).ConfigureAwait(false);
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);

        var error = await ExpectOverAsync(
            () => harness.Volumes.CreateSnapshotAsync(new() { VolumeId = snapshot.VolumeId }, token)).ConfigureAwait(false);

        Expect.Equal(("snapshots", 1L), (error.Resource, error.Limit), "resource and limit");
        Expect.Equal([snapshot.Id], await ListSnapshotIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing of snapshots");
    }

    private static async Task PerVolumeQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        await LimitAsync(harness, quota => quota with { PerVolumeGiB = 2 }, token).ConfigureAwait(false);

        var made = await ExpectOverAsync(() => harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 3 }, token)).ConfigureAwait(false);
        Expect.Equal(("per_volume_gigabytes", 2L), (made.Resource, made.Limit), "resource and limit");

        var volume = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        var grown = await ExpectOverAsync(() => harness.Volumes.ExtendVolumeAsync(volume.Id, 3, token)).ConfigureAwait(false);
        Expect.Equal(("per_volume_gigabytes", 2L), (grown.Resource, grown.Limit), "resource and limit");
    }

    private static async Task UnlimitedQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        await LimitAsync(harness, quota => quota with { Volumes = 1, TotalGiB = 1 }, token).ConfigureAwait(false);
        await LimitAsync(harness, quota => quota with { Volumes = VolumeQuota.Unlimited, TotalGiB = VolumeQuota.Unlimited }, token)
            .ConfigureAwait(false);
        await MakeAsync(harness, token).ConfigureAwait(false);
        await MakeAsync(harness, token, 2).ConfigureAwait(false);
    }

    private static async Task LoweredQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        var one = await MakeAsync(harness, token).ConfigureAwait(false);
        var two = await MakeAsync(harness, token).ConfigureAwait(false);
        await LimitAsync(harness, quota => quota with { Volumes = 1 }, token).ConfigureAwait(false);

        await ExpectOverAsync(() => harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, token)).ConfigureAwait(false);

        Expect.Equal([one.Id, two.Id], await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing");
    }

    private static async Task QuotaRaceAsync(VolumeHarness harness, CancellationToken token)
    {
        await LimitAsync(harness, quota => quota with { Volumes = 3 }, token).ConfigureAwait(false);
        var racers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryCreateAsync(harness, token), token));
        var outcomes = await Task.WhenAll(racers).ConfigureAwait(false);
        Expect.Equal(3, outcomes.Count(made => made), "the number of those who made a volume");
        Expect.Equal(3, (await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false)).Count, "the number of volumes");
    }

    private static async Task<bool> TryCreateAsync(VolumeHarness harness, CancellationToken token)
    {
        try
        {
            await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, token).ConfigureAwait(false);
            return true;
        }
        catch (QuotaExceededException)
        {
            return false;
        }
    }

    private static Task<QuotaExceededException> ExpectOverAsync(Func<Task> call) =>
        Expect.ThrowsAsync<QuotaExceededException>(call, "going past the quota");

    /// <summary>Has the administrator set limits for the user's project.</summary>
    private static async Task LimitAsync(VolumeHarness harness, Func<VolumeQuota, VolumeQuota> change, CancellationToken token)
    {
        var quota = change(await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false));
        await harness.Administrator.UpdateQuotaAsync(
            new()
            {
                ProjectId = quota.ProjectId,
                Volumes = quota.Volumes,
                Snapshots = quota.Snapshots,
                TotalGiB = quota.TotalGiB,
                PerVolumeGiB = quota.PerVolumeGiB,
            },
            token).ConfigureAwait(false);
    }
}
