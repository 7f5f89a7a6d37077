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
        return view.Find(VolumeTables.Volumes, volumeId) is { } volume && view.Sees(volume.ProjectId)
            ? volume
            : throw VolumeErrors.NotFound(view, volumeId);
    }

    /// <summary>The snapshot, when it exists for the caller.</summary>
    /// <exception cref="ResourceNotFoundException">It does not.</exception>
    public static VolumeSnapshot RequireSnapshot(StateView view, string snapshotId)
    {
        ArgumentNullException.ThrowIfNull(snapshotId);
        return view.Find(VolumeTables.Snapshots, snapshotId) is { } snapshot && view.Sees(snapshot.ProjectId)
            ? snapshot
            : throw VolumeErrors.SnapshotNotFound(view, snapshotId);
    }

    /// <summary>Writes a volume that changed now, in another status when one is given.</summary>
    public static void Become(Transaction tx, Volume volume, VolumeStatus? status) =>
        VolumeBook.Put(tx, volume with { Status = status ?? volume.Status, UpdatedAt = tx.Now });

    /// <summary>Writes a snapshot that changed now, in another status when one is given.</summary>
    public static void Become(Transaction tx, VolumeSnapshot snapshot, VolumeSnapshotStatus? status) =>
        VolumeBook.Put(tx, snapshot with { Status = status ?? snapshot.Status, UpdatedAt = tx.Now });

    private static void Demand(Volume volume, StatusRule<VolumeStatus> rule)
    {
        if (!rule.Allows(volume.Status, volume.IsMultiattach)) throw VolumeErrors.WrongStatus(volume, rule);
        if (rule.IsRefusedWhileMigrating && IsMigrating(volume)) throw VolumeErrors.Migrating(volume, rule);
        if (rule.IsRefusedInGroup && volume.GroupId is { } groupId) throw VolumeErrors.InGroup(volume, groupId, rule);
    }

    private static void Demand(VolumeSnapshot snapshot, StatusRule<VolumeSnapshotStatus> rule)
    {
        if (!rule.Allows(snapshot.Status)) throw VolumeErrors.WrongStatus(snapshot, rule);
        if (rule.IsRefusedInGroup && snapshot.GroupSnapshotId is { } id) throw VolumeErrors.InGroupSnapshot(snapshot, id, rule);
    }

    private static bool IsMigrating(Volume volume) =>
        volume.MigrationStatus is VolumeMigrationStatus.Starting or VolumeMigrationStatus.Migrating or VolumeMigrationStatus.Completing;

    private static void DemandText(string parameter, string? text)
    {
        if (text?.Length > MostCharacters) throw VolumeErrors.TooLong(parameter, text, MostCharacters);
    }

    private static void DemandName(string parameter, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw VolumeErrors.Empty(parameter);
        DemandText(parameter, text);
    }

    private static void DemandMetadata(string parameter, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (key, value) in metadata)
        {
            if (key.Length is 0 or > MostCharacters || value.Length > MostCharacters) throw VolumeErrors.Metadata(parameter, key, MostCharacters);
        }
    }

    /// <summary>As <see cref="DemandMetadata"/>, and keys have only the characters that Cinder allows in those of metadata and specs.</summary>
    private static void DemandEntries(string parameter, IReadOnlyDictionary<string, string> entries)
    {
        DemandMetadata(parameter, entries);
        foreach (var key in entries.Keys)
        {
            if (key.Any(letter => !char.IsAsciiLetterOrDigit(letter) && !"-_:. /".Contains(letter))) throw VolumeErrors.Key(parameter, key);
        }
    }

    /// <summary>Entries with others added, or put in the place of those with the same keys.</summary>
    private static ValueMap<string> Merged(IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> more) =>
        ValueMap<string>.From(old.Where(pair => !more.ContainsKey(pair.Key)).Concat(more));

    private static ValueMap<string> Without(IReadOnlyDictionary<string, string> old, params IEnumerable<string> keys) =>
        ValueMap<string>.From(old.Where(pair => !keys.Contains(pair.Key)));

    /// <summary>Takes a volume out of whatever it is in, because its status is written by hand: what was under way has failed, for others too.</summary>
    /// <returns>The volume; one that was moving has failed to.</returns>
    private static Volume Abandon(Transaction tx, Volume volume)
    {
        // Not what the compute service has under way for it.
        foreach (var transition in VolumeTransitions.OfVolumes) tx.Cancel(transition, volume.Id);
        if (VolumeBook.End(tx, volume.Id) is { } work) VolumeEndings.Forsake(tx, work);
        if (volume.Status == VolumeStatus.AwaitingTransfer) VolumeBook.WithdrawOffers(tx, volume.Id);
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByVolume, volume.Id).ToList())
        {
            // Those that went with it stay with it.
            var isGoing = snapshot is { Status: VolumeSnapshotStatus.Deleting, GroupSnapshotId: null } && !tx.IsPending(VolumeTransitions.FinishDeleteSnapshot, snapshot.Id);
            if (isGoing) Become(tx, snapshot, VolumeSnapshotStatusRules.Cascade.Failure);
        }

        return IsMigrating(volume) ? volume with { MigrationStatus = VolumeMigrationStatus.Error } : volume;
    }

    /// <summary>Lets a volume enter what its rule says, and keeps what will come of it.</summary>
    private static void Begin(Transaction tx, Volume volume, StatusRule<VolumeStatus> rule, VolumeWork work)
    {
        VolumeBook.Begin(tx, work);
        Become(tx, volume, rule.During);
    }
}
