using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: taking what backends hold under management.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeManagement.ManageSnapshotAsync"/>.</summary>
    public static Operation<ManageVolumeSnapshotRequest, VolumeSnapshot> ManageSnapshot { get; } = new(Domain, "manage_snapshot", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder POST /manageable_snapshots (3.8)",
        Simulates = "creating and then available; quota; the content of a snapshot that was unmanaged",
        Ignores = "whether the backend holds it",
    };

    /// <summary><see cref="IVolumeManagement.UnmanageSnapshotAsync"/>.</summary>
    public static Operation<VolumeSnapshotReference, NoResult> UnmanageSnapshot { get; } = new(Domain, "unmanage_snapshot", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder snapshot os-unmanage",
        Simulates = "unmanaging and then forgotten; its pool keeps it; usage drops when it ends",
    };

    /// <summary><see cref="IVolumeManagement.ListManageableVolumesAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<ManageableVolume>> ListManageableVolumes { get; } = new(Domain, "list_manageable_volumes", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /manageable_volumes/detail (3.8)",
        Simulates = "the volumes of the pool, and what was left there by volumes that were unmanaged",
        Refuses = "sorting and offsets",
    };

    /// <summary><see cref="IVolumeManagement.ListManageableSnapshotsAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<ManageableVolume>> ListManageableSnapshots { get; } = new(Domain, "list_manageable_snapshots", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /manageable_snapshots/detail (3.8)",
        Simulates = "the snapshots of the pool, and what was left there by snapshots that were unmanaged",
        Refuses = "sorting and offsets",
    };
}
