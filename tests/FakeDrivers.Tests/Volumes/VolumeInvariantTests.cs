using System.Globalization;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FakeDrivers.Tests.Volumes;

/// <summary>Whatever is done in whatever order, with time and failures: what must always hold, holds.</summary>
public sealed class VolumeInvariantTests
{
    private const string ServerId = "9f2a7b1c-55d0-4c3e-8a61-0f6f6d1f0a01";

    [Fact]
    public void Usage_is_the_sum_of_what_there_is_and_nothing_dangles()
    {
        var step = Gen.Elements(Enum.GetValues<StepKind>()).SelectMany(_ => Gen.Choose(0, 7), (kind, pick) => new Step(kind, pick));
        var steps = Arb.From(step.ListOf().Select(list => list.ToList()), WithOneLess);

        Prop.ForAll(steps, all => Holds(all)).Check(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(120).WithReplay(FSharpOption<Replay>.Some(new(new(17, 19), null))));
    }

    private static IEnumerable<List<Step>> WithOneLess(List<Step> steps) =>
        steps.Select((_, left) => steps.Where((_, index) => index != left).ToList());

    private static bool Holds(List<Step> steps)
    {
        var options = new FakeWorldOptions();
        var slow = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4));
        (options.Volumes.Create, options.Volumes.Delete, options.Volumes.Extend) = (slow, slow, slow);
        (options.Volumes.CreateSnapshot, options.Volumes.DeleteSnapshot, options.Volumes.Attach, options.Volumes.Detach) = (slow, slow, slow, slow);
        (options.Volumes.Revert, options.Volumes.Retype, options.Volumes.Migrate, options.Volumes.Upload) = (slow, slow, slow, slow);
        (options.Volumes.CreateBackup, options.Volumes.DeleteBackup, options.Volumes.RestoreBackup) = (slow, slow, slow);
        (options.Volumes.CreateGroup, options.Volumes.UpdateGroup, options.Volumes.DeleteGroup, options.Volumes.Unmanage) = (slow, slow, slow, slow);
        (options.Volumes.MaxVolumes, options.Volumes.MaxSnapshots, options.Volumes.MaxTotalGiB) = (4, 4, 16);
        (options.Volumes.MaxBackups, options.Volumes.MaxGroups) = (3, 2);
        options.Volumes.Pools.Clear();
        options.Volumes.Pools.Add(new() { Name = "near@lvm#lvm", BackendName = "lvm", TotalGiB = 12, StorageProtocol = "AoE" });
        options.Volumes.Pools.Add(new() { Name = "far@lvm#lvm", BackendName = "lvm", TotalGiB = 6, StorageProtocol = "AoE" });
        using var world = new FakeWorld(options);
        world.Volumes.CreateTypeAsync(new() { Name = "many", ExtraSpecs = new Dictionary<string, string> { ["multiattach"] = "<is> True" } }).Ended();
        world.Volumes.CreateGroupTypeAsync(new() { Name = "together" }).Ended();
        world.Faults.On(VolumeTransitions.FinishExtend).Throw(new DriverException("No room.")).WithProbability(0.3);
        world.Faults.On(VolumeTransitions.FinishDelete).Throw(pending => new VolumeIsBusyException(pending.TargetId)).WithProbability(0.3);
        world.Faults.On(VolumeTransitions.FinishAttach).Throw(new DriverException("No path.")).WithProbability(0.3);
        Transition[] others =
        [
            VolumeTransitions.FinishRevert, VolumeTransitions.FinishRetype, VolumeTransitions.FinishMigrate, VolumeTransitions.FinishCreateBackup,
            VolumeTransitions.FinishRestore, VolumeTransitions.FinishDeleteGroup, VolumeTransitions.FinishDeleteGroupSnapshot,
        ];
        foreach (var transition in others) world.Faults.On(transition).Throw(new DriverException("It failed.")).WithProbability(0.2);
        var keys = new Dictionary<string, string>();
        foreach (var step in steps)
        {
            var before = world.Kernel.State;
            var call = Do(world, step, keys);
            if (!call.IsCompleted) throw new InvalidOperationException($"{step} waits, but the world has no latency.");
            if (call.Exception?.InnerException is { } error and not DriverException) throw new InvalidOperationException($"{step} broke.", error);
            if (call.Exception?.InnerException is InvalidStateException refusal && refusal.AllowedStates.Contains(refusal.CurrentState))
            {
                throw new InvalidOperationException($"{step} was refused in a state that it says is allowed.", refusal);
            }

            if (call.IsFaulted && !ReferenceEquals(before, world.Kernel.State))
            {
                throw new InvalidOperationException($"{step} was refused and changed the world.");
            }

            Check(world, step);
        }

        return true;
    }

    private static Task Do(FakeWorld world, Step step, Dictionary<string, string> keys)
    {
        var project = new RequestContext { ProjectId = step.Pick % 2 == 0 ? "shop" : "bank", UserId = "any" };
        var api = world.As(project).Volumes;
        var (volumes, snapshots) = (Rows(world, VolumeTables.Volumes), Rows(world, VolumeTables.Snapshots));
        var volume = volumes.Count == 0 ? "none" : volumes[step.Pick % volumes.Count].Id;
        var snapshot = snapshots.Count == 0 ? "none" : snapshots[step.Pick % snapshots.Count].Id;
        var (backup, group, groupSnapshot, transfer, attachment) = (
            Pick(VolumeTables.Backups), Pick(VolumeTables.Groups), Pick(VolumeTables.GroupSnapshots), Pick(VolumeTables.Transfers), Pick(VolumeTables.Attachments));
        string Pick<TRow>(Table<TRow> table)
            where TRow : class => Rows(world, table) is { Count: > 0 } rows ? table.Key(rows[step.Pick % rows.Count]) : "none";

        string Left(bool isSnapshot) => Rows(world, VolumeTables.Unmanaged).Find(row => row.VolumeName is not null == isSnapshot)?.Name ?? $"old-{step.Pick}";

        return step.Kind switch
        {
            StepKind.CreateTyped => api.CreateVolumeAsync(new() { SizeGiB = 1 + (step.Pick / 3), VolumeType = "many" }),
            StepKind.AttachOther => api.AttachVolumeAsync(new() { VolumeId = volume, HostName = $"host-{step.Pick % 3}", Device = "/dev/sdx" }),
            StepKind.CreateAttachment => api.CreateAttachmentAsync(new() { VolumeId = volume, Connector = step.Pick > 3 ? new() { HostName = "node" } : null, ServerId = ServerId }),
            StepKind.CompleteAttachment => api.CompleteAttachmentAsync(attachment),
            StepKind.DeleteAttachment => api.DeleteAttachmentAsync(attachment),
            StepKind.Revert => api.RevertToSnapshotAsync(volume, snapshot),
            StepKind.Retype => api.RetypeVolumeAsync(new() { VolumeId = volume, NewType = step.Pick > 3 ? "many" : VolumeType.DefaultName }),
            StepKind.Migrate => world.Volumes.MigrateVolumeAsync(new() { VolumeId = volume, Host = step.Pick > 3 ? "far@lvm#lvm" : "near@lvm#lvm", LockVolume = step.Pick % 2 == 0 }),
            StepKind.Unmanage => world.Volumes.UnmanageVolumeAsync(volume),
            StepKind.Upload => api.UploadToImageAsync(new() { VolumeId = volume, ImageName = "copy", Force = step.Pick > 3 }),
            StepKind.Offer => OfferAsync(api, volume, step.Pick > 5, keys),
            StepKind.Accept => api.AcceptTransferAsync(transfer, keys.GetValueOrDefault(transfer, "wrong")),
            StepKind.TakeBack => api.DeleteTransferAsync(transfer),
            StepKind.Backup => api.CreateBackupAsync(new() { VolumeId = volume, IsIncremental = step.Pick > 5, Force = step.Pick > 3, SnapshotId = step.Pick == 3 ? snapshot : null }),
            StepKind.DeleteBackup => api.DeleteBackupAsync(backup),
            StepKind.Restore => api.RestoreBackupAsync(new() { BackupId = backup, VolumeId = step.Pick > 3 ? volume : null }),
            StepKind.ResetBackup => world.Volumes.ResetBackupStatusAsync(backup, VolumeBackupStatus.Error),
            StepKind.Group => api.CreateGroupAsync(new() { GroupType = "together", VolumeTypes = [VolumeType.DefaultName] }),
            StepKind.CopyGroup => api.CreateGroupAsync(new() { SourceGroupId = step.Pick > 3 ? group : null, GroupSnapshotId = step.Pick > 3 ? null : groupSnapshot }),
            StepKind.Join => api.UpdateGroupAsync(new() { GroupId = group, AddVolumeIds = [volume] }),
            StepKind.Leave => api.UpdateGroupAsync(new() { GroupId = group, RemoveVolumeIds = [volume] }),
            StepKind.DeleteGroup => api.DeleteGroupAsync(group, deleteVolumes: step.Pick > 3),
            StepKind.SnapGroup => api.CreateGroupSnapshotAsync(new() { GroupId = group }),
            StepKind.DeleteGroupSnapshot => api.DeleteGroupSnapshotAsync(groupSnapshot),
            StepKind.Reset => world.Volumes.ResetVolumeStatusAsync(volume, step.Pick > 3 ? VolumeStatus.Error : VolumeRules.StatusOf(volumes.Find(each => each.Id == volume)?.Attachments ?? [])),
            StepKind.Create => api.CreateVolumeAsync(new() { SizeGiB = 1 + (step.Pick / 2) }),
            StepKind.Clone => api.CreateVolumeAsync(new() { SourceVolumeId = volume }),
            StepKind.Copy => api.CreateVolumeAsync(new() { SnapshotId = snapshot }),
            StepKind.Snapshot => api.CreateSnapshotAsync(new() { VolumeId = volume, Force = step.Pick > 3 }),
            StepKind.Delete => api.DeleteVolumeAsync(volume, cascade: step.Pick > 3),
            StepKind.DeleteSnapshot => api.DeleteSnapshotAsync(snapshot),
            StepKind.Extend => api.ExtendVolumeAsync(volume, 2 + step.Pick),
            StepKind.Reserve => api.ReserveVolumeAsync(volume),
            StepKind.Unreserve => api.UnreserveVolumeAsync(volume),
            StepKind.Attach => api.AttachVolumeAsync(new() { VolumeId = volume, ServerId = ServerId, Device = "/dev/vdb" }),
            StepKind.BeginDetaching => api.BeginDetachingAsync(volume),
            StepKind.RollDetaching => api.RollDetachingAsync(volume),
            StepKind.Detach => api.DetachVolumeAsync(volume),
            StepKind.ForceDetach => world.Volumes.ForceDetachVolumeAsync(volume, step.Pick > 3 ? attachment : null),
            StepKind.ResetAttach => world.Volumes.ResetAttachStatusAsync(volume, step.Pick > 3 ? VolumeAttachStatus.Detached : VolumeAttachStatus.Attached),
            StepKind.ForceDeleteSnapshot => world.Volumes.ForceDeleteSnapshotAsync(snapshot),
            StepKind.ForceDeleteBackup => world.Volumes.ForceDeleteBackupAsync(backup),
            StepKind.UnmanageSnapshot => world.Volumes.UnmanageSnapshotAsync(snapshot),
            StepKind.ManageAgain => AsAdministrator(world, project).ManageVolumeAsync(new() { Host = "near@lvm#lvm", SourceName = Left(isSnapshot: false) }),
            StepKind.ManageSnapshotAgain => AsAdministrator(world, project).ManageSnapshotAsync(new() { VolumeId = volume, SourceName = Left(isSnapshot: true) }),
            StepKind.Reimage => api.ReimageVolumeAsync(new() { VolumeId = volume, ImageId = Pick(FakeDrivers.Images.ImageTables.Images), AllowReserved = step.Pick > 3 }),
            StepKind.ResetGroup => world.Volumes.ResetGroupStatusAsync(group, step.Pick > 3 ? VolumeGroupStatus.Available : VolumeGroupStatus.Error),
            StepKind.ResetGroupSnapshot => world.Volumes.ResetGroupSnapshotStatusAsync(groupSnapshot, step.Pick > 3 ? VolumeGroupStatus.Available : VolumeGroupStatus.Error),
            StepKind.ForceDelete => world.Volumes.ForceDeleteVolumeAsync(volume),
            _ => AdvanceAsync(world, TimeSpan.FromSeconds(step.Pick)),
        };
    }

    private static FakeVolumeApi AsAdministrator(FakeWorld world, RequestContext project) => world.As(project with { Roles = ["admin"] }).Volumes;

    private static async Task OfferAsync(FakeVolumeApi api, string volumeId, bool withoutSnapshots, Dictionary<string, string> keys)
    {
        var transfer = await api.CreateTransferAsync(new() { VolumeId = volumeId, WithoutSnapshots = withoutSnapshots });
        keys[transfer.Id] = transfer.AuthKey!;
    }

    private static Task AdvanceAsync(FakeWorld world, TimeSpan time)
    {
        world.Clock.Advance(time);
        return world.SettleAsync();
    }

    private static void Check(FakeWorld world, Step step)
    {
        var (volumes, snapshots) = (Rows(world, VolumeTables.Volumes), Rows(world, VolumeTables.Snapshots));
        var work = Rows(world, VolumeTables.Work).ToDictionary(row => row.VolumeId);
        var (backups, groups, groupSnapshots) = (Rows(world, VolumeTables.Backups), Rows(world, VolumeTables.Groups), Rows(world, VolumeTables.GroupSnapshots));
        int SizeOf(Volume volume) => work.GetValueOrDefault(volume.Id)?.NewSizeGiB ?? volume.SizeGiB;
        // Of all that have anything, also of those that nobody counted.
        var projects = volumes.Select(volume => volume.ProjectId).Concat(snapshots.Select(snapshot => snapshot.ProjectId)).Concat(backups.Select(backup => backup.ProjectId))
            .Concat(groups.Select(group => group.ProjectId)).Concat(Rows(world, VolumeTables.Usages).Select(usage => usage.ProjectId)).Distinct();
        foreach (var usage in projects.Select(project => Rows(world, VolumeTables.Usages).Find(row => row.ProjectId == project) ?? new() { ProjectId = project }))
        {
            var mine = volumes.Where(volume => volume.ProjectId == usage.ProjectId).ToList();
            var taken = snapshots.Where(snapshot => snapshot.ProjectId == usage.ProjectId).ToList();
            var kept = backups.Where(backup => backup.ProjectId == usage.ProjectId).ToList();
            var sum = mine.Sum(SizeOf) + taken.Sum(snapshot => snapshot.SizeGiB);
            Demand((usage.Volumes, usage.Snapshots, usage.TotalGiB) == (mine.Count, taken.Count, sum), $"{usage} is the sum");
            Demand((usage.Backups, usage.BackupGiB) == (kept.Count, kept.Sum(backup => backup.SizeGiB)), $"{usage} is the sum of backups");
            Demand(usage.Groups == groups.Count(group => group.ProjectId == usage.ProjectId), $"{usage} is the sum of groups");
            Demand(usage is { Volumes: <= 4, Snapshots: <= 4, TotalGiB: <= 16, Backups: <= 3, Groups: <= 2 }, $"{usage} is within the quota");
            foreach (var (name, own) in usage.Types)
            {
                var ofType = mine.Where(volume => volume.TypeName == name || work.GetValueOrDefault(volume.Id)?.NewTypeName == name).ToList();
                var takenOfType = taken.Where(snapshot => snapshot.TypeName == name).ToList();
                var typeSum = ofType.Sum(SizeOf) + takenOfType.Sum(snapshot => snapshot.SizeGiB);
                Demand((own.Volumes, own.Snapshots, own.TotalGiB) == (ofType.Count, takenOfType.Count, typeSum), $"{own} of {name} is the sum");
            }
        }

        var uses = Rows(world, VolumeTables.PoolUses);
        foreach (var pool in volumes.Select(volume => volume.Host).OfType<string>().Concat(uses.Select(use => use.PoolName)).Distinct())
        {
            var use = uses.Find(row => row.PoolName == pool) ?? new(pool, 0, 0);
            var held = volumes.Where(volume => volume.Host == pool).ToList();
            var coming = work.Values.Where(each => each.NewHost == pool).Sum(each => volumes.Find(volume => volume.Id == each.VolumeId)!.SizeGiB);
            var sum = held.Sum(volume => work.GetValueOrDefault(volume.Id) is { IsHopeless: true } ? volume.SizeGiB : SizeOf(volume)) + coming;
            Demand((use.AllocatedGiB, use.VolumeCount) == (sum, held.Count), $"{use} is the sum");
        }

        var targets = Rows(world, VolumeTables.Targets);
        Demand(targets.Select(row => row.Place).Order().SequenceEqual(Enumerable.Range(0, targets.Count)), "places follow one another");
        var placed = targets.Select(row => row.VolumeId).OfType<string>().ToList();
        Demand(placed.Distinct().Count() == placed.Count && placed.TrueForAll(id => volumes.Exists(volume => volume.Id == id)), "each place is of one volume that there is");
        var busy = volumes.Where(volume => IsBusy(volume.Status) || volume.MigrationStatus == VolumeMigrationStatus.Migrating).Select(volume => volume.Id).ToHashSet();
        Demand(work.Keys.All(busy.Contains), "only volumes that something goes on with have work");
        Demand(
            backups.All(backup => backup.Status != VolumeBackupStatus.Restoring || work.Values.Any(each => each.BackupId == backup.Id)), "a backup is restored only to a volume");
        Demand(
            snapshots.All(snapshot => snapshot.Status != VolumeSnapshotStatus.Restoring || work.Values.Any(each => each.SnapshotId == snapshot.Id)),
            "a volume goes back to each snapshot that is being restored");
        Demand(
            Rows(world, FakeDrivers.Images.ImageTables.Images).TrueForAll(
                image => image.Status != FakeDrivers.Images.ImageStatus.Saving || work.Values.Any(each => each.ImageId == image.Id)),
            "a volume is copied to each image that is being saved");
        Demand(snapshots.All(snapshot => volumes.Any(volume => volume.Id == snapshot.VolumeId)), "each snapshot has its volume");
        Demand(snapshots.All(snapshot => volumes.Any(volume => volume.Id == snapshot.VolumeId && volume.TypeName == snapshot.TypeName)), "and its type");
        Demand(volumes.All(volume => volume.GroupId is null || groups.Any(group => group.Id == volume.GroupId)), "each volume's group is there");
        Demand(snapshots.All(each => each.GroupSnapshotId is null || groupSnapshots.Any(other => other.Id == each.GroupSnapshotId)), "each snapshot's group snapshot is there");
        Demand(groupSnapshots.All(each => groups.Any(group => group.Id == each.GroupId)), "each group snapshot's group is there");
        Demand(backups.All(each => each.ParentId is null || backups.Any(other => other.Id == each.ParentId)), "each backup's parent is there");
        Demand(Rows(world, VolumeTables.Transfers).All(row => volumes.Any(volume => volume.Id == row.Transfer.VolumeId)), "each transfer has its volume");
        Demand(
            Rows(world, VolumeTables.Attachments).Select(row => (row.Id, row.VolumeId, row.ProjectId)).Order()
                .SequenceEqual(volumes.SelectMany(volume => volume.Attachments, (volume, each) => (each.Id, volume.Id, volume.ProjectId)).Order()),
            "attachments are found where they are");
        foreach (var volume in volumes)
        {
            var isAttached = volume.AttachStatus == VolumeAttachStatus.Attached;
            Demand(volume.Status != VolumeStatus.InUse || isAttached, $"{volume} is in use only when it is attached");
            Demand(volume.Status != VolumeStatus.Available || volume.Attachments.Count == 0, $"{volume} is available only when nothing is attached");
            Demand(volume.Attachments.Count < 2 || volume.IsMultiattach || volume.Attachments.Select(each => each.ServerId).Distinct().Count() == 1, $"{volume} is for one");
        }

        HashSet<string> ids =
        [
            .. volumes.Select(volume => volume.Id), .. snapshots.Select(snapshot => snapshot.Id), .. backups.Select(backup => backup.Id),
            .. groups.Select(group => group.Id), .. groupSnapshots.Select(each => each.Id),
        ];
        Demand(world.Pending.All(pending => ids.Contains(pending.TargetId)), "what is under way is there");

        static bool IsBusy(VolumeStatus status) => status is VolumeStatus.Extending or VolumeStatus.Retyping or VolumeStatus.Reverting
            or VolumeStatus.Uploading or VolumeStatus.BackingUp or VolumeStatus.RestoringBackup or VolumeStatus.Downloading or VolumeStatus.Reserved;

        void Demand(bool holds, string what)
        {
            if (!holds) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"After {step}: {what} – does not hold."));
        }
    }

    private static List<TRow> Rows<TRow>(FakeWorld world, Table<TRow> table)
        where TRow : class => [.. ((TableData<TRow>)world.Kernel.State.Get(table)).Order.Select(pair => pair.Value)];

    private enum StepKind
    {
        Create, Clone, Copy, Snapshot, Delete, DeleteSnapshot, Extend, Reserve, Unreserve, Attach, BeginDetaching, RollDetaching, Detach,
        ForceDelete, Advance, CreateTyped, AttachOther, CreateAttachment, CompleteAttachment, DeleteAttachment, Revert, Retype, Migrate, Unmanage, Upload,
        Offer, Accept, TakeBack, Backup, DeleteBackup, Restore, ResetBackup, Group, CopyGroup, Join, Leave, DeleteGroup, SnapGroup, DeleteGroupSnapshot, Reset,
        AdvanceMore, ForceDetach, ResetAttach, ForceDeleteSnapshot, ForceDeleteBackup, UnmanageSnapshot, ManageAgain, ManageSnapshotAgain, Reimage, ResetGroup,
        ResetGroupSnapshot,
    }

    private sealed record Step(StepKind Kind, int Pick)
    {
        public override string ToString() => $"new(StepKind.{Kind}, {Pick})";
    }
}
