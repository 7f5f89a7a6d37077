using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>The rows of the volume service. Volumes and snapshots are written by way of <see cref="VolumeBook"/>.</summary>
internal static class VolumeTables
{
    public static readonly Index<Volume> VolumesByProject = new("project", volume => volume.ProjectId);

    public static readonly Index<Volume> VolumesByName = new(
        "project and name", volume => volume.Name is { } name ? InProject(volume.ProjectId, name) : default(IndexText?));

    public static readonly Index<Volume> VolumesByStatus = new(
        "project and status", volume => InProject(volume.ProjectId, volume.Status.ToText()));

    public static readonly Index<Volume> VolumesByNameAlone = new("name", volume => volume.Name);

    public static readonly Index<Volume> VolumesByStatusAlone = new("status", volume => volume.Status.ToText());

    public static readonly Index<Volume> VolumesByType = new("type", volume => volume.TypeId);

    public static readonly Index<Volume> VolumesByProjectType = new(
        "project and type", volume => volume.TypeId is { } type ? InProject(volume.ProjectId, type) : default(IndexText?));

    public static readonly Index<Volume> VolumesByGroup = new("group", volume => volume.GroupId);

    public static readonly Index<Volume> VolumesByHost = new("pool", volume => volume.Host);

    public static readonly Table<Volume> Volumes = new(
        "volumes.volumes", volume => volume.Id, VolumesByProject, VolumesByName, VolumesByStatus, VolumesByNameAlone, VolumesByStatusAlone, VolumesByType,
        VolumesByProjectType, VolumesByGroup, VolumesByHost);

    public static readonly Index<VolumeWork> WorkByBackup = new("backup", work => work.BackupId);

    /// <summary>What goes on with volumes.</summary>
    public static readonly Table<VolumeWork> Work = new("volumes.work", work => work.VolumeId, WorkByBackup);

    public static readonly Index<AttachmentRow> AttachmentsByProject = new("project", row => row.ProjectId);

    public static readonly Index<AttachmentRow> AttachmentsByVolume = new("volume", row => row.VolumeId);

    public static readonly Index<AttachmentRow> AttachmentsByServer = new("server", row => row.ServerId);

    public static readonly Table<AttachmentRow> Attachments = new(
        "volumes.attachments", row => row.Id, AttachmentsByProject, AttachmentsByVolume, AttachmentsByServer);

    public static readonly Index<VolumeSnapshot> SnapshotsByProject = new("project", snapshot => snapshot.ProjectId);

    public static readonly Index<VolumeSnapshot> SnapshotsByVolume = new("volume", snapshot => snapshot.VolumeId);

    public static readonly Index<VolumeSnapshot> SnapshotsByName = new(
        "project and name", snapshot => snapshot.Name is { } name ? InProject(snapshot.ProjectId, name) : default(IndexText?));

    public static readonly Index<VolumeSnapshot> SnapshotsByStatus = new(
        "project and status", snapshot => InProject(snapshot.ProjectId, snapshot.Status.ToText()));

    public static readonly Index<VolumeSnapshot> SnapshotsByNameAlone = new("name", snapshot => snapshot.Name);

    public static readonly Index<VolumeSnapshot> SnapshotsByStatusAlone = new("status", snapshot => snapshot.Status.ToText());

    public static readonly Index<VolumeSnapshot> SnapshotsByGroupSnapshot = new("group snapshot", snapshot => snapshot.GroupSnapshotId);

    public static readonly Table<VolumeSnapshot> Snapshots = new(
        "volumes.snapshots", snapshot => snapshot.Id, SnapshotsByProject, SnapshotsByVolume, SnapshotsByName, SnapshotsByStatus, SnapshotsByNameAlone,
        SnapshotsByStatusAlone, SnapshotsByGroupSnapshot);

    public static readonly Index<VolumeType> TypesByName = new("name", type => Folded(type.Name));

    public static readonly Table<VolumeType> Types = new("volumes.types", type => type.Id, TypesByName);

    public static readonly Index<VolumeQosSpecs> QosSpecsByName = new("name", specs => specs.Name);

    public static readonly Table<VolumeQosSpecs> QosSpecs = new("volumes.qos_specs", specs => specs.Id, QosSpecsByName);

    public static readonly Table<VolumePool> Pools = new("volumes.pools", pool => pool.Name);

    public static readonly Table<VolumeService> Services = new("volumes.services", service => ServiceKey(service.Binary, service.Host));

    public static readonly Index<TransferRow> TransfersByProject = new("project", row => row.Transfer.SourceProjectId);

    public static readonly Index<TransferRow> TransfersByVolume = new("volume", row => row.Transfer.VolumeId);

    public static readonly Table<TransferRow> Transfers = new("volumes.transfers", row => row.Transfer.Id, TransfersByProject, TransfersByVolume);

    public static readonly Index<VolumeBackup> BackupsByProject = new("project", backup => backup.ProjectId);

    public static readonly Index<VolumeBackup> BackupsByVolume = new("volume", backup => backup.VolumeId);

    public static readonly Index<VolumeBackup> BackupsByParent = new("parent", backup => backup.ParentId);

    public static readonly Index<VolumeBackup> BackupsByName = new(
        "project and name", backup => backup.Name is { } name ? InProject(backup.ProjectId, name) : default(IndexText?));

    public static readonly Index<VolumeBackup> BackupsByStatus = new(
        "project and status", backup => InProject(backup.ProjectId, backup.Status.ToText()));

    public static readonly Index<VolumeBackup> BackupsByNameAlone = new("name", backup => backup.Name);

    public static readonly Index<VolumeBackup> BackupsByStatusAlone = new("status", backup => backup.Status.ToText());

    public static readonly Table<VolumeBackup> Backups = new(
        "volumes.backups", backup => backup.Id, BackupsByProject, BackupsByVolume, BackupsByParent, BackupsByName, BackupsByStatus, BackupsByNameAlone,
        BackupsByStatusAlone);

    public static readonly Index<VolumeGroupType> GroupTypesByName = new("name", type => type.Name);

    public static readonly Table<VolumeGroupType> GroupTypes = new("volumes.group_types", type => type.Id, GroupTypesByName);

    public static readonly Index<VolumeGroup> GroupsByProject = new("project", group => group.ProjectId);

    public static readonly Index<VolumeGroup> GroupsByType = new("group type", group => group.GroupTypeId);

    public static readonly Index<VolumeGroup> GroupsByName = new(
        "project and name", group => group.Name is { } name ? InProject(group.ProjectId, name) : default(IndexText?));

    public static readonly Index<VolumeGroup> GroupsByStatus = new("project and status", group => InProject(group.ProjectId, group.Status.ToText()));

    public static readonly Index<VolumeGroup> GroupsByNameAlone = new("name", group => group.Name);

    public static readonly Index<VolumeGroup> GroupsByStatusAlone = new("status", group => group.Status.ToText());

    /// <summary>The groups; which volumes they have, the volumes say.</summary>
    public static readonly Table<VolumeGroup> Groups = new(
        "volumes.groups", group => group.Id, GroupsByProject, GroupsByType, GroupsByName, GroupsByStatus, GroupsByNameAlone, GroupsByStatusAlone);

    public static readonly Index<VolumeGroupSnapshot> GroupSnapshotsByProject = new("project", snapshot => snapshot.ProjectId);

    public static readonly Index<VolumeGroupSnapshot> GroupSnapshotsByGroup = new("group", snapshot => snapshot.GroupId);

    public static readonly Index<VolumeGroupSnapshot> GroupSnapshotsByName = new(
        "project and name", snapshot => snapshot.Name is { } name ? InProject(snapshot.ProjectId, name) : default(IndexText?));

    public static readonly Index<VolumeGroupSnapshot> GroupSnapshotsByStatus = new(
        "project and status", snapshot => InProject(snapshot.ProjectId, snapshot.Status.ToText()));

    public static readonly Index<VolumeGroupSnapshot> GroupSnapshotsByNameAlone = new("name", snapshot => snapshot.Name);

    public static readonly Index<VolumeGroupSnapshot> GroupSnapshotsByStatusAlone = new("status", snapshot => snapshot.Status.ToText());

    public static readonly Table<VolumeGroupSnapshot> GroupSnapshots = new(
        "volumes.group_snapshots", snapshot => snapshot.Id, GroupSnapshotsByProject, GroupSnapshotsByGroup, GroupSnapshotsByName, GroupSnapshotsByStatus,
        GroupSnapshotsByNameAlone, GroupSnapshotsByStatusAlone);

    /// <summary>The types of volumes that name none, where a project has one of its own.</summary>
    public static readonly Table<VolumeDefaultType> DefaultTypes = new("volumes.default_types", own => own.ProjectId);

    public static readonly Index<UnmanagedRow> UnmanagedByHost = new("pool", row => row.Host);

    /// <summary>What backends hold that was managed once.</summary>
    public static readonly Table<UnmanagedRow> Unmanaged = new("volumes.unmanaged", row => UnmanagedKey(row.Host, row.Name), UnmanagedByHost);

    /// <summary>The limits of the projects for which an administrator set some.</summary>
    public static readonly Table<VolumeQuota> Quotas = new("volumes.quotas", quota => quota.ProjectId);

    /// <summary>What each project uses, kept by <see cref="VolumeBook"/> so that nobody has to count.</summary>
    public static readonly Table<VolumeUsage> Usages = new("volumes.usages", usage => usage.ProjectId);

    /// <summary>What each pool holds, kept by <see cref="VolumeBook"/> so that nobody has to count.</summary>
    public static readonly Table<PoolUse> PoolUses = new("volumes.pool_uses", use => use.PoolName);

    public static readonly Index<TargetRow> TargetsByVolume = new("volume", row => row.VolumeId);

    public static readonly Index<TargetRow> FreeTargets = new("free", row => row.VolumeId is null ? FreeText : null);

    /// <summary>The places at which hosts find volumes of AoE pools, whichever the pool: hosts see all of them on one network.</summary>
    public static readonly Table<TargetRow> Targets = new("volumes.targets", row => TargetKey(row.Place), TargetsByVolume, FreeTargets);

    /// <summary>What <see cref="FreeTargets"/> finds by.</summary>
    public const string FreeText = "free";

    /// <summary>The text of an index by project and something else.</summary>
    public static IndexText InProject(string projectId, string text) => new(projectId, text);

    public static string UnmanagedKey(string host, string name) => $"{host} {name}";

    public static string TargetKey(long place) => place.ToString(CultureInfo.InvariantCulture);

    public static string ServiceKey(string binary, string host) => $"{binary} {host}";

    /// <summary>A name whose case does not matter.</summary>
    public static string Folded(string name) => name.ToUpperInvariant();
}
