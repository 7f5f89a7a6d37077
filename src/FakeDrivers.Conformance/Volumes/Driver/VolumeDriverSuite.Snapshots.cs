using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeDriverSuite
{
    private static ConformanceCase<VolumeDriverHarness>[] SnapshotCases() =>
    [
        Case("VDR-SNP-001", "A volume that has a snapshot is busy until the snapshot is gone", "create_snapshot, delete_snapshot", SnapshotAsync),
        Case("VDR-SNP-002", "A snapshot is not taken twice, nor of a volume that there is not", "create_snapshot", SnapshotTwiceAsync),
        Case("VDR-SNP-003", "Removing a snapshot that there is not does nothing", "delete_snapshot", SnapshotGoneAsync),
        Case("VDR-SNP-004", "A volume is made of a snapshot", "create_volume_from_snapshot", FromSnapshotAsync),
        Case("VDR-SNP-005", "Nothing is made of a snapshot that there is not", "create_volume_from_snapshot", FromUnknownAsync),
        Case("VDR-SNP-006", "A volume goes back to its snapshot, which stays", "revert_to_snapshot", RevertAsync),
        Case("VDR-SNP-007", "A volume does not go back to a snapshot that there is not", "revert_to_snapshot", RevertUnknownAsync),
    ];

    private static async Task SnapshotAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateSnapshotAsync(OfOne, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<VolumeIsBusyException>(() => driver.DeleteVolumeAsync(One, token), "removing the volume").ConfigureAwait(false);
        await driver.DeleteSnapshotAsync(OfOne, token).ConfigureAwait(false);
        await driver.DeleteVolumeAsync(One, token).ConfigureAwait(false);
    }

    private static async Task SnapshotTwiceAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.CreateSnapshotAsync(OfOne, token), "taking it of nothing").ConfigureAwait(false);
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateSnapshotAsync(OfOne, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(() => driver.CreateSnapshotAsync(OfOne, token), "taking it again").ConfigureAwait(false);
    }

    private static async Task SnapshotGoneAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.DeleteSnapshotAsync(OfOne, token).ConfigureAwait(false);
    }

    private static async Task FromSnapshotAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateSnapshotAsync(OfOne, token).ConfigureAwait(false);
        await driver.CreateVolumeFromSnapshotAsync(Two, OfOne, token).ConfigureAwait(false);
        Expect.Equal(Two.SizeGiB, await driver.GetExistingSizeAsync(Two.Name, token).ConfigureAwait(false), "the size in GiB");
    }

    private static async Task FromUnknownAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.CreateVolumeFromSnapshotAsync(Two, OfOne, token), "making it").ConfigureAwait(false);
    }

    private static async Task RevertAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateSnapshotAsync(OfOne, token).ConfigureAwait(false);
        await driver.RevertToSnapshotAsync(OfOne, token).ConfigureAwait(false);
        await driver.CreateVolumeFromSnapshotAsync(Two, OfOne, token).ConfigureAwait(false);
    }

    private static async Task RevertUnknownAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.RevertToSnapshotAsync(OfOne, token), "going back").ConfigureAwait(false);
    }
}
