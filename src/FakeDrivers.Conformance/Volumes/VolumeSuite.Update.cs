using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] UpdateCases() =>
    [
        Case("VOL-UPD-001", "Name and description change; the rest stays", Wrapper, UpdateTextAsync),
        Case("VOL-UPD-002", "What is absent from the request stays, and a request without anything is refused", Wrapper, UpdateNothingAsync),
        Case("VOL-UPD-003", "New metadata takes the place of the old", Api, UpdateMetadataAsync),
        Case("VOL-UPD-004", "A name, description or metadata value of 256 characters is refused and changes nothing", Api, UpdateTooLongAsync),
        Case("VOL-UPD-005", "An unknown volume is not found", Wrapper, UpdateUnknownAsync),
        Case("VOL-UPD-006", "Metadata cannot change while the volume is copied to an image; the name can", Api, UpdateTransitionalAsync, VolumeCapabilities.Administration),
        Case("VOL-UPD-007", "A volume in maintenance is refused", Api, UpdateMaintenanceAsync, VolumeCapabilities.Administration),
    ];

    private static async Task<Volume> MakeTaggedAsync(VolumeHarness harness, CancellationToken token)
    {
        var made = await harness.Volumes.CreateVolumeAsync(
            new() { SizeGiB = 1, Name = "old", Description = "before", Metadata = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" } },
            token).ConfigureAwait(false);
        return await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task UpdateTextAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeTaggedAsync(harness, token).ConfigureAwait(false);

        var answer = await harness.Volumes.UpdateVolumeAsync(
            new() { VolumeId = volume.Id, Name = "new", Description = "after" }, token).ConfigureAwait(false);

        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.Equal(("new", "after"), (answer.Name, answer.Description), "the name and description in the answer");
        Expect.Equal(("new", "after"), (seen.Name, seen.Description), "the name and description");
        Expect.Equal((1, VolumeStatus.Available, 2), (seen.SizeGiB, seen.Status, seen.Metadata.Count), "size, status and metadata");
        Expect.Equal(
            volume.Id, (await harness.Volumes.FindVolumeAsync("new", token).ConfigureAwait(false)).Id, "the volume found by the new name");
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.FindVolumeAsync("old", token), "finding it by the old name").ConfigureAwait(false);
    }

    private static async Task UpdateNothingAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeTaggedAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id }, token), "changing nothing").ConfigureAwait(false);
        await harness.Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Description = "after" }, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.Equal(("old", "after", 2), (seen.Name, seen.Description, seen.Metadata.Count), "name, description and metadata");
    }

    private static async Task UpdateMetadataAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeTaggedAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.UpdateVolumeAsync(
            new() { VolumeId = volume.Id, Metadata = new Dictionary<string, string> { ["b"] = "3" } }, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.Equal(["b=3"], seen.Metadata.Select(pair => $"{pair.Key}={pair.Value}"), "the metadata");
        Expect.Equal("old", seen.Name, "the name");
    }

    private static async Task UpdateTooLongAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeTaggedAsync(harness, token).ConfigureAwait(false);
        var tooLong = new string('x', 256);
        UpdateVolumeRequest[] requests =
        [
            new() { VolumeId = volume.Id, Name = tooLong, Description = "after" },
            new() { VolumeId = volume.Id, Name = "new", Description = tooLong },
            new() { VolumeId = volume.Id, Name = "new", Metadata = new Dictionary<string, string> { ["a"] = tooLong } },
        ];
        foreach (var request in requests)
        {
            await Expect.ThrowsAsync<InvalidRequestException>(
                () => harness.Volumes.UpdateVolumeAsync(request, token), "changing it").ConfigureAwait(false);
        }

        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.Equal(("old", "before", "1"), (seen.Name, seen.Description, seen.Metadata["a"]), "name, description and metadata");
    }

    private static Task UpdateUnknownAsync(VolumeHarness harness, CancellationToken token) =>
        Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Volumes.UpdateVolumeAsync(new() { VolumeId = Unknown, Name = "new" }, token), "changing it");

    private static async Task UpdateTransitionalAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeTaggedAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Uploading, token).ConfigureAwait(false);

        var error = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.UpdateVolumeAsync(
                new() { VolumeId = volume.Id, Metadata = new Dictionary<string, string> { ["a"] = "9" } }, token),
            "changing the metadata").ConfigureAwait(false);
        Expect.Equal("uploading", error.CurrentState, "the current state in the error");

        await harness.Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Name = "new" }, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.Equal(("new", "1"), (seen.Name, seen.Metadata["a"]), "name and metadata");
    }

    private static async Task UpdateMaintenanceAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeTaggedAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Maintenance, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Name = "new" }, token), "changing it").ConfigureAwait(false);
    }
}
