namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] ReadCases() =>
    [
        Case("VOL-GET-001", "A volume is read with its own id", Api, GetAsync),
        Case("VOL-GET-002", "An unknown volume is not found, and the error names the id", Wrapper, GetUnknownAsync),
        Case("VOL-GET-003", "A volume of another project is not found", Api, GetForeignAsync, VolumeCapabilities.Projects),
        Case("VOL-GET-004", "An administrator reads every project's volumes", Api, GetAsAdministratorAsync, VolumeCapabilities.Administration),
        Case("VOL-FND-001", "A volume is found by its exact name", Wrapper, FindAsync),
        Case("VOL-FND-002", "A name that no volume bears is not found, and the message shows the nearest", "observed", FindNearMissAsync),
        Case("VOL-FND-003", "A name that several volumes bear is a conflict, and the message lists their ids", "observed", FindAmbiguousAsync),
        Case("VOL-FND-005", "A volume is found by its id, also when another bears that as its name", "observed", FindByIdAsync),
        Case("VOL-FND-006", "An administrator finds every project's volumes by name", "observed", FindAsAdministratorAsync, VolumeCapabilities.Administration),
        Case("VOL-FND-004", "A volume of another project is not found by its name, nor shown as near", Api, FindForeignAsync,
            VolumeCapabilities.Projects),
    ];

    private static async Task GetAsync(VolumeHarness harness, CancellationToken token)
    {
        var one = await MakeAsync(harness, token, 1, "one").ConfigureAwait(false);
        var two = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 2, Name = "two" }, token).ConfigureAwait(false);

        var (first, second) = (
            await harness.Volumes.GetVolumeAsync(one.Id, token).ConfigureAwait(false),
            await harness.Volumes.GetVolumeAsync(two.Id, token).ConfigureAwait(false));
        Expect.Equal((one.Id, "one", 1), (first.Id, first.Name, first.SizeGiB), "id, name and size of the first");
        Expect.Equal((two.Id, "two", 2), (second.Id, second.Name, second.SizeGiB), "id, name and size of the second");
    }

    private static async Task GetUnknownAsync(VolumeHarness harness, CancellationToken token)
    {
        var error = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.GetVolumeAsync(Unknown, token), "reading it").ConfigureAwait(false);
        Expect.Equal(("volume", Unknown), (error.Kind, error.Id), "the kind and id in the error");
    }

    private static async Task GetForeignAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.OtherProject.GetVolumeAsync(volume.Id, token), "reading it from another project").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.OtherProject.DeleteVolumeAsync(volume.Id, cancellationToken: token), "removing it from another project")
            .ConfigureAwait(false);
    }

    private static async Task GetAsAdministratorAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var seen = await harness.Administrator.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.Equal((volume.Id, volume.ProjectId), (seen.Id, seen.ProjectId), "the id and project");
    }

    private static async Task FindAsync(VolumeHarness harness, CancellationToken token)
    {
        await MakeAsync(harness, token, name: "manila-share-2").ConfigureAwait(false);
        var volume = await MakeAsync(harness, token, name: "manila-share-1").ConfigureAwait(false);
        var found = await harness.Volumes.FindVolumeAsync("manila-share-1", token).ConfigureAwait(false);
        Expect.Equal((volume.Id, "manila-share-1"), (found.Id, found.Name), "the id and name");
    }

    private static async Task FindNearMissAsync(VolumeHarness harness, CancellationToken token)
    {
        await MakeAsync(harness, token, name: "manila-share-1").ConfigureAwait(false);

        var error = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.FindVolumeAsync("manila-shore-1", token), "finding it").ConfigureAwait(false);

        Expect.Equal("manila-shore-1", error.Id, "the name in the error");
        Expect.Contains("manila-share-1", error.Message, "the message");
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.FindVolumeAsync("Manila-Share-1", token), "finding it in another case").ConfigureAwait(false);
    }

    private static async Task FindAmbiguousAsync(VolumeHarness harness, CancellationToken token)
    {
        var one = await MakeAsync(harness, token, name: "twin").ConfigureAwait(false);
        var other = await MakeAsync(harness, token, name: "twin").ConfigureAwait(false);

        var error = await Expect.ThrowsAsync<ConflictException>(
            () => harness.Volumes.FindVolumeAsync("twin", token), "finding one of two").ConfigureAwait(false);

        Expect.Contains(one.Id, error.Message, "the message");
        Expect.Contains(other.Id, error.Message, "the message");
    }

    private static async Task FindByIdAsync(VolumeHarness harness, CancellationToken token)
    {
        await MakeAsync(harness, token, name: "one").ConfigureAwait(false);
        var volume = await MakeAsync(harness, token, name: "two").ConfigureAwait(false);
        await MakeAsync(harness, token, name: volume.Id).ConfigureAwait(false);
        Expect.Equal(volume.Id, (await harness.Volumes.FindVolumeAsync(volume.Id, token).ConfigureAwait(false)).Id, "the volume found by its id");
    }

    private static async Task FindAsAdministratorAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, name: "conformance-of-user").ConfigureAwait(false);
        Expect.Equal(
            volume.Id, (await harness.Administrator.FindVolumeAsync("conformance-of-user", token).ConfigureAwait(false)).Id, "the volume found by an administrator");
    }

    private static async Task FindForeignAsync(VolumeHarness harness, CancellationToken token)
    {
        await MakeAsync(harness, token, name: "hidden-name").ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.OtherProject.FindVolumeAsync("hidden-nome", token), "finding it from another project").ConfigureAwait(false);
        Expect.DoesNotContain("hidden-name", error.Message, "the message");
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.OtherProject.FindVolumeAsync("hidden-name", token), "finding it from another project").ConfigureAwait(false);
    }
}
