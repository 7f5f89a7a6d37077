using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>
/// Writes the rows that count, and keeps what follows from them: what projects use, in all and of each type, what pools hold, and where attachments are found.
/// Whoever changes size, type, project or attachments, or adds or removes a row, need not think of it.
/// </summary>
internal static partial class VolumeBook
{
    public static void Put(Transaction tx, Volume volume)
    {
        var (old, work) = (tx.Find(VolumeTables.Volumes, volume.Id), tx.Find(VolumeTables.Work, volume.Id));
        tx.Put(VolumeTables.Volumes, volume);
        Recount(tx, FootprintOf(old, work), FootprintOf(volume, work));
        Recount(tx, ShareOf(old, work), ShareOf(volume, work));
        if (old is not null && old.Host != volume.Host && !IsOnAoe(tx, volume)) FreeTarget(tx, volume.Id);
        if (old is not null && old.ProjectId == volume.ProjectId && old.Attachments.SequenceEqual(volume.Attachments)) return;
        foreach (var attachment in old?.Attachments ?? [])
        {
            if (volume.Attachments.All(other => other.Id != attachment.Id)) tx.Remove(VolumeTables.Attachments, attachment.Id);
        }

        foreach (var attachment in volume.Attachments)
        {
            var isOfServer = tx.Find(VolumeTables.Attachments, attachment.Id)?.IsOfServer ?? false;
            tx.Put(VolumeTables.Attachments, new(attachment.Id, volume.Id, volume.ProjectId, attachment.ServerId, isOfServer));
        }
    }

    /// <summary>Removes a volume with everything that is only about it: what goes on with it, its attachments, its offers.</summary>
    public static void Remove(Transaction tx, Volume volume)
    {
        foreach (var attachment in volume.Attachments) tx.Remove(VolumeTables.Attachments, attachment.Id);
        WithdrawOffers(tx, volume.Id);
        FreeTarget(tx, volume.Id);
        if (End(tx, volume.Id) is { } work) VolumeEndings.Forsake(tx, work);
        var last = tx.Find(VolumeTables.Volumes, volume.Id);
        tx.Remove(VolumeTables.Volumes, volume.Id);
        tx.CancelAll(volume.Id);
        Recount(tx, FootprintOf(last, null), null);
        Recount(tx, ShareOf(last, null), default);
    }

    /// <summary>Takes back every offer of a volume to another project.</summary>
    public static void WithdrawOffers(Transaction tx, string volumeId)
    {
        foreach (var row in tx.Where(VolumeTables.TransfersByVolume, volumeId).ToList()) tx.Remove(VolumeTables.Transfers, row.Transfer.Id);
    }

    /// <summary>Says what goes on with a volume.</summary>
    public static void Begin(Transaction tx, VolumeWork work)
    {
        var (volume, before) = (tx.Find(VolumeTables.Volumes, work.VolumeId), tx.Find(VolumeTables.Work, work.VolumeId));
        tx.Put(VolumeTables.Work, work);
        Recount(tx, FootprintOf(volume, before), FootprintOf(volume, work));
        Recount(tx, ShareOf(volume, before), ShareOf(volume, work));
    }

    /// <summary>Says that nothing goes on with a volume any more.</summary>
    /// <returns>What went on; nothing when nothing did.</returns>
    public static VolumeWork? End(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Work, volumeId) is not { } work) return null;
        var volume = tx.Find(VolumeTables.Volumes, volumeId);
        tx.Remove(VolumeTables.Work, volumeId);
        Recount(tx, FootprintOf(volume, work), FootprintOf(volume, null));
        Recount(tx, ShareOf(volume, work), ShareOf(volume, null));
        return work;
    }

    public static void Put(Transaction tx, VolumeSnapshot snapshot)
    {
        var before = FootprintOf(tx, tx.Find(VolumeTables.Snapshots, snapshot.Id));
        tx.Put(VolumeTables.Snapshots, snapshot);
        Recount(tx, before, FootprintOf(tx, snapshot));
    }

    public static void Remove(Transaction tx, VolumeSnapshot snapshot)
    {
        tx.Remove(VolumeTables.Snapshots, snapshot.Id);
        tx.CancelAll(snapshot.Id);
        // What goes on with it goes on without.
        if (tx.Find(VolumeTables.Work, snapshot.VolumeId) is { } work && work.SnapshotId == snapshot.Id) Begin(tx, work with { SnapshotId = null });
        Recount(tx, FootprintOf(tx, snapshot), null);
    }

    public static void Put(Transaction tx, VolumeBackup backup)
    {
        var before = FootprintOf(tx.Find(VolumeTables.Backups, backup.Id));
        tx.Put(VolumeTables.Backups, backup);
        Recount(tx, before, FootprintOf(backup));
    }

    public static void Remove(Transaction tx, VolumeBackup backup)
    {
        tx.Remove(VolumeTables.Backups, backup.Id);
        tx.CancelAll(backup.Id);
        Recount(tx, FootprintOf(backup), null);
    }

    public static void Put(Transaction tx, VolumeGroup group)
    {
        var before = FootprintOf(tx.Find(VolumeTables.Groups, group.Id));
        tx.Put(VolumeTables.Groups, group);
        Recount(tx, before, FootprintOf(group));
    }

    public static void Remove(Transaction tx, VolumeGroup group)
    {
        tx.Remove(VolumeTables.Groups, group.Id);
        tx.CancelAll(group.Id);
        Recount(tx, FootprintOf(group), null);
    }

    /// <summary>What all rows take of the limits of their projects, counted anew.</summary>
    public static IEnumerable<VolumeUsage> SumsOfProjects(StateView view)
    {
        var footprints = view.Rows(VolumeTables.Volumes).Select(volume => FootprintOf(volume, view.Find(VolumeTables.Work, volume.Id)))
            .Concat(view.Rows(VolumeTables.Snapshots).Select(snapshot => FootprintOf(view, snapshot)))
            .Concat(view.Rows(VolumeTables.Backups).Select(FootprintOf))
            .Concat(view.Rows(VolumeTables.Groups).Select(FootprintOf));
        var sums = new Dictionary<string, VolumeUsage>(StringComparer.Ordinal);
        foreach (var footprint in footprints.OfType<Footprint>())
        {
            sums[footprint.ProjectId] = Counted(sums.GetValueOrDefault(footprint.ProjectId) ?? Nothing(footprint.ProjectId), footprint, 1);
        }

        return sums.Values.Where(usage => usage != Nothing(usage.ProjectId));
    }

    // A growth counts from its request to its end, also one that no pool has room for: Cinder reserves first and looks for room then.
    private static Footprint? FootprintOf(Volume? volume, VolumeWork? work)
    {
        if (volume is null) return null;
        if (!volume.ConsumesQuota) return new Footprint { ProjectId = volume.ProjectId };
        return new Footprint
        {
            ProjectId = volume.ProjectId,
            TypeName = volume.TypeName,
            NewTypeName = work?.NewTypeName,
            Volumes = 1,
            GiB = work?.NewSizeGiB ?? volume.SizeGiB,
        };
    }

    /// <summary>How many GiB of its project's limit a snapshot of a size takes.</summary>
    public static int SnapshotGiB(StateView view, int sizeGiB) => view.Options<FakeVolumeOptions>().SnapshotsCountInTotalGiB ? sizeGiB : 0;

    private static Footprint? FootprintOf(StateView view, VolumeSnapshot? snapshot) => snapshot is null ? null
        : !snapshot.ConsumesQuota ? new Footprint { ProjectId = snapshot.ProjectId }
        : new Footprint { ProjectId = snapshot.ProjectId, TypeName = snapshot.TypeName, Snapshots = 1, GiB = SnapshotGiB(view, snapshot.SizeGiB) };

    private static Footprint? FootprintOf(VolumeBackup? backup) =>
        backup is null ? null : new Footprint { ProjectId = backup.ProjectId, Backups = 1, BackupGiB = backup.SizeGiB };

    private static Footprint? FootprintOf(VolumeGroup? group) => group is null ? null : new Footprint { ProjectId = group.ProjectId, Groups = 1 };

    private static void Recount(Transaction tx, Footprint? before, Footprint? after)
    {
        if (before == after) return;
        if (before is { } gone) Count(tx, gone, -1);
        if (after is { } there) Count(tx, there, 1);
    }

    private static void Count(Transaction tx, Footprint footprint, int sign)
    {
        var usage = Counted(tx.Find(VolumeTables.Usages, footprint.ProjectId) ?? Nothing(footprint.ProjectId), footprint, sign);

        // A project that uses nothing has no row, so that a world where all is gone is the world before.
        if (usage == Nothing(usage.ProjectId)) tx.Remove(VolumeTables.Usages, usage.ProjectId);
        else tx.Put(VolumeTables.Usages, usage);
    }

    private static VolumeUsage Nothing(string projectId) => new() { ProjectId = projectId };

    private static VolumeUsage Counted(VolumeUsage old, Footprint footprint, int sign) => old with
    {
        Volumes = old.Volumes + (sign * footprint.Volumes),
        Snapshots = old.Snapshots + (sign * footprint.Snapshots),
        TotalGiB = old.TotalGiB + ((long)sign * footprint.GiB),
        Backups = old.Backups + (sign * footprint.Backups),
        BackupGiB = old.BackupGiB + ((long)sign * footprint.BackupGiB),
        Groups = old.Groups + (sign * footprint.Groups),
        Types = Of(Of(old.Types, footprint.TypeName, footprint, sign), footprint.NewTypeName, footprint, sign),
    };

    private static IReadOnlyDictionary<string, VolumeTypeUsage> Of(
        IReadOnlyDictionary<string, VolumeTypeUsage> types, string? name, Footprint footprint, int sign)
    {
        if (name is null || footprint is { Volumes: 0, Snapshots: 0 }) return types;
        var old = types.TryGetValue(name, out var found) ? found : new VolumeTypeUsage();
        var usage = new VolumeTypeUsage
        {
            Volumes = old.Volumes + (sign * footprint.Volumes),
            Snapshots = old.Snapshots + (sign * footprint.Snapshots),
            TotalGiB = old.TotalGiB + ((long)sign * footprint.GiB),
        };
        var others = types.Where(pair => pair.Key != name);
        return ValueMap<VolumeTypeUsage>.From(usage == new VolumeTypeUsage() ? others : others.Append(new(name, usage)));
    }

    /// <summary>What a row counts for in the quota of its project.</summary>
    private readonly record struct Footprint
    {
        public required string ProjectId { get; init; }

        public string? TypeName { get; init; }

        public string? NewTypeName { get; init; }

        public int Volumes { get; init; }

        public int Snapshots { get; init; }

        public int GiB { get; init; }

        public int Backups { get; init; }

        public int BackupGiB { get; init; }

        public int Groups { get; init; }
    }
}
