using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>What the volume service does, as pure functions over a transaction; cut by role into the files of this name.</summary>
internal static partial class VolumeRules
{
    private const int MostCharacters = 255;

    /// <summary>The volume, when it exists for the caller.</summary>
    /// <exception cref="ResourceNotFoundException">It does not.</exception>
    public static Volume Require(StateView view, string volumeId)
    {
        ArgumentNullException.ThrowIfNull(volumeId);
        return view.Find(VolumeTables.Volumes, volumeId) is { } volume && IsVisible(view, volume.ProjectId)
            ? volume
            : throw VolumeErrors.NotFound(volumeId);
    }

    /// <summary>The snapshot, when it exists for the caller.</summary>
    /// <exception cref="ResourceNotFoundException">It does not.</exception>
    public static VolumeSnapshot RequireSnapshot(StateView view, string snapshotId)
    {
        ArgumentNullException.ThrowIfNull(snapshotId);
        return view.Find(VolumeTables.Snapshots, snapshotId) is { } snapshot && IsVisible(view, snapshot.ProjectId)
            ? snapshot
            : throw VolumeErrors.SnapshotNotFound(snapshotId);
    }

    private static bool IsVisible(StateView view, string projectId) => view.Caller.IsAdmin || view.Caller.ProjectId == projectId;

    private static void Demand(Volume volume, StatusRule<VolumeStatus> rule)
    {
        if (!rule.Allows(volume.Status)) throw VolumeErrors.WrongStatus(volume, rule);
    }

    private static void Demand(VolumeSnapshot snapshot, StatusRule<VolumeSnapshotStatus> rule)
    {
        if (!rule.Allows(snapshot.Status)) throw VolumeErrors.WrongStatus(snapshot, rule);
    }

    private static void DemandText(string parameter, string? text)
    {
        if (text?.Length > MostCharacters) throw VolumeErrors.TooLong(parameter, text, MostCharacters);
    }

    private static void DemandMetadata(string parameter, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (key, value) in metadata)
        {
            if (key.Length is 0 or > MostCharacters || value.Length > MostCharacters) throw VolumeErrors.Metadata(parameter, key, MostCharacters);
        }
    }

    private static void Become(Transaction tx, Volume volume, VolumeStatus? status) =>
        tx.Update(VolumeTables.Volumes, volume with { Status = status ?? volume.Status, UpdatedAt = tx.Now });

    private static void Become(Transaction tx, VolumeSnapshot snapshot, VolumeSnapshotStatus? status) =>
        tx.Update(VolumeTables.Snapshots, snapshot with { Status = status ?? snapshot.Status, UpdatedAt = tx.Now });

    /// <summary>Takes a volume out of whatever it is in, because its status is written by hand.</summary>
    private static void Abandon(Transaction tx, Volume volume)
    {
        tx.CancelAll(volume.Id);
        GiveUpGrowth(tx, volume);
    }
}
