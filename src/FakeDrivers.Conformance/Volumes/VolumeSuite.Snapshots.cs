using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] SnapshotCases() =>
    [
        Case("VOL-SNP-001", "A snapshot of an available volume becomes available with the volume's size", Wrapper, SnapshotAsync),
        Case("VOL-SNP-002", "A snapshot of an unknown volume is not found", Wrapper, (harness, token) =>
            Expect.ThrowsAsync<ResourceNotFoundException>(
                () => harness.Volumes.CreateSnapshotAsync(new() { VolumeId = Unknown }, token), "taking it")),
        Case("VOL-SNP-003", "A volume in use is refused without force", "Cinder API v3 below 3.66", SnapshotInUseAsync),
        Case("VOL-SNP-004", "A volume in use is taken with force and stays in use", "Manila volume.cinder.API.create_snapshot_force",
            SnapshotForcedAsync),
        Case("VOL-SNP-005", "A volume between two statuses is refused, even with force", Api, SnapshotTransitionalAsync),
        Case("VOL-SNP-006", "An unknown snapshot is not found", Wrapper, GetUnknownSnapshotAsync),
        Case("VOL-SNP-007", "A snapshot of another project is not found", Api, SnapshotForeignAsync, VolumeCapabilities.Projects),
        Case("VOL-SNP-008", "Snapshots are listed oldest first, and by name, status and volume", Wrapper, ListSnapshotsAsync),
        Case("VOL-SNP-009", "Limit and marker walk through all snapshots, each once", Api, ListSnapshotPagesAsync),
        Case("VOL-SNP-010", "A name of 256 characters is refused", Api, SnapshotLongNameAsync),
        Case("VOL-SNP-011", "The snapshot is creating at 0 % until it is available at 100 %", Api, SnapshotTakesTimeAsync,
            VolumeCapabilities.Transitions),
        Case("VOL-SNP-012", "A snapshot whose taking fails ends in error; its volume stays available", Api, SnapshotFailsAsync,
            VolumeCapabilities.Failures),
        Case("VOL-SNP-013", "A snapshot keeps its size when its volume grows", Api, SnapshotKeepsSizeAsync),
    ];

    private static async Task SnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, 2).ConfigureAwait(false);

        var accepted = await harness.Volumes.CreateSnapshotAsync(
            new() { VolumeId = volume.Id, Name = "before", Description = "the upgrade", Metadata = new Dictionary<string, string> { ["k"] = "v" } },
            token).ConfigureAwait(false);
        var snapshot = await WaitSnapshotAsync(harness, accepted.Id, VolumeSnapshotStatus.Available, token).ConfigureAwait(false);

        Expect.Equal((volume.Id, 2), (snapshot.VolumeId, snapshot.SizeGiB), "the volume and the size in GiB");
        Expect.Equal(("before", "the upgrade"), (snapshot.Name, snapshot.Description), "the name and description");
        Expect.Equal("v", snapshot.Metadata.GetValueOrDefault("k"), "the metadata under 'k'");
        Expect.Equal(100, snapshot.ProgressPercent, "the progress in percent");
        Expect.Equal(volume.ProjectId, snapshot.ProjectId, "the project");
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task SnapshotInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, token), "taking it").ConfigureAwait(false);
        Expect.Equal("in-use", error.CurrentState, "the current state in the error");
        Expect.Equal([], await ListSnapshotIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing of snapshots");
    }

    private static async Task SnapshotForcedAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        var accepted = await harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Force = true }, token).ConfigureAwait(false);
        await WaitSnapshotAsync(harness, accepted.Id, VolumeSnapshotStatus.Available, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task SnapshotTransitionalAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ReserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        foreach (var force in new[] { false, true })
        {
            await Expect.ThrowsAsync<InvalidStateException>(
                () => harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Force = force }, token),
                $"taking it with force {force}").ConfigureAwait(false);
        }
    }

    private static async Task GetUnknownSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var error = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.GetSnapshotAsync(Unknown, token), "reading it").ConfigureAwait(false);
        Expect.Equal(("snapshot", Unknown), (error.Kind, error.Id), "the kind and id in the error");
    }

    private static async Task SnapshotForeignAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);

        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.OtherProject.GetSnapshotAsync(snapshot.Id, token), "reading it from another project").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.OtherProject.CreateVolumeAsync(new() { SnapshotId = snapshot.Id }, token), "copying it in another project")
            .ConfigureAwait(false);
        Expect.Equal(
            [], await ListSnapshotIdsAsync(harness.OtherProject, new() { AllProjects = true }, token).ConfigureAwait(false),
            "another project's listing of snapshots");
    }

    private static async Task ListSnapshotsAsync(VolumeHarness harness, CancellationToken token)
    {
        var first = await MakeAsync(harness, token).ConfigureAwait(false);
        var second = await MakeAsync(harness, token).ConfigureAwait(false);
        var a = await SnapAsync(harness, second.Id, token, "daily").ConfigureAwait(false);
        var b = await SnapAsync(harness, first.Id, token, "daily").ConfigureAwait(false);
        var c = await SnapAsync(harness, first.Id, token, "weekly").ConfigureAwait(false);

        await ListedAsync(null, a, b, c).ConfigureAwait(false);
        await ListedAsync(new() { Name = "daily" }, a, b).ConfigureAwait(false);
        await ListedAsync(new() { VolumeId = first.Id }, b, c).ConfigureAwait(false);
        await ListedAsync(new() { VolumeId = first.Id, Name = "daily" }, b).ConfigureAwait(false);
        await ListedAsync(new() { Status = VolumeSnapshotStatus.Available }, a, b, c).ConfigureAwait(false);
        await ListedAsync(new() { Status = VolumeSnapshotStatus.Error }).ConfigureAwait(false);

        async Task ListedAsync(VolumeSnapshotQuery? query, params VolumeSnapshot[] expected) => Expect.Equal(
            expected.Select(snapshot => snapshot.Id),
            await ListSnapshotIdsAsync(harness.Volumes, query, token).ConfigureAwait(false),
            $"the listing of {(object?)query ?? "all"}");
    }

    private static async Task ListSnapshotPagesAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var made = new List<string>();
        for (var count = 0; count < 3; count++) made.Add((await SnapAsync(harness, volume.Id, token).ConfigureAwait(false)).Id);

        var page = await ListSnapshotIdsAsync(harness.Volumes, new() { Limit = 2 }, token).ConfigureAwait(false);
        var rest = await ListSnapshotIdsAsync(harness.Volumes, new() { Limit = 2, Marker = made[1] }, token).ConfigureAwait(false);

        Expect.Equal(made.Take(2), page, "the first page");
        Expect.Equal(made.Skip(2), rest, "the second page");
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => ListSnapshotIdsAsync(harness.Volumes, new() { Marker = Unknown }, token), "an unknown marker").ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => ListSnapshotIdsAsync(harness.Volumes, new() { Limit = -1 }, token), "a negative limit").ConfigureAwait(false);
    }

    private static async Task SnapshotLongNameAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Name = new('n', 256) }, token), "taking it")
            .ConfigureAwait(false);
        Expect.Equal(nameof(CreateVolumeSnapshotRequest.Name), error.Parameter, "the offending parameter");
    }

    private static async Task SnapshotTakesTimeAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.SlowDown();
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var accepted = await harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, token).ConfigureAwait(false);

        Expect.Equal((VolumeSnapshotStatus.Creating, 0), (accepted.Status, accepted.ProgressPercent), "status and progress on acceptance");
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);

        var done = await WaitSnapshotAsync(harness, accepted.Id, VolumeSnapshotStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(100, done.ProgressPercent, "the progress in percent");
    }

    private static async Task SnapshotFailsAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.CreateSnapshot);
        var accepted = await harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, token).ConfigureAwait(false);
        await WaitSnapshotAsync(harness, accepted.Id, VolumeSnapshotStatus.Error, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task SnapshotKeepsSizeAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var snapshot = await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);
        await harness.Volumes.ExtendVolumeAsync(volume.Id, 3, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        Expect.Equal(1, seen.SizeGiB, "the snapshot's size in GiB");
    }

    private static async Task<List<string>> ListSnapshotIdsAsync(IVolumeApi volumes, VolumeSnapshotQuery? query, CancellationToken token) =>
        (await ReadAllAsync(volumes.ListSnapshotsAsync(query, token)).ConfigureAwait(false)).ConvertAll(snapshot => snapshot.Id);
}
