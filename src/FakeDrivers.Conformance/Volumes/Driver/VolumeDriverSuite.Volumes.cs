using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

/// <summary>The contract of <c>IVolumeDriver</c>, case by case: what the volume service asks of a backend.</summary>
/// <remarks>Immutable and thread-safe. The ids are <c>VDR-</c>, three letters for the topic, and a number.</remarks>
public sealed partial class VolumeDriverSuite : ConformanceSuite<VolumeDriverHarness>
{
    private static readonly BackendVolume One = new() { Id = "conformance-1" };

    private static readonly BackendVolume Two = new() { Id = "conformance-2", SizeGiB = 2 };

    private static readonly BackendSnapshot OfOne = new() { Id = "conformance-3", VolumeId = "conformance-1" };

    private static readonly VolumeConnector Host = new() { HostName = "conformance", IpAddress = "192.0.2.1", InitiatorName = "iqn.1993-08.org.debian:01:1" };

    /// <inheritdoc/>
    public override string Name => nameof(IVolumeDriver);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<VolumeDriverHarness>> Cases { get; } = [.. VolumeCases(), .. SnapshotCases(), .. ExportCases()];

    private static ConformanceCase<VolumeDriverHarness> Case(
        string id, string title, string method, Func<VolumeDriverHarness, CancellationToken, Task> body, string? capability = null) =>
        new() { Id = id, Title = title, Source = $"Cinder VolumeDriver.{method}", Body = body, Capability = capability };

    private static ConformanceCase<VolumeDriverHarness>[] VolumeCases() =>
    [
        Case("VDR-SET-001", "A backend that is set up says so", "check_for_setup_error", SetupAsync),
        Case("VDR-SET-002", "What is free shrinks by what is made", "get_volume_stats", FreeAsync, VolumeDriverCapabilities.Room),
        Case("VDR-VOL-001", "A volume that is made is there, in its size", "create_volume", CreateAsync),
        Case("VDR-VOL-002", "A volume is not made twice", "create_volume", CreateTwiceAsync),
        Case("VDR-VOL-003", "A volume that there is no room for is refused", "create_volume", CreateTooLargeAsync, VolumeDriverCapabilities.Room),
        Case("VDR-VOL-004", "A volume that is removed is gone; removing it again does nothing", "delete_volume", DeleteAsync),
        Case("VDR-VOL-005", "A volume that is offered is busy", "delete_volume", DeleteOfferedAsync),
        Case("VDR-VOL-006", "A volume grows", "extend_volume", ExtendAsync),
        Case("VDR-VOL-007", "A volume does not shrink", "extend_volume", ShrinkAsync),
        Case("VDR-VOL-008", "A volume that there is not does not grow", "extend_volume", ExtendUnknownAsync),
        Case("VDR-CPY-001", "A volume is made of another, which stays", "create_cloned_volume", CloneAsync),
        Case("VDR-CPY-002", "Nothing is cloned from a volume that there is not", "create_cloned_volume", CloneUnknownAsync),
        Case("VDR-CPY-003", "A copy is not smaller than its source", "create_cloned_volume", CloneSmallerAsync),
        Case("VDR-CPY-004", "Images are copied to and from volumes that there are alone", "copy_image_to_volume, copy_volume_to_image", ImagesAsync),
        Case("VDR-MNG-001", "What the backend holds is taken under a volume's name", "manage_existing, manage_existing_get_size", ManageAsync),
        Case("VDR-MNG-002", "What the backend does not hold is not taken, nor what bears the name already", "manage_existing", ManageUnknownAsync),
    ];

    private static async Task SetupAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CheckSetupAsync(token).ConfigureAwait(false);
        var stats = await driver.GetStatsAsync(token).ConfigureAwait(false);
        Expect.True(stats.BackendName.Length > 0 && stats.StorageProtocol.Length > 0, "the backend and its protocol to be told");
    }

    private static async Task FreeAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        var before = (await driver.GetStatsAsync(token).ConfigureAwait(false)).FreeGiB;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        var after = (await driver.GetStatsAsync(token).ConfigureAwait(false)).FreeGiB;
        Expect.Equal(before - One.SizeGiB, after, "the free GiB");
    }

    private static async Task CreateAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        Expect.Equal(One.SizeGiB, await driver.GetExistingSizeAsync(One.Name, token).ConfigureAwait(false), "the size in GiB");
        Expect.True(driver.GetLocalPath(One).StartsWith('/'), "the path to be one", driver.GetLocalPath(One));
    }

    private static async Task CreateTwiceAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(() => driver.CreateVolumeAsync(One, token), "making it again").ConfigureAwait(false);
    }

    private static async Task CreateTooLargeAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        var large = One with { SizeGiB = harness.TooLargeGiB };
        await Expect.ThrowsAsync<CapacityExceededException>(() => driver.CreateVolumeAsync(large, token), "making it").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.GetExistingSizeAsync(large.Name, token), "looking for it").ConfigureAwait(false);
    }

    private static async Task DeleteAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.DeleteVolumeAsync(One, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.GetExistingSizeAsync(One.Name, token), "looking for it").ConfigureAwait(false);
        await driver.DeleteVolumeAsync(One, token).ConfigureAwait(false);
    }

    private static async Task DeleteOfferedAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateExportAsync(One, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<VolumeIsBusyException>(() => driver.DeleteVolumeAsync(One, token), "removing it").ConfigureAwait(false);
    }

    private static async Task ExtendAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.ExtendVolumeAsync(One, 3, token).ConfigureAwait(false);
        Expect.Equal(3, await driver.GetExistingSizeAsync(One.Name, token).ConfigureAwait(false), "the size in GiB");
    }

    private static async Task ShrinkAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(Two, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => driver.ExtendVolumeAsync(Two, 1, token), "extending it to less").ConfigureAwait(false);
    }

    private static async Task ExtendUnknownAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.ExtendVolumeAsync(One, 3, token), "extending it").ConfigureAwait(false);
    }

    private static async Task CloneAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateClonedVolumeAsync(Two, One, token).ConfigureAwait(false);
        Expect.Equal(Two.SizeGiB, await driver.GetExistingSizeAsync(Two.Name, token).ConfigureAwait(false), "the size of the clone in GiB");
        Expect.Equal(One.SizeGiB, await driver.GetExistingSizeAsync(One.Name, token).ConfigureAwait(false), "the size of the source in GiB");
        await driver.DeleteVolumeAsync(One, token).ConfigureAwait(false);
    }

    private static async Task CloneUnknownAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.CreateClonedVolumeAsync(Two, One, token), "cloning it").ConfigureAwait(false);
    }

    private static async Task CloneSmallerAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(Two, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => driver.CreateClonedVolumeAsync(One, Two, token), "cloning it").ConfigureAwait(false);
    }

    private static async Task ImagesAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CopyImageToVolumeAsync(One, harness.ImageId, token).ConfigureAwait(false);
        await driver.CopyVolumeToImageAsync(One, harness.ImageId, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.CopyImageToVolumeAsync(Two, harness.ImageId, token), "copying to another").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.CopyVolumeToImageAsync(Two, harness.ImageId, token), "copying another").ConfigureAwait(false);
    }

    private static async Task ManageAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(Two, token).ConfigureAwait(false);
        await driver.ManageExistingAsync(One, Two.Name, token).ConfigureAwait(false);
        Expect.Equal(Two.SizeGiB, await driver.GetExistingSizeAsync(One.Name, token).ConfigureAwait(false), "the size under the new name in GiB");
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.GetExistingSizeAsync(Two.Name, token), "looking for the old name").ConfigureAwait(false);
    }

    private static async Task ManageUnknownAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.ManageExistingAsync(One, Two.Name, token), "taking it").ConfigureAwait(false);
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateVolumeAsync(Two, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(() => driver.ManageExistingAsync(One, Two.Name, token), "taking it under a name that is borne").ConfigureAwait(false);
    }
}
