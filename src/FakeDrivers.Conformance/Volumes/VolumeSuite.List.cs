using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] ListCases() =>
    [
        Case("VOL-LST-001", "A listing gives all volumes of the project, oldest first", Wrapper, ListAllAsync),
        Case("VOL-LST-002", "A listing by name gives those that bear it exactly", Wrapper, ListByNameAsync),
        Case("VOL-LST-003", "A listing by status gives those that are in it", Api, ListByStatusAsync),
        Case("VOL-LST-004", "Limit and marker walk through all volumes, each once", Api, ListPagesAsync),
        Case("VOL-LST-005", "A limit of zero gives nothing, a negative one is refused", Api, ListLimitsAsync),
        Case("VOL-LST-006", "An unknown marker is not found", Api, ListUnknownMarkerAsync),
        Case("VOL-LST-007", "A listing shows no volumes of other projects, even when a user asks for all", Api, ListForeignAsync,
            VolumeCapabilities.Projects),
        Case("VOL-LST-008", "An administrator who asks for all projects sees every volume, else only his own", Api, ListAllProjectsAsync,
            VolumeCapabilities.Administration),
        Case("VOL-LST-009", "A sorted listing gives its pages in that order, each volume once, either way round", Api, ListSortedAsync),
        Case("VOL-LST-010", "A listing that is turned round gives the newest first", Api, ListNewestFirstAsync),
    ];

    private static async Task ListAllAsync(VolumeHarness harness, CancellationToken token)
    {
        Expect.Equal([], await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing of an empty project");

        var made = new List<string>();
        foreach (var name in new[] { "c", "a", "b" }) made.Add((await MakeAsync(harness, token, name: name).ConfigureAwait(false)).Id);

        Expect.Equal(made, await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing");
        Expect.Equal(made, await ListIdsAsync(harness.Volumes, new(), token).ConfigureAwait(false), "the listing of an empty query");
    }

    private static async Task ListByNameAsync(VolumeHarness harness, CancellationToken token)
    {
        var one = await MakeAsync(harness, token, name: "data").ConfigureAwait(false);
        await MakeAsync(harness, token, name: "data2").ConfigureAwait(false);
        await MakeAsync(harness, token).ConfigureAwait(false);
        var two = await MakeAsync(harness, token, name: "data").ConfigureAwait(false);

        Expect.Equal(
            [one.Id, two.Id], await ListIdsAsync(harness.Volumes, new() { Name = "data" }, token).ConfigureAwait(false), "those named data");
    }

    private static async Task ListByStatusAsync(VolumeHarness harness, CancellationToken token)
    {
        var free = await MakeAsync(harness, token).ConfigureAwait(false);
        var used = await MakeInUseAsync(harness, token).ConfigureAwait(false);

        Expect.Equal(
            [used.Id], await ListIdsAsync(harness.Volumes, new() { Status = VolumeStatus.InUse }, token).ConfigureAwait(false), "those in use");
        Expect.Equal(
            [free.Id], await ListIdsAsync(harness.Volumes, new() { Status = VolumeStatus.Available }, token).ConfigureAwait(false), "those free");
    }

    private static async Task ListPagesAsync(VolumeHarness harness, CancellationToken token)
    {
        var made = new List<string>();
        for (var count = 0; count < 5; count++) made.Add((await MakeAsync(harness, token, name: "same").ConfigureAwait(false)).Id);

        var walked = new List<string>();
        while (walked.Count <= made.Count)
        {
            var page = await ListIdsAsync(
                harness.Volumes, new() { Name = "same", Limit = 2, Marker = walked.LastOrDefault() }, token).ConfigureAwait(false);
            Expect.True(page.Count <= 2, "a page to hold at most two volumes", page.Count);
            if (page.Count == 0) break;
            walked.AddRange(page);
        }

        Expect.Equal(made, walked, "the pages one after the other");
    }

    private static async Task ListSortedAsync(VolumeHarness harness, CancellationToken token)
    {
        foreach (var name in new[] { "b", "d", "a", "e", "c" }) await MakeAsync(harness, token, name: name).ConfigureAwait(false);
        foreach (var isDescending in new[] { false, true })
        {
            var walked = new List<Volume>();
            while (walked.Count <= 5)
            {
                var query = new VolumeQuery { SortKey = VolumeSortKey.Name, IsDescending = isDescending, Limit = 2, Marker = walked.LastOrDefault()?.Id };
                var page = await ReadAllAsync(harness.Volumes.ListVolumesAsync(query, token)).ConfigureAwait(false);
                if (page.Count == 0) break;
                walked.AddRange(page);
            }

            Expect.Equal(isDescending ? "e d c b a" : "a b c d e", string.Join(' ', walked.Select(volume => volume.Name)), "the names, page by page");
        }
    }

    private static async Task ListNewestFirstAsync(VolumeHarness harness, CancellationToken token)
    {
        var made = new List<string>();
        for (var count = 0; count < 3; count++) made.Insert(0, (await MakeAsync(harness, token, name: "same").ConfigureAwait(false)).Id);
        Expect.Equal(made, await ListIdsAsync(harness.Volumes, new() { IsDescending = true }, token).ConfigureAwait(false), "the listing turned round");
    }

    private static async Task ListLimitsAsync(VolumeHarness harness, CancellationToken token)
    {
        await MakeAsync(harness, token).ConfigureAwait(false);
        Expect.Equal([], await ListIdsAsync(harness.Volumes, new() { Limit = 0 }, token).ConfigureAwait(false), "the listing of none");
        var error = await Expect.ThrowsAsync<InvalidRequestException>(
            () => ListIdsAsync(harness.Volumes, new() { Limit = -1 }, token), "a negative limit").ConfigureAwait(false);
        Expect.Equal(nameof(VolumeQuery.Limit), error.Parameter, "the offending parameter");
    }

    private static async Task ListUnknownMarkerAsync(VolumeHarness harness, CancellationToken token)
    {
        await MakeAsync(harness, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => ListIdsAsync(harness.Volumes, new() { Marker = Unknown }, token), "listing after it").ConfigureAwait(false);
        Expect.Equal(Unknown, error.Id, "the id in the error");
    }

    private static async Task ListForeignAsync(VolumeHarness harness, CancellationToken token)
    {
        await MakeAsync(harness, token, name: "mine").ConfigureAwait(false);
        Expect.Equal([], await ListIdsAsync(harness.OtherProject, null, token).ConfigureAwait(false), "another project's listing");
        Expect.Equal(
            [], await ListIdsAsync(harness.OtherProject, new() { AllProjects = true }, token).ConfigureAwait(false),
            "another project's listing of all projects");
    }

    private static async Task ListAllProjectsAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, name: "mine").ConfigureAwait(false);
        var own = await ListIdsAsync(harness.Administrator, null, token).ConfigureAwait(false);
        Expect.True(!own.Contains(volume.Id), "the administrator's own project not to hold the user's volume");
        var all = await ListIdsAsync(harness.Administrator, new() { AllProjects = true }, token).ConfigureAwait(false);
        Expect.True(all.Contains(volume.Id), "the listing of all projects to hold the user's volume");
    }
}
