using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: pools, services and moves.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeBackends.ListPoolsAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<VolumePool>> ListPools { get; } = new(Domain, "list_pools", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /scheduler-stats/get_pools",
        Simulates = "real room: what volumes take, growth and moves under way included",
        Refuses = "filters",
    };

    /// <summary><see cref="IVolumeBackends.ListServicesAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<VolumeService>> ListServices { get; } = new(Domain, "list_services", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /os-services",
        Simulates = "a scheduler, a backup service and one for each backend",
        Refuses = "filters",
    };

    /// <summary><see cref="IVolumeBackends.SetServiceEnabledAsync"/>.</summary>
    public static Operation<SetVolumeServiceEnabledRequest, VolumeService> SetServiceEnabled { get; } = new(Domain, "set_service_enabled", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder PUT /os-services/enable, disable, disable-log-reason",
        Simulates = "the pools of a disabled service take no new volumes",
    };

    /// <summary><see cref="IVolumeBackends.RetypeVolumeAsync"/>.</summary>
    public static Operation<RetypeVolumeRequest, NoResult> Retype { get; } = new(Domain, "retype", OperationKind.Write)
    {
        Upstream = "Cinder os-retype",
        Simulates = "retyping and back; the policy, the pools that the new type allows, limits of the new type from acceptance on",
    };

    /// <summary><see cref="IVolumeBackends.MigrateVolumeAsync"/>.</summary>
    public static Operation<MigrateVolumeRequest, NoResult> Migrate { get; } = new(Domain, "migrate", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder os-migrate_volume",
        Simulates = "the migration status, room in the new pool, the lock",
        Ignores = "whether the host or the backend copies",
        Refuses = "clusters",
    };

    /// <summary><see cref="IVolumeBackends.ManageVolumeAsync"/>.</summary>
    public static Operation<ManageVolumeRequest, Volume> Manage { get; } = new(Domain, "manage", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder POST /manageable_volumes",
        Simulates = "managing and then available, in that pool; quota; size and content of a volume that was unmanaged",
        Ignores = "whether the backend holds it",
    };

    /// <summary><see cref="IVolumeBackends.UnmanageVolumeAsync"/>.</summary>
    public static Operation<VolumeReference, NoResult> Unmanage { get; } = new(Domain, "unmanage", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder os-unmanage",
        Simulates = "what may be deleted is forgotten, and its pool keeps it; usage drops when it ends; not for an encrypted volume",
    };

    /// <summary><see cref="IVolumeBackends.ListAvailabilityZonesAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<VolumeAvailabilityZone>> ListAvailabilityZones { get; } = new(Domain, "list_availability_zones", OperationKind.Read)
    {
        Upstream = "Cinder GET /os-availability-zone",
        Simulates = "the zones of the pools' services, and whether one of them is enabled",
    };
}
