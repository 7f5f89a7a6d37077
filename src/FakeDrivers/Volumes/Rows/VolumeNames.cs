namespace FakeDrivers.Volumes;

/// <summary>What backends call volumes and snapshots. Source: Cinder's <c>volume_name_template</c> and <c>snapshot_name_template</c>.</summary>
internal static class VolumeNames
{
    public static string Of(string volumeId) => $"volume-{volumeId}";

    public static string OfSnapshot(string snapshotId) => $"snapshot-{snapshotId}";
}
