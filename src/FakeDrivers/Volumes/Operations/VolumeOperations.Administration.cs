using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: what only administrators may do.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeAdministration.ResetAttachStatusAsync"/>.</summary>
    public static Operation<ResetVolumeAttachStatusRequest, NoResult> ResetAttachStatus { get; } = new(Domain, "reset_attach_status", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder os-reset_status, attach_status",
        Simulates = "detached takes all attachments away, attached makes those on the way stand; refused while a server holds one",
    };

    /// <summary><see cref="IVolumeAdministration.ForceDetachVolumeAsync"/>.</summary>
    public static Operation<DetachVolumeRequest, NoResult> ForceDetach { get; } = new(Domain, "force_detach", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder os-force_detach",
        Simulates = "the attachment is gone at once; refused while a server holds it",
        Ignores = "the connector",
    };

    /// <summary><see cref="IVolumeAdministration.ForceDeleteSnapshotAsync"/>.</summary>
    public static Operation<VolumeSnapshotReference, NoResult> ForceDeleteSnapshot { get; } = new(Domain, "force_delete_snapshot", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder snapshot os-force_delete",
        Simulates = "removal in whatever status of what is in no group snapshot",
    };

    /// <summary><see cref="IVolumeAdministration.ForceDeleteBackupAsync"/>.</summary>
    public static Operation<VolumeBackupReference, NoResult> ForceDeleteBackup { get; } = new(Domain, "force_delete_backup", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder backup os-force_delete",
        Simulates = "removal in whatever status of what no other backup stands on; what was under way is abandoned",
    };

    /// <summary><see cref="IVolumeAdministration.ResetGroupStatusAsync"/>.</summary>
    public static Operation<ResetVolumeGroupStatusRequest, NoResult> ResetGroupStatus { get; } = new(Domain, "reset_group_status", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder group reset_status (3.20)",
        Simulates = "any status; what was under way is abandoned",
    };

    /// <summary><see cref="IVolumeAdministration.ResetGroupSnapshotStatusAsync"/>.</summary>
    public static Operation<ResetVolumeGroupSnapshotStatusRequest, NoResult> ResetGroupSnapshotStatus { get; } = new(Domain, "reset_group_snapshot_status", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder group snapshot reset_status (3.19)",
        Simulates = "any status; what was under way is abandoned",
    };
}
