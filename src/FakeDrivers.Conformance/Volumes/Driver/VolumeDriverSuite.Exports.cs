namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeDriverSuite
{
    private static ConformanceCase<VolumeDriverHarness>[] ExportCases() =>
    [
        Case("VDR-EXP-001", "An offer stays as it is when it is asked for again", "create_export, ensure_export", ExportAsync),
        Case("VDR-EXP-002", "Two volumes are offered at two places", "create_export", TwoExportsAsync),
        Case("VDR-EXP-003", "A volume that there is not is not offered", "create_export", ExportUnknownAsync),
        Case("VDR-EXP-004", "What is offered no more is neither checked, ensured nor reached", "remove_export", RemoveExportAsync),
        Case("VDR-EXP-005", "A place that is free again is taken again", "create_export, remove_export", ExportAgainAsync),
        Case("VDR-CON-001", "A host is told how it reaches a volume, and says when it does no more", "initialize_connection, terminate_connection", ConnectionAsync),
        Case("VDR-DSC-001", "The host finds what is offered, and lets go of it", "discover_volume, undiscover_volume", DiscoverAsync, VolumeDriverCapabilities.Discovery),
        Case("VDR-DSC-002", "The host does not look for what is not offered", "discover_volume", DiscoverUnknownAsync, VolumeDriverCapabilities.Discovery),
    ];

    private static async Task ExportAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        var export = await driver.CreateExportAsync(One, token).ConfigureAwait(false);
        Expect.Equal(One.Name, export.VolumeName, "the volume's name");
        Expect.Equal(export, await driver.CreateExportAsync(One, token).ConfigureAwait(false), "the offer made again");
        Expect.Equal(export, await driver.EnsureExportAsync(One, token).ConfigureAwait(false), "the offer after a start");
        await driver.CheckExportAsync(One, token).ConfigureAwait(false);
    }

    private static async Task TwoExportsAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateVolumeAsync(Two, token).ConfigureAwait(false);
        var (first, second) = (await driver.CreateExportAsync(One, token).ConfigureAwait(false), await driver.CreateExportAsync(Two, token).ConfigureAwait(false));
        Expect.True(first != second, "the offers to differ", second);
    }

    private static async Task ExportUnknownAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.CreateExportAsync(One, token), "offering it").ConfigureAwait(false);
    }

    private static async Task RemoveExportAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateExportAsync(One, token).ConfigureAwait(false);
        await driver.RemoveExportAsync(One, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.CheckExportAsync(One, token), "checking it").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.EnsureExportAsync(One, token), "ensuring it").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.InitializeConnectionAsync(One, Host, token), "reaching it").ConfigureAwait(false);
        await driver.DeleteVolumeAsync(One, token).ConfigureAwait(false);
    }

    private static async Task ExportAgainAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        var export = await driver.CreateExportAsync(One, token).ConfigureAwait(false);
        await driver.RemoveExportAsync(One, token).ConfigureAwait(false);
        Expect.Equal(export, await driver.CreateExportAsync(One, token).ConfigureAwait(false), "the offer made again");
    }

    private static async Task ConnectionAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateExportAsync(One, token).ConfigureAwait(false);
        var info = await driver.InitializeConnectionAsync(One, Host, token).ConfigureAwait(false);
        Expect.Equal(One.Id, info.VolumeId, "the volume");
        Expect.True(info.DriverVolumeType.Length > 0, "the kind of the connection to be told");
        await driver.TerminateConnectionAsync(One, Host, token).ConfigureAwait(false);
    }

    private static async Task DiscoverAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await driver.CreateExportAsync(One, token).ConfigureAwait(false);
        var path = Expect.NotNull(await driver.DiscoverVolumeAsync(One, token).ConfigureAwait(false), "the path of the device");
        Expect.True(path.StartsWith('/'), "the path to be one", path);
        await driver.UndiscoverVolumeAsync(One, token).ConfigureAwait(false);
    }

    private static async Task DiscoverUnknownAsync(VolumeDriverHarness harness, CancellationToken token)
    {
        var driver = harness.Driver;
        await driver.CreateVolumeAsync(One, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => driver.DiscoverVolumeAsync(One, token), "looking for it").ConfigureAwait(false);
    }
}
