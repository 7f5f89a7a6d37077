using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>What the volume service has before anybody does anything: its default type, the group type that it makes itself, and the pools and services of the options.</summary>
internal static class VolumeDefaults
{
    public const string VolumeBinary = "cinder-volume";

    private const string ControlHost = "fake";

    /// <summary>What <see cref="Seed"/> follows from.</summary>
    public static object KeyOf(FakeVolumeOptions options) => (options.AvailabilityZone, ValueList<VolumePool>.From(options.Pools));

    /// <summary>The type of a DevStack, and the pool that it asks for.</summary>
    public static void SeedDevStack(Transaction transaction)
    {
        const string Backend = "lvmdriver-1";
        var zone = transaction.Options<FakeVolumeOptions>().AvailabilityZone;
        var pool = new VolumePool { Name = $"devstack@{Backend}#{Backend}", BackendName = Backend, AvailabilityZone = zone };
        if (transaction.Contains(VolumeTables.Pools, pool.Name)) return;
        transaction.Add(VolumeTables.Pools, pool);
        transaction.Put(VolumeTables.Services, new VolumeService { Binary = VolumeBinary, Host = pool.ServiceHost, AvailabilityZone = zone, UpdatedAt = transaction.Now });
        transaction.Add(VolumeTables.Types, new()
        {
            Id = transaction.NewId("volume_type", Backend),
            Name = Backend,
            ExtraSpecs = new Dictionary<string, string> { ["volume_backend_name"] = Backend },
            CreatedAt = transaction.Now,
        });
    }

    public static void Seed(Transaction transaction)
    {
        var options = transaction.Options<FakeVolumeOptions>();
        transaction.Add(VolumeTables.Types, new()
        {
            Id = transaction.NewId("volume_type", VolumeType.DefaultName),
            Name = VolumeType.DefaultName,
            Description = "Default Volume Type",
            CreatedAt = transaction.Now,
        });
        transaction.Add(VolumeTables.GroupTypes, new()
        {
            Id = transaction.NewId("group_type", VolumeGroupType.ConsistentName),
            Name = VolumeGroupType.ConsistentName,
            Description = "Default group type for migrating cgsnapshot",
            GroupSpecs = new Dictionary<string, string> { ["consistent_group_snapshot_enabled"] = "<is> True" },
            CreatedAt = transaction.Now,
        });
        AddService(transaction, "cinder-scheduler", ControlHost);
        AddService(transaction, "cinder-backup", ControlHost);
        foreach (var configured in options.Pools)
        {
            var pool = configured with { AvailabilityZone = configured.AvailabilityZone ?? options.AvailabilityZone };
            transaction.Add(VolumeTables.Pools, pool);
            if (!transaction.Contains(VolumeTables.Services, VolumeTables.ServiceKey(VolumeBinary, pool.ServiceHost)))
            {
                AddService(transaction, VolumeBinary, pool.ServiceHost, pool.AvailabilityZone);
            }
        }

        void AddService(Transaction tx, string binary, string host, string? zone = null) => tx.Add(VolumeTables.Services, new()
        {
            Binary = binary,
            Host = host,
            AvailabilityZone = zone ?? options.AvailabilityZone,
            UpdatedAt = tx.Now,
        });
    }
}
