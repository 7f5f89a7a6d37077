namespace FakeDrivers.Volumes;

/// <summary>What backends call volumes and snapshots. Source: Cinder's <c>volume_name_template</c> and <c>snapshot_name_template</c>.</summary>
internal static class VolumeNames
{
    private const string VolumePrefix = "volume-";
    private const string SnapshotPrefix = "snapshot-";

    public static string Of(string volumeId) => VolumePrefix + volumeId;

    public static string OfSnapshot(string snapshotId) => SnapshotPrefix + snapshotId;

    /// <summary>The id of the volume that bears a name; nothing when it is no volume's.</summary>
    public static string? VolumeIdOf(string name) => After(VolumePrefix, name);

    /// <summary>The id of the snapshot that bears a name; nothing when it is no snapshot's.</summary>
    public static string? SnapshotIdOf(string name) => After(SnapshotPrefix, name);

    private static string? After(string prefix, string name) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
}
