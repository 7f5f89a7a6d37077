using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] TypeCases() =>
    [
        Case("VOL-TYP-001", "A type that is made is read by id and by name, and is listed", Api, TypeAsync, VolumeCapabilities.Administration),
        Case("VOL-TYP-002", "A volume has the type that it names, and else the default one", Api, TypeOfVolumeAsync, VolumeCapabilities.Administration),
        Case("VOL-TYP-003", "A type that a volume has cannot be deleted", Api, TypeInUseAsync, VolumeCapabilities.Administration),
        Case("VOL-TYP-004", "The limits of a type hold for its volumes alone", Api, TypeQuotaAsync, VolumeCapabilities.Administration),
        Case("VOL-TYP-005", "A user may not make a type", Api, (harness, token) => Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Volumes.CreateTypeAsync(new() { Name = "conformance-denied" }, token), "making it")),
        Case("VOL-TYP-006", "A volume gets another type and has its status back", Api, RetypeAsync, VolumeCapabilities.Administration),
        Case("VOL-SET-001", "Metadata entries are added, replaced and removed one by one", Api, MetadataAsync),
        Case("VOL-SET-002", "A volume that may only be read is not attached to be written to", Api, ReadOnlyAsync),
        Case("VOL-SET-003", "A volume is bootable when somebody says so", Api, BootableAsync),
        Case("VOL-REV-001", "A volume goes back to its newest snapshot, and to no older one", "Cinder API v3.40", RevertAsync),
        Case("VOL-MIG-001", "A user may not move a volume to another pool", Api, MigrateDeniedAsync),
    ];

    private static Task<VolumeType> MakeTypeAsync(VolumeHarness harness, string name, CancellationToken token) =>
        harness.Administrator.CreateTypeAsync(new() { Name = name, Description = "made by a conformance case" }, token);

    private static async Task TypeAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-read", token).ConfigureAwait(false);
        Expect.Equal(type.Name, (await harness.Volumes.GetTypeAsync(type.Id, token).ConfigureAwait(false)).Name, "the name of the type with that id");
        Expect.Equal(type.Id, (await harness.Volumes.GetTypeAsync(type.Name, token).ConfigureAwait(false)).Id, "the id of the type with that name");
        var listed = await ReadAllAsync(harness.Volumes.ListTypesAsync(cancellationToken: token)).ConfigureAwait(false);
        Expect.True(listed.Exists(each => each.Id == type.Id), "the type to be listed");
    }

    private static async Task TypeOfVolumeAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-volume", token).ConfigureAwait(false);
        var named = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = type.Name }, token).ConfigureAwait(false);
        var other = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, token).ConfigureAwait(false);
        var usual = await harness.Volumes.GetDefaultTypeAsync(token).ConfigureAwait(false);
        Expect.Equal(type.Name, named.TypeName, "the type of the volume that names it");
        Expect.Equal(usual.Name, other.TypeName, "the type of the volume that names none");
    }

    private static async Task TypeInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-used", token).ConfigureAwait(false);
        await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = type.Id }, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Administrator.DeleteTypeAsync(type.Id, token), "deleting it").ConfigureAwait(false);
    }

    private static async Task TypeQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-limited", token).ConfigureAwait(false);
        var project = (await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false)).ProjectId;
        var limits = new Dictionary<string, VolumeTypeQuota> { [type.Name] = new() { Volumes = 1 } };
        await harness.Administrator.UpdateQuotaAsync(new() { ProjectId = project, Types = limits }, token).ConfigureAwait(false);
        await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = type.Id }, token).ConfigureAwait(false);
        await MakeAsync(harness, token).ConfigureAwait(false);
        var error = await ExpectOverAsync(() => harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = type.Id }, token)).ConfigureAwait(false);
        Expect.Equal($"volumes_{type.Name}", error.Resource, "the resource in the error");
    }

    private static async Task RetypeAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-retyped", token).ConfigureAwait(false);
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.RetypeVolumeAsync(
            new() { VolumeId = volume.Id, NewType = type.Name, MigrationPolicy = VolumeMigrationPolicy.OnDemand }, token).ConfigureAwait(false);
        var retyped = await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(type.Name, retyped.TypeName, "the type");
    }

    private static async Task MetadataAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.SetMetadataAsync(volume.Id, new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" }, token).ConfigureAwait(false);
        await harness.Volumes.SetMetadataAsync(volume.Id, new Dictionary<string, string> { ["b"] = "2" }, token).ConfigureAwait(false);
        await harness.Volumes.UnsetMetadataAsync(volume.Id, "a", token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.SameElements(["b=2"], seen.Metadata.Select(entry => $"{entry.Key}={entry.Value}"), "the metadata");
    }

    private static async Task ReadOnlyAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.SetReadOnlyAsync(volume.Id, true, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.AttachVolumeAsync(ToServer(volume.Id), token), "attaching it to be written to").ConfigureAwait(false);
        await harness.Volumes.AttachVolumeAsync(ToServer(volume.Id) with { Mode = VolumeAttachMode.ReadOnly }, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task BootableAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.SetBootableAsync(volume.Id, true, token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false);
        Expect.True(seen.IsBootable, "the volume to be bootable");
    }

    private static async Task RevertAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var older = await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);
        var newest = await SnapAsync(harness, volume.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.RevertToSnapshotAsync(volume.Id, older.Id, token), "going back to the older one").ConfigureAwait(false);
        await harness.Volumes.RevertToSnapshotAsync(volume.Id, newest.Id, token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        await WaitSnapshotAsync(harness, newest.Id, VolumeSnapshotStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task MigrateDeniedAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Volumes.MigrateVolumeAsync(new() { VolumeId = volume.Id, Host = "any@any#any" }, token), "moving it").ConfigureAwait(false);
    }
}
