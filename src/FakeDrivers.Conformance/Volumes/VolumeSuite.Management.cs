using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] ManagementCases() =>
    [
        Case("VOL-FRC-001", "An attachment that got stuck is taken away", Api, ForceDetachAsync, VolumeCapabilities.Administration),
        Case("VOL-FRC-002", "An attach status of detached takes the attachments away", Api, ResetAttachStatusAsync, VolumeCapabilities.Administration),
        Case("VOL-FRC-003", "A forced removal takes a snapshot in whatever status", Api, ForceDeleteSnapshotAsync, VolumeCapabilities.Administration),
        Case("VOL-FRC-004", "A forced removal takes a backup", Api, ForceDeleteBackupAsync, VolumeCapabilities.Backups),
        Case("VOL-RST-001", "A reset writes the migration status of a volume", Api, ResetMigrationStatusAsync, VolumeCapabilities.Administration),
        Case("VOL-RST-002", "A reset writes the status of a group and of a group snapshot", "Cinder API v3.20", ResetGroupsAsync, VolumeCapabilities.Administration),
        Case("VOL-RST-003", "A reset writes the status of a backup", Api, ResetBackupAsync, VolumeCapabilities.Backups),
        Case("VOL-QUD-001", "A project whose limits are reset has the default ones", Api, ResetQuotaAsync, VolumeCapabilities.Administration),
        Case("VOL-BKR-001", "A backup that is exported, removed and imported is there again", Api, BackupRecordAsync, VolumeCapabilities.Backups),
        Case("VOL-BKR-002", "A record that cannot be read is refused", Api, BackupRecordNonsenseAsync, VolumeCapabilities.Backups),
        Case("VOL-BCK-001", "A volume is in a pool, a pool has a service, and a service a zone", Api, BackendsAsync, VolumeCapabilities.Administration),
        Case("VOL-BCK-002", "A service is disabled, with a reason, and enabled again", Api, ServiceDisabledAsync, VolumeCapabilities.Administration),
        Case("VOL-BCK-003", "A service that there is not is not found", Api, ServiceUnknownAsync, VolumeCapabilities.Administration),
        Case("VOL-MNG-001", "A volume is forgotten, listed as what could be managed, and managed again", "Cinder API v3.8", ManageAsync, VolumeCapabilities.Management),
        Case("VOL-MNG-002", "A snapshot is forgotten, listed as what could be managed, and managed again", "Cinder API v3.8", ManageSnapshotAsync, VolumeCapabilities.Management),
        Case("VOL-MNG-003", "What is a volume already is not managed", "Cinder API v3.8", ManageTwiceAsync, VolumeCapabilities.Management),
    ];

    private static async Task ForceDetachAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ForceDetachVolumeAsync(volume.Id, cancellationToken: token).ConfigureAwait(false);
        await ExpectDetachedAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task ResetAttachStatusAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetAttachStatusAsync(volume.Id, VolumeAttachStatus.Detached, token).ConfigureAwait(false);
        await ExpectDetachedAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task ForceDeleteSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.ErrorDeleting, token).ConfigureAwait(false);
        await harness.Administrator.ForceDeleteSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
    }

    private static async Task ForceDeleteBackupAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var backup = await BackUpAsync(harness, volume.Id, token).ConfigureAwait(false);
        await harness.Administrator.ForceDeleteBackupAsync(backup.Id, token).ConfigureAwait(false);
        await WaitGoneAsync(harness, () => harness.Volumes.GetBackupAsync(backup.Id, token), "the backup", token).ConfigureAwait(false);
    }

    private static async Task ResetMigrationStatusAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.ResetMigrationStatusAsync(volume.Id, VolumeMigrationStatus.Error, token).ConfigureAwait(false);
        Expect.Equal(VolumeMigrationStatus.Error, (await harness.Administrator.GetVolumeAsync(volume.Id, token).ConfigureAwait(false)).MigrationStatus, "the migration status");
    }

    private static async Task ResetGroupsAsync(VolumeHarness harness, CancellationToken token)
    {
        var group = await NewGroupAsync(harness, "conformance-reset", token).ConfigureAwait(false);
        var member = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, GroupId = group.Id }, token).ConfigureAwait(false);
        await WaitAsync(harness, member.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        var snapshot = await harness.Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id }, token).ConfigureAwait(false);
        await harness.Administrator.ResetGroupStatusAsync(group.Id, VolumeGroupStatus.Error, token).ConfigureAwait(false);
        await harness.Administrator.ResetGroupSnapshotStatusAsync(snapshot.Id, VolumeGroupStatus.Error, token).ConfigureAwait(false);
        Expect.Equal(VolumeGroupStatus.Error, (await harness.Volumes.GetGroupAsync(group.Id, token).ConfigureAwait(false)).Status, "the group's status");
        Expect.Equal(VolumeGroupStatus.Error, (await harness.Volumes.GetGroupSnapshotAsync(snapshot.Id, token).ConfigureAwait(false)).Status, "the group snapshot's status");
    }

    private static async Task ResetBackupAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var backup = await BackUpAsync(harness, volume.Id, token).ConfigureAwait(false);
        await harness.Administrator.ResetBackupStatusAsync(backup.Id, VolumeBackupStatus.Error, token).ConfigureAwait(false);
        Expect.Equal(VolumeBackupStatus.Error, (await harness.Volumes.GetBackupAsync(backup.Id, token).ConfigureAwait(false)).Status, "the status");
    }

    private static async Task ResetQuotaAsync(VolumeHarness harness, CancellationToken token)
    {
        var usual = await harness.Volumes.GetDefaultQuotaAsync(cancellationToken: token).ConfigureAwait(false);
        await harness.Administrator.UpdateQuotaAsync(new() { ProjectId = usual.ProjectId, Volumes = usual.Volumes + 3 }, token).ConfigureAwait(false);
        await harness.Administrator.ResetQuotaAsync(usual.ProjectId, token).ConfigureAwait(false);
        Expect.Equal(usual.Volumes, (await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false)).Volumes, "the limit of volumes");
    }

    private static async Task BackupRecordAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var backup = await BackUpAsync(harness, volume.Id, token).ConfigureAwait(false);
        var record = await harness.Administrator.ExportBackupAsync(backup.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(() => harness.Administrator.ImportBackupAsync(record, token), "importing it while it is there").ConfigureAwait(false);
        await harness.Volumes.DeleteBackupAsync(backup.Id, token).ConfigureAwait(false);
        await WaitGoneAsync(harness, () => harness.Volumes.GetBackupAsync(backup.Id, token), "the backup", token).ConfigureAwait(false);
        var imported = await harness.Administrator.ImportBackupAsync(record, token).ConfigureAwait(false);
        Expect.Equal(backup.Id, imported.Id, "the id");
    }

    private static async Task BackupRecordNonsenseAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var backup = await BackUpAsync(harness, volume.Id, token).ConfigureAwait(false);
        var record = await harness.Administrator.ExportBackupAsync(backup.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Administrator.ImportBackupAsync(record with { Url = "nonsense!" }, token), "importing it").ConfigureAwait(false);
    }

    private static async Task BackendsAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var host = (await harness.Administrator.GetVolumeAsync(volume.Id, token).ConfigureAwait(false)).Host;
        var pool = Expect.NotNull((await ReadAllAsync(harness.Administrator.ListPoolsAsync(token)).ConfigureAwait(false)).Find(each => each.Name == host), "the volume's pool");
        var services = await ReadAllAsync(harness.Administrator.ListServicesAsync(token)).ConfigureAwait(false);
        Expect.True(services.Exists(each => each.Host == pool.ServiceHost && each.IsEnabled), "the pool's service to be there and enabled");
        var zones = await ReadAllAsync(harness.Volumes.ListAvailabilityZonesAsync(token)).ConfigureAwait(false);
        Expect.True(zones.Exists(each => each.Name == volume.AvailabilityZone && each.IsAvailable), "the volume's zone to be available");
    }

    private static async Task ServiceDisabledAsync(VolumeHarness harness, CancellationToken token)
    {
        var service = (await ReadAllAsync(harness.Administrator.ListServicesAsync(token)).ConfigureAwait(false)).First(each => each.Binary == "cinder-scheduler");
        await harness.Administrator.SetServiceEnabledAsync(service.Binary, service.Host, false, "full", token).ConfigureAwait(false);
        var seen = (await ReadAllAsync(harness.Administrator.ListServicesAsync(token)).ConfigureAwait(false)).First(each => each.Binary == service.Binary && each.Host == service.Host);
        Expect.Equal((false, "full"), (seen.IsEnabled, seen.DisabledReason), "whether it is enabled, and why not");
        await harness.Administrator.SetServiceEnabledAsync(service.Binary, service.Host, true, null, token).ConfigureAwait(false);
    }

    private static async Task ServiceUnknownAsync(VolumeHarness harness, CancellationToken token)
    {
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Administrator.SetServiceEnabledAsync("cinder-volume", "nowhere", false, null, token), "disabling it").ConfigureAwait(false);
    }

    private static async Task ManageAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token, 2).ConfigureAwait(false);
        var host = Expect.NotNull((await harness.Administrator.GetVolumeAsync(volume.Id, token).ConfigureAwait(false)).Host, "the volume's pool");
        await harness.Administrator.UnmanageVolumeAsync(volume.Id, token).ConfigureAwait(false);
        await WaitVolumeGoneAsync(harness, volume.Id, token).ConfigureAwait(false);
        var left = (await ReadAllAsync(harness.Administrator.ListManageableVolumesAsync(host, token)).ConfigureAwait(false)).Find(each => each.IsSafeToManage && each.SourceName.Contains(volume.Id, StringComparison.Ordinal));
        var managed = await harness.Administrator.ManageVolumeAsync(new() { Host = host, SourceName = Expect.NotNull(left, "what is left").SourceName, Name = "back" }, token).ConfigureAwait(false);
        for (var look = 0; (await harness.Administrator.GetVolumeAsync(managed.Id, token).ConfigureAwait(false)).Status != VolumeStatus.Available; look++)
        {
            Expect.True(look < Looks, "the volume to become available");
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
        }

        var seen = await harness.Administrator.GetVolumeAsync(managed.Id, token).ConfigureAwait(false);
        Expect.Equal(("back", 2), (seen.Name, seen.SizeGiB), "name and size in GiB");
    }

    private static async Task ManageSnapshotAsync(VolumeHarness harness, CancellationToken token)
    {
        var snapshot = await MakeSnapshotAsync(harness, token).ConfigureAwait(false);
        var host = Expect.NotNull((await harness.Administrator.GetVolumeAsync(snapshot.VolumeId, token).ConfigureAwait(false)).Host, "the volume's pool");
        await harness.Administrator.UnmanageSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitSnapshotGoneAsync(harness, snapshot.Id, token).ConfigureAwait(false);
        var left = (await ReadAllAsync(harness.Administrator.ListManageableSnapshotsAsync(host, token)).ConfigureAwait(false)).Find(each => each.IsSafeToManage && each.SourceName.Contains(snapshot.Id, StringComparison.Ordinal));
        var managed = await harness.Administrator.ManageSnapshotAsync(
            new() { VolumeId = snapshot.VolumeId, SourceName = Expect.NotNull(left, "what is left").SourceName, Name = "back" }, token).ConfigureAwait(false);
        Expect.Equal(("back", snapshot.VolumeId), (managed.Name, managed.VolumeId), "name and volume");
    }

    private static async Task ManageTwiceAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var host = Expect.NotNull((await harness.Administrator.GetVolumeAsync(volume.Id, token).ConfigureAwait(false)).Host, "the volume's pool");
        var listed = (await ReadAllAsync(harness.Administrator.ListManageableVolumesAsync(host, token)).ConfigureAwait(false)).Find(each => each.ManagedId == volume.Id);
        var source = Expect.NotNull(listed, "the volume among what the pool holds").SourceName;
        await Expect.ThrowsAsync<ConflictException>(() => harness.Administrator.ManageVolumeAsync(new() { Host = host, SourceName = source }, token), "managing it").ConfigureAwait(false);
    }
}
