using FakeDrivers.Worlds;
using static FakeDrivers.Volumes.VolumeStatus;

namespace FakeDrivers.Volumes;

/// <content>Volumes and snapshots of test data: made by the rules that everybody's are made by, then brought where they are wanted.</content>
internal static partial class VolumeRules
{
    private const string VolumeKind = "volume";

    private const string SnapshotKind = "snapshot";

    /// <summary>What a volume can be when nothing else is to say for it: work that failed leaves no more than its status.</summary>
    private static readonly IReadOnlyList<VolumeStatus> Resting = [Available, Error, ErrorDeleting, ErrorExtending, ErrorManaging, ErrorUnmanaging, ErrorRestoring, ErrorBackingUp];

    private static readonly IReadOnlyList<VolumeSnapshotStatus> RestingSnapshot =
        [VolumeSnapshotStatus.Available, VolumeSnapshotStatus.Error, VolumeSnapshotStatus.ErrorDeleting];

    public static Volume SeedVolume(Transaction tx, VolumeSeed seed, bool force) =>
        force ? tx.Meanwhile(VolumeTables.Quotas, Endless(tx), () => Seed(tx, seed, true)) : Seed(tx, seed, false);

    public static VolumeSnapshot SeedSnapshot(Transaction tx, VolumeSnapshotSeed seed, bool force) =>
        force ? tx.Meanwhile(VolumeTables.Quotas, Endless(tx), () => Seed(tx, seed, true)) : Seed(tx, seed, false);

    /// <summary>Lets a project make exactly so many more.</summary>
    public static VolumeQuota SetHeadroom(Transaction tx, VolumeHeadroom headroom)
    {
        var used = UsageOf(tx, tx.Caller.ProjectId);
        return UpdateQuota(tx, new()
        {
            ProjectId = tx.Caller.ProjectId,
            Volumes = used.Volumes + headroom.Volumes,
            Snapshots = used.Snapshots + headroom.Snapshots,
            TotalGiB = headroom.TotalGiB is { } gib ? checked((int)(used.TotalGiB + gib)) : null,
            Backups = used.Backups + headroom.Backups,
        });
    }

    private static Volume Seed(Transaction tx, VolumeSeed seed, bool force)
    {
        var name = seed.Name ?? tx.NextName(VolumeKind);
        SeedRules.DemandPast(tx, VolumeKind, name, seed.CreatedAt);
        var id = SeedRules.IdFor(tx, VolumeTables.Volumes, VolumeKind, seed.Id, name);
        Create(tx, new()
        {
            Name = name,
            SizeGiB = seed.SizeGiB ?? (seed.SnapshotId is null ? 1 : null),
            Description = seed.Description,
            SnapshotId = seed.SnapshotId,
            ImageId = seed.ImageId,
            VolumeType = seed.VolumeType,
            AvailabilityZone = seed.AvailabilityZone,
            Metadata = seed.Metadata,
        });
        if (seed.Status != Creating)
        {
            tx.EndNow(VolumeTransitions.FinishCreate, id);
            tx.EndNow(VolumeTransitions.FinishDownload, id);
        }

        var volume = Require(tx, id);
        if (volume.Host is null) throw SeedErrors.Failed(VolumeKind, name, "no pool has room for it, or what its type asks for.");
        if (volume.Status != seed.Status)
        {
            var isResting = Resting.Contains(seed.Status);
            if (!isResting && !force)
            {
                throw SeedErrors.Status(
                    VolumeKind, name, seed.Status.ToText(), volume.Status.ToText(), Resting.Select(status => status.ToText()),
                    "It is in-use once a server is seeded with it: world.Compute.SeedServer(s => s with { VolumeIds = [volume.Id] }); and creating when options.Volumes.Create takes time.");
            }

            volume = volume with { Status = seed.Status, Metadata = isResting ? volume.Metadata : SeedRules.Forced(volume.Metadata, seed.Status.ToText()) };
        }

        VolumeBook.Put(tx, seed.CreatedAt?.ToUniversalTime() is { } createdAt ? volume with { CreatedAt = createdAt, UpdatedAt = createdAt } : volume);
        return Require(tx, id);
    }

    private static VolumeSnapshot Seed(Transaction tx, VolumeSnapshotSeed seed, bool force)
    {
        var name = seed.Name ?? tx.NextName(SnapshotKind);
        SeedRules.DemandPast(tx, SnapshotKind, name, seed.CreatedAt);
        var volumeId = seed.VolumeId ?? Seed(tx, new VolumeSeed { Name = $"{name}-volume", CreatedAt = seed.CreatedAt }, force).Id;
        var id = SeedRules.IdFor(tx, VolumeTables.Snapshots, SnapshotKind, seed.Id, name);
        CreateSnapshot(tx, new() { VolumeId = volumeId, Name = name, Description = seed.Description, Force = true, Metadata = seed.Metadata });
        if (seed.Status != VolumeSnapshotStatus.Creating) tx.EndNow(VolumeTransitions.FinishCreateSnapshot, id);
        var snapshot = RequireSnapshot(tx, id);
        if (snapshot.Status != seed.Status)
        {
            var isResting = RestingSnapshot.Contains(seed.Status);
            if (!isResting && !force)
            {
                throw SeedErrors.Status(
                    SnapshotKind, name, seed.Status.ToText(), snapshot.Status.ToText(), RestingSnapshot.Select(status => status.ToText()),
                    "It is creating when options.Volumes.CreateSnapshot takes time.");
            }

            snapshot = snapshot with { Status = seed.Status, Metadata = isResting ? snapshot.Metadata : SeedRules.Forced(snapshot.Metadata, seed.Status.ToText()) };
        }

        VolumeBook.Put(tx, seed.CreatedAt?.ToUniversalTime() is { } createdAt ? snapshot with { CreatedAt = createdAt, UpdatedAt = createdAt } : snapshot);
        return RequireSnapshot(tx, id);
    }

    private static VolumeQuota Endless(StateView view) => new()
    {
        ProjectId = view.Caller.ProjectId,
        Volumes = VolumeQuota.Unlimited,
        Snapshots = VolumeQuota.Unlimited,
        TotalGiB = VolumeQuota.Unlimited,
    };
}
