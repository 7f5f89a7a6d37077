using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: metadata, flags and images.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeSettings.SetMetadataAsync"/>.</summary>
    public static Operation<VolumeEntriesRequest, Volume> SetMetadata { get; } = new(Domain, "set_metadata", OperationKind.Write)
    {
        Upstream = "Cinder POST /volumes/{id}/metadata",
        Simulates = "entries are added or replaced one by one",
    };

    /// <summary><see cref="IVolumeSettings.UnsetMetadataAsync"/>.</summary>
    public static Operation<VolumeKeyRequest, Volume> UnsetMetadata { get; } = new(Domain, "unset_metadata", OperationKind.Write)
    {
        Upstream = "Cinder DELETE /volumes/{id}/metadata/{key}",
        Simulates = "one entry goes; one that is not there is not found",
    };

    /// <summary><see cref="IVolumeSettings.SetReadOnlyAsync"/>.</summary>
    public static Operation<VolumeFlagRequest, Volume> SetReadOnly { get; } = new(Domain, "set_read_only", OperationKind.Write)
    {
        Upstream = "Cinder os-update_readonly_flag",
        Simulates = "a volume that may only be read is refused to who would write",
    };

    /// <summary><see cref="IVolumeSettings.SetBootableAsync"/>.</summary>
    public static Operation<VolumeFlagRequest, Volume> SetBootable { get; } = new(Domain, "set_bootable", OperationKind.Write)
    {
        Upstream = "Cinder os-set_bootable",
        Simulates = "the flag",
    };

    /// <summary><see cref="IVolumeSettings.SetImageMetadataAsync"/>.</summary>
    public static Operation<VolumeEntriesRequest, Volume> SetImageMetadata { get; } = new(Domain, "set_image_metadata", OperationKind.Write)
    {
        Upstream = "Cinder os-set_image_metadata",
        Simulates = "entries are added or replaced one by one",
    };

    /// <summary><see cref="IVolumeSettings.UnsetImageMetadataAsync"/>.</summary>
    public static Operation<VolumeKeyRequest, Volume> UnsetImageMetadata { get; } = new(Domain, "unset_image_metadata", OperationKind.Write)
    {
        Upstream = "Cinder os-unset_image_metadata",
        Simulates = "one entry goes; one that is not there is not found",
    };

    /// <summary><see cref="IVolumeSettings.UploadToImageAsync"/>.</summary>
    public static Operation<UploadVolumeRequest, string> UploadToImage { get; } = new(Domain, "upload_to_image", OperationKind.Write)
    {
        Upstream = "Cinder os-volume_upload_image",
        Simulates = "uploading and back; the image is saving, and active in the end, with formats, visibility and protection; it is gone when a fault is on it",
    };

    /// <summary><see cref="IVolumeSnapshots.RevertToSnapshotAsync"/>.</summary>
    public static Operation<RevertVolumeRequest, NoResult> RevertToSnapshot { get; } = new(Domain, "revert_to_snapshot", OperationKind.Write)
    {
        Upstream = "Cinder action revert",
        Simulates = "reverting and restoring; the newest snapshot only, at the same size; the content goes back",
    };

    /// <summary><see cref="IVolumeSnapshots.UpdateSnapshotAsync"/>.</summary>
    public static Operation<UpdateVolumeSnapshotRequest, VolumeSnapshot> UpdateSnapshot { get; } = new(Domain, "update_snapshot", OperationKind.Write)
    {
        Upstream = "Cinder PUT /snapshots/{id}",
        Simulates = "name, description and the whole of the metadata",
    };

    /// <summary><see cref="IVolumeAdministration.ResetMigrationStatusAsync"/>.</summary>
    public static Operation<ResetVolumeMigrationStatusRequest, NoResult> ResetMigrationStatus { get; } = new(Domain, "reset_migration_status", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder os-reset_status, migration_status",
        Simulates = "any migration status; a move under way is abandoned",
    };

    /// <summary><see cref="IVolumeQuotas.ResetQuotaAsync"/>.</summary>
    public static Operation<VolumeProjectReference, NoResult> ResetQuota { get; } = new(Domain, "reset_quota", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder DELETE /os-quota-sets/{project}",
        Simulates = "the default limits hold again",
    };

    /// <summary><see cref="IVolumeSettings.ReimageVolumeAsync"/>.</summary>
    public static Operation<ReimageVolumeRequest, NoResult> Reimage { get; } = new(Domain, "reimage", OperationKind.Write)
    {
        Upstream = "Cinder os-reimage (3.68)",
        Simulates = "downloading and back; the image's content and metadata; images that are not active or too large",
    };

    /// <summary><see cref="IVolumeSnapshots.SetSnapshotMetadataAsync"/>.</summary>
    public static Operation<VolumeSnapshotEntriesRequest, VolumeSnapshot> SetSnapshotMetadata { get; } = new(Domain, "set_snapshot_metadata", OperationKind.Write)
    {
        Upstream = "Cinder POST /snapshots/{id}/metadata",
        Simulates = "entries are added or replaced one by one",
    };

    /// <summary><see cref="IVolumeSnapshots.UnsetSnapshotMetadataAsync"/>.</summary>
    public static Operation<VolumeSnapshotKeyRequest, VolumeSnapshot> UnsetSnapshotMetadata { get; } = new(Domain, "unset_snapshot_metadata", OperationKind.Write)
    {
        Upstream = "Cinder DELETE /snapshots/{id}/metadata/{key}",
        Simulates = "one entry goes; one that is not there is not found",
    };

    /// <summary><see cref="IVolumeQuotas.GetDefaultQuotaAsync"/>.</summary>
    public static Operation<VolumeProjectReference, VolumeQuota> GetDefaultQuota { get; } = new(Domain, "get_default_quota", OperationKind.Read)
    {
        Upstream = "Cinder GET /os-quota-sets/{project}/defaults",
        Simulates = "the limits of the options",
        Refuses = "changing them (quota classes)",
    };
}
