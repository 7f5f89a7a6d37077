using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>The rows of the volume service.</summary>
internal static class VolumeTables
{
    public static readonly Index<Volume> VolumesByProject = new("project", volume => volume.ProjectId);

    public static readonly Index<Volume> VolumesByName = new(
        "project and name", volume => volume.Name is { } name ? InProject(volume.ProjectId, name) : default(IndexText?));

    public static readonly Index<Volume> VolumesByStatus = new(
        "project and status", volume => InProject(volume.ProjectId, volume.Status.ToText()));

    public static readonly Table<Volume> Volumes = new(
        "volumes.volumes", volume => volume.Id, VolumesByProject, VolumesByName, VolumesByStatus);

    /// <summary>The sizes of volumes that are extending.</summary>
    public static readonly Table<VolumeGrowth> Growths = new("volumes.growths", growth => growth.VolumeId);

    public static readonly Index<VolumeSnapshot> SnapshotsByProject = new("project", snapshot => snapshot.ProjectId);

    public static readonly Index<VolumeSnapshot> SnapshotsByVolume = new("volume", snapshot => snapshot.VolumeId);

    public static readonly Index<VolumeSnapshot> SnapshotsByName = new(
        "project and name", snapshot => snapshot.Name is { } name ? InProject(snapshot.ProjectId, name) : default(IndexText?));

    public static readonly Index<VolumeSnapshot> SnapshotsByStatus = new(
        "project and status", snapshot => InProject(snapshot.ProjectId, snapshot.Status.ToText()));

    public static readonly Table<VolumeSnapshot> Snapshots = new(
        "volumes.snapshots", snapshot => snapshot.Id, SnapshotsByProject, SnapshotsByVolume, SnapshotsByName, SnapshotsByStatus);

    /// <summary>The limits of the projects for which an administrator set some.</summary>
    public static readonly Table<VolumeQuota> Quotas = new("volumes.quotas", quota => quota.ProjectId);

    /// <summary>What each project uses, kept by the rules so that nobody has to count.</summary>
    public static readonly Table<VolumeUsage> Usages = new("volumes.usages", usage => usage.ProjectId);

    /// <summary>The text of an index by project and something else.</summary>
    public static IndexText InProject(string projectId, string text) => new(projectId, text);
}
