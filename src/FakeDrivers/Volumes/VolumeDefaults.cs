using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>What the volume service has before anybody does anything: its default type, and the pools and services of the options.</summary>
internal static class VolumeDefaults
{
    public const string VolumeBinary = "cinder-volume";

    private const string ControlHost = "fake";

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
