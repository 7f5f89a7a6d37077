using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>The operations of the volume service, for faults, latencies and queries of the call log.</summary>
public static partial class VolumeOperations
{
    private const string Domain = "volumes";

    /// <summary><see cref="IVolumeLifecycle.CreateVolumeAsync"/>.</summary>
    public static Operation<CreateVolumeRequest, Volume> Create { get; } = new(Domain, "create", OperationKind.Write)
    {
        Upstream = "manila volume.API.create; Cinder POST /volumes",
        Simulates = "blank volumes and copies of snapshots, volumes, images and backups with their least sizes; types, groups, quota, availability zone, "
            + "metadata; a pool that has room and what the type asks for, else error in the end",
        Refuses = "scheduler hints",
    };

    /// <summary><see cref="IVolumeLifecycle.GetVolumeAsync"/>.</summary>
    public static Operation<VolumeReference, Volume> Get { get; } = new(Domain, "get", OperationKind.Read)
    {
        Upstream = "manila volume.API.get; Cinder GET /volumes/{id}",
        Simulates = "the volume as it is; that of another project is not found",
    };

    /// <summary><see cref="IVolumeLifecycle.FindVolumeAsync"/>.</summary>
    public static Operation<FindVolumeRequest, Volume> Find { get; } = new(Domain, "find", OperationKind.Read)
    {
        Upstream = "manila volume.API.get_all with a name",
        Simulates = "by id, else the one volume of that name in the caller's project, and for administrators then in all; near misses and ambiguity in the error",
    };

    /// <summary><see cref="IVolumeLifecycle.ListVolumesAsync"/>: one page.</summary>
    public static Operation<VolumeQuery, IReadOnlyList<Volume>> List { get; } = new(Domain, "list", OperationKind.Read)
    {
        Upstream = "manila volume.API.get_all; Cinder GET /volumes/detail",
        Simulates = "name, part of the name, status, metadata, type, group, size, zone, bootable, migration status, quota, host, project, all projects, "
            + "limit and marker; oldest first or sorted",
        Ignores = "host, project and all projects, when the caller is no administrator",
        Refuses = "filters by time, offsets",
    };

    /// <summary><see cref="IVolumeLifecycle.UpdateVolumeAsync"/>.</summary>
    public static Operation<UpdateVolumeRequest, Volume> Update { get; } = new(Domain, "update", OperationKind.Write)
    {
        Upstream = "manila volume.API.update; Cinder PUT /volumes/{id}",
        Simulates = "name, description and the whole of the metadata",
    };

    /// <summary><see cref="IVolumeLifecycle.DeleteVolumeAsync"/>.</summary>
    public static Operation<DeleteVolumeRequest, NoResult> Delete { get; } = new(Domain, "delete", OperationKind.Write)
    {
        Upstream = "manila volume.API.delete; Cinder DELETE /volumes/{id}",
        Simulates = "the statuses that allow it, attachments and snapshots that forbid it, the cascade; usage drops when it ends",
    };

    /// <summary><see cref="IVolumeLifecycle.ExtendVolumeAsync"/>.</summary>
    public static Operation<ExtendVolumeRequest, NoResult> Extend { get; } = new(Domain, "extend", OperationKind.Write)
    {
        Upstream = "manila volume.API.extend; Cinder os-extend",
        Simulates = "growth of a volume that is available, or in use where the pool allows it; its quota from acceptance on; no growth where the pool is full",
    };

    /// <summary><see cref="IVolumeAdministration.ForceDeleteVolumeAsync"/>.</summary>
    public static Operation<DeleteVolumeRequest, NoResult> ForceDelete { get; } = new(Domain, "force_delete", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder os-force_delete, DELETE /volumes/{id}?force&cascade (3.23)",
        Simulates = "removal in whatever status of what is neither attached, moving nor in a group, and has no snapshots, or with these in whatever status; "
            + "administrators only",
    };

    /// <summary><see cref="IVolumeAdministration.ResetVolumeStatusAsync"/>.</summary>
    public static Operation<ResetVolumeStatusRequest, NoResult> ResetStatus { get; } = new(Domain, "reset_status", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder os-reset_status",
        Simulates = "any status but deleting and reverting, in-use where there is an attachment; what was under way is abandoned; administrators only",
    };

    /// <summary><see cref="IVolumeSnapshots.CreateSnapshotAsync"/>.</summary>
    public static Operation<CreateVolumeSnapshotRequest, VolumeSnapshot> CreateSnapshot { get; } = new(Domain, "create_snapshot", OperationKind.Write)
    {
        Upstream = "manila volume.API.create_snapshot, create_snapshot_force; Cinder POST /snapshots",
        Simulates = "snapshots of available volumes, by force of those in use; quota of snapshots and GiB",
    };

    /// <summary><see cref="IVolumeSnapshots.GetSnapshotAsync"/>.</summary>
    public static Operation<VolumeSnapshotReference, VolumeSnapshot> GetSnapshot { get; } = new(Domain, "get_snapshot", OperationKind.Read)
    {
        Upstream = "manila volume.API.get_snapshot; Cinder GET /snapshots/{id}",
        Simulates = "the snapshot as it is; that of another project is not found",
    };

    /// <summary><see cref="IVolumeSnapshots.ListSnapshotsAsync"/>: one page.</summary>
    public static Operation<VolumeSnapshotQuery, IReadOnlyList<VolumeSnapshot>> ListSnapshots { get; } = new(Domain, "list_snapshots", OperationKind.Read)
    {
        Upstream = "manila volume.API.get_all_snapshots; Cinder GET /snapshots/detail",
        Simulates = "name, part of the name, status, volume, metadata, all projects, limit and marker; oldest first",
        Ignores = "all projects, when the caller is no administrator",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IVolumeSnapshots.DeleteSnapshotAsync"/>.</summary>
    public static Operation<VolumeSnapshotReference, NoResult> DeleteSnapshot { get; } = new(Domain, "delete_snapshot", OperationKind.Write)
    {
        Upstream = "manila volume.API.delete_snapshot; Cinder DELETE /snapshots/{id}",
        Simulates = "the statuses that allow it; usage drops when it ends",
    };

    /// <summary><see cref="IVolumeAdministration.ResetSnapshotStatusAsync"/>.</summary>
    public static Operation<ResetVolumeSnapshotStatusRequest, NoResult> ResetSnapshotStatus { get; } = new(Domain, "reset_snapshot_status", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder snapshot os-reset_status",
        Simulates = "any status; what was under way is abandoned; administrators only",
    };

    /// <summary><see cref="IVolumeAttachments.ReserveVolumeAsync"/>.</summary>
    public static Operation<VolumeReference, NoResult> Reserve { get; } = new(Domain, "reserve", OperationKind.Write)
    {
        Upstream = "manila volume.API.reserve_volume; Cinder os-reserve",
        Simulates = "available, or in-use and multi-attach, becomes attaching",
    };

    /// <summary><see cref="IVolumeAttachments.UnreserveVolumeAsync"/>.</summary>
    public static Operation<VolumeReference, NoResult> Unreserve { get; } = new(Domain, "unreserve", OperationKind.Write)
    {
        Upstream = "manila volume.API.unreserve_volume; Cinder os-unreserve",
        Simulates = "attaching becomes available, or in-use when something is attached; for users, what a server has taken stays on its way to it",
        Ignores = "volumes in other statuses",
    };

    /// <summary><see cref="IVolumeAttachments.BeginDetachingAsync"/>.</summary>
    public static Operation<VolumeReference, NoResult> BeginDetaching { get; } = new(Domain, "begin_detaching", OperationKind.Write)
    {
        Upstream = "manila volume.API.begin_detaching; Cinder os-begin_detaching",
        Simulates = "in-use and attached becomes detaching",
    };

    /// <summary><see cref="IVolumeAttachments.RollDetachingAsync"/>.</summary>
    public static Operation<VolumeReference, NoResult> RollDetaching { get; } = new(Domain, "roll_detaching", OperationKind.Write)
    {
        Upstream = "manila volume.API.roll_detaching; Cinder os-roll_detaching",
        Simulates = "detaching becomes in-use",
        Ignores = "volumes in other statuses",
    };

    /// <summary><see cref="IVolumeAttachments.AttachVolumeAsync"/>.</summary>
    public static Operation<AttachVolumeRequest, VolumeAttachment> Attach { get; } = new(Domain, "attach", OperationKind.Write)
    {
        Upstream = "manila volume.API.attach; Cinder os-attach",
        Simulates = "available, attaching or reserved becomes in-use; the same attachment for the same server; several for a volume that may have them; read-only",
        Ignores = "whether the server or host exists, which is the compute service's business",
    };

    /// <summary><see cref="IVolumeAttachments.DetachVolumeAsync"/>.</summary>
    public static Operation<DetachVolumeRequest, NoResult> Detach { get; } = new(Domain, "detach", OperationKind.Write)
    {
        Upstream = "manila volume.API.detach; Cinder os-detach",
        Simulates = "the attachment goes and the volume becomes what the others make it: available without any; refused to users while a server holds "
            + "it (upstream since 2023, bug 2004555: to all but the compute service)",
    };

    /// <summary><see cref="IVolumeQuotas.GetQuotaAsync"/>.</summary>
    public static Operation<VolumeProjectReference, VolumeQuota> GetQuota { get; } = new(Domain, "get_quota", OperationKind.Read)
    {
        Upstream = "Cinder GET /os-quota-sets/{project}",
        Simulates = "limits of volumes, snapshots, GiB in all and in one volume, backups, groups, and of each type",
    };

    /// <summary><see cref="IVolumeQuotas.UpdateQuotaAsync"/>.</summary>
    public static Operation<UpdateVolumeQuotaRequest, VolumeQuota> UpdateQuota { get; } = new(Domain, "update_quota", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder PUT /os-quota-sets/{project}",
        Simulates = "limits of volumes, snapshots, GiB in all and in one volume, backups, groups, and of each type; administrators only",
        Ignores = "whether the project exists",
    };

    /// <summary><see cref="IVolumeQuotas.GetUsageAsync"/>.</summary>
    public static Operation<VolumeProjectReference, VolumeUsage> GetUsage { get; } = new(Domain, "get_usage", OperationKind.Read)
    {
        Upstream = "Cinder GET /os-quota-sets/{project}?usage=true",
        Simulates = "what volumes, snapshots, backups and groups use, in all and of each type; growth under way included",
    };

    /// <summary><see cref="IVolumeLifecycle.GetVolumeSummaryAsync"/>.</summary>
    public static Operation<VolumeSummaryRequest, VolumeSummary> GetSummary { get; } = new(Domain, "get_summary", OperationKind.Read)
    {
        Upstream = "Cinder GET /volumes/summary (3.12, 3.36)",
        Simulates = "numbers, GiB and metadata of the project's volumes",
        Ignores = "all projects, when the caller is no administrator",
    };
}
