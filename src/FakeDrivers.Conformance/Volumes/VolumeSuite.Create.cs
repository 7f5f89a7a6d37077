using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] CreateCases() =>
    [
        Case("VOL-CRE-001", "A blank volume becomes available with all that was asked for", Api, CreateBlankAsync),
        Case("VOL-CRE-002", "A blank volume without a size is refused", Api, (harness, token) =>
            RefusedAsync(harness, new() { Name = "no size" }, nameof(CreateVolumeRequest.SizeGiB), token)),
        Case("VOL-CRE-003", "A volume of zero or fewer GiB is refused", Api, async (harness, token) =>
        {
            await RefusedAsync(harness, new() { SizeGiB = 0 }, nameof(CreateVolumeRequest.SizeGiB), token).ConfigureAwait(false);
            await RefusedAsync(harness, new() { SizeGiB = -1 }, nameof(CreateVolumeRequest.SizeGiB), token).ConfigureAwait(false);
        }),
        Case("VOL-CRE-004", "A name of 256 characters is refused, one of 255 taken", Api, CreateLongNameAsync),
        Case("VOL-CRE-005", "A description of 256 characters is refused", Api, (harness, token) => RefusedAsync(
            harness, new() { SizeGiB = 1, Description = new('d', 256) }, nameof(CreateVolumeRequest.Description), token)),
        Case("VOL-CRE-006", "An empty metadata key and a value of 256 characters are refused", Api, CreateBadMetadataAsync),
        Case("VOL-CRE-007", "An unknown availability zone is refused", Api, (harness, token) => RefusedAsync(
            harness, new() { SizeGiB = 1, AvailabilityZone = "no-such-zone" }, nameof(CreateVolumeRequest.AvailabilityZone), token)),
        Case("VOL-CRE-008", "Two volumes may bear one name", Api, CreateTwinsAsync),
        Case("VOL-CRE-009", "The volume is accepted as creating and becomes available in time", Api, CreateTakesTimeAsync,
            VolumeCapabilities.Transitions),
        Case("VOL-CRE-010", "A volume whose making fails ends in error and still counts in the quota", Api, CreateFailsAsync,
            VolumeCapabilities.Failures),
    ];

    private static async Task CreateBlankAsync(VolumeHarness harness, CancellationToken token)
    {
        var accepted = await harness.Volumes.CreateVolumeAsync(
            new() { SizeGiB = 3, Name = "data", Description = "of the shop", Metadata = new Dictionary<string, string> { ["tier"] = "gold" } },
            token).ConfigureAwait(false);
        var volume = await WaitAsync(harness, accepted.Id, VolumeStatus.Available, token).ConfigureAwait(false);

        Expect.Equal("data", volume.Name, "the name");
        Expect.Equal("of the shop", volume.Description, "the description");
        Expect.Equal(3, volume.SizeGiB, "the size in GiB");
        Expect.Equal("gold", volume.Metadata.GetValueOrDefault("tier"), "the metadata under 'tier'");
        Expect.Equal(1, volume.Metadata.Count, "the number of metadata entries");
        Expect.True(volume.AvailabilityZone.Length > 0, "the volume to be in an availability zone");
        Expect.Equal(false, volume.IsBootable, "bootable");
        Expect.Equal(VolumeAttachStatus.Detached, volume.AttachStatus, "the attach status");
        Expect.Equal(0, volume.Attachments.Count, "the number of attachments");
        Expect.True(
            volume is { SnapshotId: null, SourceVolumeId: null, ImageId: null }, "a blank volume to name no source", volume);
        Expect.Equal(accepted.CreatedAt, volume.CreatedAt, "the time of its making");
        Expect.Equal(TimeSpan.Zero, volume.CreatedAt.Offset, "the offset of that time from UTC");
    }

    private static async Task CreateLongNameAsync(VolumeHarness harness, CancellationToken token)
    {
        await RefusedAsync(harness, new() { SizeGiB = 1, Name = new('n', 256) }, nameof(CreateVolumeRequest.Name), token).ConfigureAwait(false);

        var made = await MakeAsync(harness, token, name: new('n', 255)).ConfigureAwait(false);
        Expect.Equal(255, made.Name?.Length, "the length of the name");
    }

    private static async Task CreateBadMetadataAsync(VolumeHarness harness, CancellationToken token)
    {
        var noKey = new Dictionary<string, string> { [""] = "value" };
        await RefusedAsync(harness, new() { SizeGiB = 1, Metadata = noKey }, nameof(CreateVolumeRequest.Metadata), token).ConfigureAwait(false);

        var longValue = new Dictionary<string, string> { ["key"] = new('v', 256) };
        await RefusedAsync(harness, new() { SizeGiB = 1, Metadata = longValue }, nameof(CreateVolumeRequest.Metadata), token).ConfigureAwait(false);
    }

    private static async Task CreateTwinsAsync(VolumeHarness harness, CancellationToken token)
    {
        var one = await MakeAsync(harness, token, name: "twin").ConfigureAwait(false);
        var other = await MakeAsync(harness, token, name: "twin").ConfigureAwait(false);

        Expect.True(one.Id != other.Id, "the twins to have ids of their own", one.Id);
        Expect.SameElements([one.Id, other.Id], await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing");
    }

    private static async Task CreateTakesTimeAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.SlowDown();
        var accepted = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, token).ConfigureAwait(false);
        Expect.Equal(VolumeStatus.Creating, accepted.Status, "the status on acceptance");
        var seen = await harness.Volumes.GetVolumeAsync(accepted.Id, token).ConfigureAwait(false);
        Expect.Equal(VolumeStatus.Creating, seen.Status, "the status before time has passed");
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(accepted.Id, cancellationToken: token), "removing it meanwhile").ConfigureAwait(false);

        await WaitAsync(harness, accepted.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task CreateFailsAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.FailNext(VolumeFailure.Create);

        var accepted = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 2 }, token).ConfigureAwait(false);

        await WaitAsync(harness, accepted.Id, VolumeStatus.Error, token).ConfigureAwait(false);
        await ExpectUsageAsync(harness, (1, 0, 2), token).ConfigureAwait(false);
    }

    /// <summary>The request is refused for that property, and no volume comes of it.</summary>
    private static async Task RefusedAsync(VolumeHarness harness, CreateVolumeRequest request, string parameter, CancellationToken token)
    {
        var before = await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.CreateVolumeAsync(request, token), "making the volume").ConfigureAwait(false);
        Expect.Equal(parameter, error.Parameter, "the offending parameter");
        Expect.Equal(before, await ListIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing after the refusal");
    }
}
