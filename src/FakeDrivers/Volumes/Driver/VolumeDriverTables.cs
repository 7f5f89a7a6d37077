using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>What the backend of a world holds: its logical volumes and what it offers.</summary>
internal static class VolumeDriverTables
{
    public static readonly Index<BackendDisk> DisksByOrigin = new("origin", disk => disk.OriginName);

    public static readonly Table<BackendDisk> Disks = new("volumes.driver.disks", disk => disk.Name, DisksByOrigin);

    public static readonly Table<BackendExportRow> Exports = new("volumes.driver.exports", row => row.VolumeName);
}
