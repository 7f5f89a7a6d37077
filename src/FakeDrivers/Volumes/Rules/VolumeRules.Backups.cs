using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Backups and their return.</content>
internal static partial class VolumeRules
{
    public static VolumeBackup CreateBackup(Transaction tx, CreateVolumeBackupRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandText(nameof(request.Container), request.Container);
        DemandEntries(nameof(request.Metadata), request.Metadata);
        var snapshot = request.SnapshotId is { } snapshotId ? RequireSnapshot(tx, snapshotId) : null;
        if (snapshot is not null && snapshot.VolumeId != volume.Id) throw VolumeErrors.OtherVolumesSnapshot(volume, snapshot);
        var rule = snapshot is not null ? VolumeStatusRules.BackupSnapshot : request.Force ? VolumeStatusRules.BackupByForce : VolumeStatusRules.Backup;
        Demand(volume, rule);
        if (snapshot is not null) Demand(snapshot, VolumeSnapshotStatusRules.Backup);
        var parent = request.IsIncremental ? NewestBackup(tx, volume.Id) ?? throw VolumeErrors.NoParent(volume) : null;
        DemandBackupQuota(tx, tx.Caller.ProjectId, volume.SizeGiB);

        var backup = new VolumeBackup
        {
            Id = tx.NewId("backup", request.Name ?? string.Empty),
            Name = request.Name,
            Description = request.Description,
            VolumeId = volume.Id,
            SnapshotId = snapshot?.Id,
            ParentId = parent?.Id,
            Container = request.Container ?? "volumebackups",
            Status = VolumeBackupStatus.Creating,
            SizeGiB = volume.SizeGiB,
            AvailabilityZone = tx.Options<FakeVolumeOptions>().AvailabilityZone,
            ProjectId = tx.Caller.ProjectId,
            UserId = tx.Caller.UserId,
            CreatedAt = tx.Now,
            DataTimestamp = snapshot?.CreatedAt ?? tx.Now,
            ContentId = snapshot is null ? volume.ContentId : snapshot.ContentId,
            Metadata = request.Metadata,
        };
        VolumeBook.Put(tx, backup);
        if (snapshot is not null) Become(tx, snapshot, VolumeSnapshotStatusRules.Backup.During);
        else Begin(tx, volume, rule, new() { VolumeId = volume.Id, BackupId = backup.Id });
        tx.Begin(VolumeTransitions.FinishCreateBackup, backup.Id, tx.Options<FakeVolumeOptions>().CreateBackup);
        return Shown(tx, RequireBackup(tx, backup.Id));
    }

    public static VolumeBackup GetBackup(StateView view, VolumeBackupReference request)
    {
        var backup = RequireBackup(view, request.BackupId);
        Observe(view, backup);
        return Shown(view, backup);
    }

    public static IReadOnlyList<VolumeBackup> ListBackups(StateView view, VolumeBackupQuery query)
    {
        if (query.Marker is { } marker) RequireBackup(view, marker);
        var limit = PageLimit(query.Limit);
        var project = query.AllProjects && view.Caller.IsAdmin ? null : view.Caller.ProjectId;
        bool Counts(VolumeBackup backup) =>
            (project is null || backup.ProjectId == project)
            && (query.Name is null || backup.Name == query.Name)
            && (query.Status is null || backup.Status == query.Status);
        var page = query.VolumeId is { } volumeId
            ? view.Page(VolumeTables.BackupsByVolume, volumeId, limit, query.Marker, Counts)
            : BackupListing.Page(view, project, query.Name, query.Status?.ToText(), limit, query.Marker, Counts);
        foreach (var backup in page) Observe(view, backup);
        return [.. page.Select(backup => Shown(view, backup))];
    }

    public static VolumeBackup UpdateBackup(Transaction tx, UpdateVolumeBackupRequest request)
    {
        var backup = RequireBackup(tx, request.BackupId);
        if (request is { Name: null, Description: null, Metadata: null }) throw VolumeErrors.NothingToChange();
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        if (request.Metadata is { } metadata) DemandEntries(nameof(request.Metadata), metadata);
        var changed = backup with
        {
            Name = request.Name ?? backup.Name,
            Description = request.Description ?? backup.Description,
            Metadata = request.Metadata ?? backup.Metadata,
        };
        if (changed != backup) Become(tx, changed, null);
        return Shown(tx, RequireBackup(tx, backup.Id));
    }

    public static NoResult DeleteBackup(Transaction tx, VolumeBackupReference request)
    {
        var backup = RequireBackup(tx, request.BackupId);
        Demand(backup, VolumeBackupStatusRules.Delete);
        BeginDelete(tx, backup, VolumeBackupStatusRules.Delete);
        return NoResult.Value;
    }

    public static Volume RestoreBackup(Transaction tx, RestoreVolumeBackupRequest request)
    {
        var backup = RequireBackup(tx, request.BackupId);
        DemandText(nameof(request.Name), request.Name);
        if (request.VolumeId is null) return Create(tx, new() { BackupId = backup.Id, Name = request.Name ?? $"restore_backup_{backup.Id}" });
        var volume = Require(tx, request.VolumeId);
        Demand(backup, VolumeBackupStatusRules.Restore);
        Demand(volume, VolumeStatusRules.Restore);
        if (volume.SizeGiB < backup.SizeGiB) throw VolumeErrors.TooSmallForBackup(volume, backup);
        BeginRestore(tx, volume, backup);
        return Require(tx, volume.Id);
    }

    public static NoResult ResetBackupStatus(Transaction tx, ResetVolumeBackupStatusRequest request)
    {
        if (request.Status is not (VolumeBackupStatus.Available or VolumeBackupStatus.Error))
        {
            throw VolumeErrors.NoneOf(nameof(request.Status), $"{request.Status}", [$"{VolumeBackupStatus.Available}", $"{VolumeBackupStatus.Error}"]);
        }

        var backup = RequireBackup(tx, request.BackupId);
        if (tx.CancelAll(backup.Id)) VolumeEndings.Release(tx, backup);
        if (backup.Status != request.Status) Become(tx, backup, request.Status);
        return NoResult.Value;
    }

    public static void Become(Transaction tx, VolumeBackup backup, VolumeBackupStatus? status) =>
        VolumeBook.Put(tx, backup with { Status = status ?? backup.Status, UpdatedAt = tx.Now });

    private static void BeginRestore(Transaction tx, Volume volume, VolumeBackup backup)
    {
        Become(tx, backup, VolumeBackupStatusRules.Restore.During);
        Begin(tx, volume, VolumeStatusRules.Restore, new() { VolumeId = volume.Id, BackupId = backup.Id });
        tx.Begin(VolumeTransitions.FinishRestore, volume.Id, tx.Options<FakeVolumeOptions>().RestoreBackup);
    }

    private static VolumeBackup RequireBackup(StateView view, string backupId)
    {
        ArgumentNullException.ThrowIfNull(backupId);
        return view.Find(VolumeTables.Backups, backupId) is { } backup && view.Sees(backup.ProjectId) ? backup : throw VolumeErrors.BackupNotFound(view, backupId);
    }

    private static VolumeBackup? NewestBackup(StateView view, string volumeId) => view.Where(VolumeTables.BackupsByVolume, volumeId)
        .Where(backup => backup.Status == VolumeBackupStatus.Available && view.Sees(backup.ProjectId))
        .OrderBy(backup => backup.DataTimestamp).LastOrDefault();

    private static VolumeBackup Shown(StateView view, VolumeBackup backup) =>
        backup with { HasDependentBackups = view.Where(VolumeTables.BackupsByParent, backup.Id).Any() };

    // A look at a backup is a look at the volume that it is restored to, and the other way round.
    private static void Observe(StateView view, VolumeBackup backup)
    {
        view.Observe(backup.Id);
        if (backup.Status != VolumeBackupStatus.Restoring) return;
        foreach (var work in view.Where(VolumeTables.WorkByBackup, backup.Id)) view.Observe(work.VolumeId);
    }

    private static void Demand(VolumeBackup backup, StatusRule<VolumeBackupStatus> rule)
    {
        if (!rule.Allows(backup.Status)) throw VolumeErrors.WrongStatus(backup, rule);
    }

    private static void BeginDelete(Transaction tx, VolumeBackup backup, StatusRule<VolumeBackupStatus> rule)
    {
        if (tx.Where(VolumeTables.BackupsByParent, backup.Id).Count() is > 0 and var children) throw VolumeErrors.HasDependents(backup, children);
        if (tx.CancelAll(backup.Id)) VolumeEndings.Release(tx, backup);
        Become(tx, backup, rule.During);
        tx.Begin(VolumeTransitions.FinishDeleteBackup, backup.Id, tx.Options<FakeVolumeOptions>().DeleteBackup);
    }
}
