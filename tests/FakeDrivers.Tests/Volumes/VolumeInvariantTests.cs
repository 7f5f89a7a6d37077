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
            Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120).WithReplay(FSharpOption<Replay>.Some(new(new(17, 19), null))));
    }

    private static IEnumerable<List<Step>> WithOneLess(List<Step> steps) =>
        steps.Select((_, left) => steps.Where((_, index) => index != left).ToList());

    private static bool Holds(List<Step> steps)
    {
        var options = new FakeWorldOptions();
        var slow = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4));
        (options.Volumes.Create, options.Volumes.Delete, options.Volumes.Extend) = (slow, slow, slow);
        (options.Volumes.CreateSnapshot, options.Volumes.DeleteSnapshot, options.Volumes.Attach, options.Volumes.Detach) = (slow, slow, slow, slow);
        (options.Volumes.MaxVolumes, options.Volumes.MaxSnapshots, options.Volumes.MaxTotalGiB) = (4, 4, 16);
        using var world = new FakeWorld(options);
        world.Faults.On(VolumeTransitions.FinishExtend).Throw(new DriverException("No room.")).WithProbability(0.3);
        world.Faults.On(VolumeTransitions.FinishDelete).Throw(pending => new VolumeIsBusyException(pending.TargetId)).WithProbability(0.3);
        world.Faults.On(VolumeTransitions.FinishAttach).Throw(new DriverException("No path.")).WithProbability(0.3);
        foreach (var step in steps)
        {
            var before = world.Kernel.State;
            var call = Do(world, step);
            if (!call.IsCompleted) throw new InvalidOperationException($"{step} waits, but the world has no latency.");
            if (call.Exception?.InnerException is { } error and not DriverException) throw new InvalidOperationException($"{step} broke.", error);
            if (call.IsFaulted && !ReferenceEquals(before, world.Kernel.State))
            {
                throw new InvalidOperationException($"{step} was refused and changed the world.");
            }

            Check(world, step);
        }

        return true;
    }

    private static Task Do(FakeWorld world, Step step)
    {
        var project = new RequestContext { ProjectId = step.Pick % 2 == 0 ? "shop" : "bank", UserId = "any" };
        var api = world.As(project).Volumes;
        var (volumes, snapshots) = (Rows(world, VolumeTables.Volumes), Rows(world, VolumeTables.Snapshots));
        var volume = volumes.Count == 0 ? "none" : volumes[step.Pick % volumes.Count].Id;
        var snapshot = snapshots.Count == 0 ? "none" : snapshots[step.Pick % snapshots.Count].Id;
        return step.Kind switch
        {
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
            StepKind.ForceDelete => world.Volumes.ForceDeleteVolumeAsync(volume),
            _ => AdvanceAsync(world, TimeSpan.FromSeconds(step.Pick)),
        };
    }

    private static Task AdvanceAsync(FakeWorld world, TimeSpan time)
    {
        world.Clock.Advance(time);
        return world.SettleAsync();
    }

    private static void Check(FakeWorld world, Step step)
    {
        var (volumes, snapshots) = (Rows(world, VolumeTables.Volumes), Rows(world, VolumeTables.Snapshots));
        var growths = Rows(world, VolumeTables.Work).Where(row => row.NewSizeGiB is not null).ToDictionary(row => row.VolumeId);
        foreach (var usage in Rows(world, VolumeTables.Usages))
        {
            var mine = volumes.Where(volume => volume.ProjectId == usage.ProjectId).ToList();
            var taken = snapshots.Where(snapshot => snapshot.ProjectId == usage.ProjectId).ToList();
            var sum = mine.Sum(volume => growths.GetValueOrDefault(volume.Id)?.NewSizeGiB ?? volume.SizeGiB) + taken.Sum(snapshot => snapshot.SizeGiB);
            Demand((usage.Volumes, usage.Snapshots, usage.TotalGiB) == (mine.Count, taken.Count, sum), $"{usage} is the sum");
            Demand(usage is { Volumes: <= 4, Snapshots: <= 4, TotalGiB: <= 16 }, $"{usage} is within the quota");
        }

        var extending = volumes.Where(volume => volume.Status == VolumeStatus.Extending).Select(volume => volume.Id).ToHashSet();
        Demand(growths.Keys.All(extending.Contains), "only extending volumes grow");
        Demand(snapshots.All(snapshot => volumes.Any(volume => volume.Id == snapshot.VolumeId)), "each snapshot has its volume");
        foreach (var volume in volumes)
        {
            var isAttached = volume.AttachStatus == VolumeAttachStatus.Attached && volume.Status != VolumeStatus.Detaching;
            Demand((volume.Status == VolumeStatus.InUse) == isAttached, $"{volume} is in use when it is attached, and only then");
            var isOnTheWay = volume.Status is VolumeStatus.InUse or VolumeStatus.Attaching or VolumeStatus.Detaching;
            Demand(volume.Attachments.Count == 0 || isOnTheWay, $"{volume} has attachments in a status for them only");
        }

        HashSet<string> ids = [.. volumes.Select(volume => volume.Id), .. snapshots.Select(snapshot => snapshot.Id)];
        Demand(world.Pending.All(pending => ids.Contains(pending.TargetId)), "what is under way is there");

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
        ForceDelete, Advance,
    }

    private sealed record Step(StepKind Kind, int Pick)
    {
        public override string ToString() => $"new(StepKind.{Kind}, {Pick})";
    }
}
