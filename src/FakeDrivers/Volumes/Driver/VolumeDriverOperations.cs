using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>The operations of the volume drivers, for faults, latencies and queries of the call log. Their commands are calls of their own.</summary>
public static class VolumeDriverOperations
{
    private const string Domain = "volumes";

    /// <summary><see cref="IVolumeDriver.CheckSetupAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> CheckSetup { get; } = new(Domain, "driver_check_setup", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.check_for_setup_error",
        Simulates = "vgs, and the volume group in what it shows",
    };

    /// <summary><see cref="IVolumeDriver.GetStatsAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, VolumeDriverStats> GetStats { get; } = new(Domain, "driver_get_stats", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.get_volume_stats",
        Simulates = "the room of the volume group",
    };

    /// <summary><see cref="IBackendVolumes.CreateVolumeAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> CreateVolume { get; } = new(Domain, "driver_create_volume", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.create_volume",
        Simulates = "lvcreate, and the room for it",
    };

    /// <summary><see cref="IBackendVolumes.CreateVolumeFromSnapshotAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> CreateVolumeFromSnapshot { get; } = new(Domain, "driver_create_volume_from_snapshot", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.create_volume_from_snapshot",
        Simulates = "lvcreate and dd; lvremove when the copy fails",
    };

    /// <summary><see cref="IBackendVolumes.CreateClonedVolumeAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> CreateClonedVolume { get; } = new(Domain, "driver_create_cloned_volume", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.create_cloned_volume",
        Simulates = "a passing snapshot, lvcreate, dd, lvremove of the snapshot; of the volume too when the copy fails",
    };

    /// <summary><see cref="IBackendVolumes.DeleteVolumeAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> DeleteVolume { get; } = new(Domain, "driver_delete_volume", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.delete_volume",
        Simulates = "lvdisplay for snapshots, dd of zeros, lvremove; nothing when there is none",
    };

    /// <summary><see cref="IBackendVolumes.ExtendVolumeAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> ExtendVolume { get; } = new(Domain, "driver_extend_volume", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.extend_volume",
        Simulates = "lvextend, and the room for it",
    };

    /// <summary><see cref="IBackendSnapshots.CreateSnapshotAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> CreateSnapshot { get; } = new(Domain, "driver_create_snapshot", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.create_snapshot",
        Simulates = "lvcreate --snapshot under a name that LVM does not keep for itself",
    };

    /// <summary><see cref="IBackendSnapshots.DeleteSnapshotAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> DeleteSnapshot { get; } = new(Domain, "driver_delete_snapshot", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.delete_snapshot",
        Simulates = "lvremove; nothing when there is none",
    };

    /// <summary><see cref="IBackendSnapshots.RevertToSnapshotAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> RevertToSnapshot { get; } = new(Domain, "driver_revert_to_snapshot", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.revert_to_snapshot",
        Simulates = "lvconvert --merge, and the snapshot taken again",
    };

    /// <summary><see cref="IBackendVolumes.CopyImageToVolumeAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> CopyImageToVolume { get; } = new(Domain, "driver_copy_image_to_volume", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.copy_image_to_volume",
        Simulates = "qemu-img convert",
    };

    /// <summary><see cref="IBackendVolumes.CopyVolumeToImageAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> CopyVolumeToImage { get; } = new(Domain, "driver_copy_volume_to_image", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.copy_volume_to_image",
        Simulates = "qemu-img convert",
    };

    /// <summary><see cref="IBackendVolumes.ManageExistingAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> ManageExisting { get; } = new(Domain, "driver_manage_existing", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.manage_existing",
        Simulates = "lvrename",
    };

    /// <summary><see cref="IBackendVolumes.GetExistingSizeAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, int> GetExistingSize { get; } = new(Domain, "driver_get_existing_size", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.manage_existing_get_size",
        Simulates = "lvs",
    };

    /// <summary><see cref="IBackendExports.CreateExportAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, VolumeExport> CreateExport { get; } = new(Domain, "driver_create_export", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.create_export",
        Simulates = "the first free blade or target, vblade-persist or ietadm; given back when they fail",
    };

    /// <summary><see cref="IBackendExports.EnsureExportAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, VolumeExport> EnsureExport { get; } = new(Domain, "driver_ensure_export", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.ensure_export",
        Simulates = "ietadm again; nothing for AoE, which keeps its exports by itself",
    };

    /// <summary><see cref="IBackendExports.RemoveExportAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> RemoveExport { get; } = new(Domain, "driver_remove_export", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.remove_export",
        Simulates = "vblade-persist stop and destroy, or ietadm delete; the place is free then",
    };

    /// <summary><see cref="IBackendExports.CheckExportAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> CheckExport { get; } = new(Domain, "driver_check_export", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.check_for_export",
        Simulates = "vblade-persist ls, or ietadm show",
    };

    /// <summary><see cref="IBackendExports.InitializeConnectionAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, VolumeConnectionInfo> InitializeConnection { get; } = new(Domain, "driver_initialize_connection", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.initialize_connection",
        Simulates = "shelf and blade, or target",
    };

    /// <summary><see cref="IBackendExports.TerminateConnectionAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> TerminateConnection { get; } = new(Domain, "driver_terminate_connection", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.terminate_connection",
        Simulates = "nothing, as the LVM drivers",
    };

    /// <summary><see cref="IBackendExports.DiscoverVolumeAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, string?> DiscoverVolume { get; } = new(Domain, "driver_discover_volume", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.discover_volume",
        Simulates = "aoe-discover and aoe-stat, or iscsiadm discovery and login",
    };

    /// <summary><see cref="IBackendExports.UndiscoverVolumeAsync"/>.</summary>
    public static Operation<VolumeDriverRequest, NoResult> UndiscoverVolume { get; } = new(Domain, "driver_undiscover_volume", OperationKind.Invoke)
    {
        Upstream = "Cinder VolumeDriver.undiscover_volume",
        Simulates = "iscsiadm logout and delete; nothing for AoE",
    };
}
