using System.Globalization;
using FakeDrivers.Images;
using FakeDrivers.Worlds;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FakeDrivers.Tests.Images;

/// <summary>Whatever is done in whatever order, with time and failures: what must always hold, holds.</summary>
public sealed class ImageInvariantTests
{
    private static readonly Uri Source = new("http://example.org/debian");

    [Fact]
    public void Usage_is_the_sum_of_what_there_is_and_no_bytes_stay_that_nobody_has()
    {
        var step = Gen.Elements(Enum.GetValues<StepKind>()).SelectMany(_ => Gen.Choose(0, 7), (kind, pick) => new Step(kind, pick));
        var steps = Arb.From(step.ListOf().Select(list => list.ToList()), WithOneLess);

        Prop.ForAll(steps, all => Holds(all)).Check(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(100).WithReplay(FSharpOption<Replay>.Some(new(new(17, 19), null))));
    }

    private static IEnumerable<List<Step>> WithOneLess(List<Step> steps) =>
        steps.Select((_, left) => steps.Where((_, index) => index != left).ToList());

    private static bool Holds(List<Step> steps)
    {
        var options = new FakeWorldOptions { WorldSeed = WorldSeeds.Empty };
        var slow = Progress.Between(TimeSpan.Zero, TimeSpan.FromSeconds(3));
        (options.Images.Save, options.Images.Import, options.Images.Scrub) = (slow, slow, slow);
        (options.Images.MaxImages, options.Images.MaxStoredBytes, options.Images.MaxStagedBytes, options.Images.MaxUploading) = (4, 30, 12, 2);
        (options.Images.DelayedDelete, options.Images.ShowLocations, options.Images.MaxImageBytes) = (steps.Count % 2 == 0, true, 12);
        options.Images.Stores.Add("slow");
        options.Images.WebSource = static (_, _) => new(new MemoryStream(new byte[4]));
        using var world = new FakeWorld(options);
        world.Faults.On(ImageTransitions.FinishSave).Throw(new DriverException("No room.")).WithProbability(0.2);
        world.Faults.On(ImageTransitions.FinishImport).Throw(new DriverException("No room.")).WithProbability(0.2);
        world.Faults.On(ImageTransitions.FinishCopy).Throw(new DriverException("No room.")).WithProbability(0.2);
        world.Faults.On(ImageTransitions.Scrub).Throw(new DriverException("No way.")).WithProbability(0.2);
        var left = new Dictionary<string, ImageStatus>();
        foreach (var step in steps)
        {
            var before = world.Kernel.State;
            var call = Do(world, step, left);
            if (!call.IsCompleted) throw new InvalidOperationException($"{step} waits, but the world has no latency.");
            if (call.Exception?.InnerException is { } error and not (DriverException or IOException)) throw new InvalidOperationException($"{step} broke.", error);

            // An upload that breaks in its middle has been under way; what it leaves is checked below.
            if (call.IsFaulted && step.Kind is not (StepKind.BreakUpload or StepKind.Upload or StepKind.Stage) && !ReferenceEquals(before, world.Kernel.State))
            {
                throw new InvalidOperationException($"{step} was refused and changed the world.");
            }

            Check(world, step, left);
        }

        return true;
    }

    private static Task Do(FakeWorld world, Step step, Dictionary<string, ImageStatus> left)
    {
        var project = new RequestContext { ProjectId = step.Pick % 2 == 0 ? "shop" : "bank", UserId = "any" };
        var api = world.As(project).Images;
        var images = Rows(world, ImageTables.Images);
        var image = images.Count == 0 ? "none" : images[step.Pick % images.Count].Id;
        return step.Kind switch
        {
            StepKind.Create => api.CreateImageAsync(new() { ContainerFormat = "bare", DiskFormat = "raw", Name = $"n{step.Pick}" }),
            StepKind.Upload => api.UploadImageAsync(new() { ImageId = image }, new MemoryStream(new byte[step.Pick * 2])),
            StepKind.BreakUpload => api.UploadImageAsync(new() { ImageId = image }, new Breaking()),
            StepKind.Stage => api.StageImageAsync(image, new byte[step.Pick]),
            StepKind.Import => api.ImportImageAsync(new() { ImageId = image, Method = "glance-direct", AllStores = step.Pick > 3 }),
            StepKind.ImportFromWeb => api.ImportImageAsync(new() { ImageId = image, Method = "web-download", Uri = Source }),
            StepKind.Copy => world.Images.ImportImageAsync(new() { ImageId = image, Method = "copy-image", AllStores = true }),
            StepKind.Delete => api.DeleteImageAsync(image),
            StepKind.Deactivate => api.DeactivateImageAsync(image),
            StepKind.Reactivate => api.ReactivateImageAsync(image),
            StepKind.Share => api.AddMemberAsync(image, step.Pick % 2 == 0 ? "bank" : "shop"),
            StepKind.AddLocation => api.AddLocationAsync(new() { ImageId = image, Url = $"http://example.org/{step.Pick}" }),
            StepKind.RemoveLocation => api.ChangeImageAsync(image, [ImageChange.RemoveLocation(step.Pick % 3)]),
            StepKind.ReplaceLocations => api.ChangeImageAsync(image, [ImageChange.ReplaceLocations(LocationsFor(images, step.Pick))]),
            StepKind.Accept => api.UpdateMemberAsync(image, project.ProjectId, ImageMemberStatus.Accepted),
            StepKind.Edit => EditAsync(world, image, (ImageStatus)((step.Pick + images.Count) % 9), left),
            StepKind.GiveAway => world.Images.UpdateImageAsync(new() { ImageId = image, Owner = project.ProjectId }),
            StepKind.Scrub => world.Images.ScrubAsync(),
            StepKind.Restore => world.Images.RestoreImageAsync(image),
            _ => AdvanceAsync(world, TimeSpan.FromSeconds(step.Pick)),
        };
    }

    /// <summary>Places for the image that the step picks: its own in another order, one of them twice, or others.</summary>
    private static List<ImageLocation> LocationsFor(List<Image> images, int pick)
    {
        if (images.Count == 0) return [];
        List<ImageLocation> own = [.. images[pick % images.Count].Locations];
        return pick switch
        {
            < 3 => [.. own.AsEnumerable().Reverse()],
            < 6 => [.. own.Select(_ => own[0])],
            _ => [new() { Url = "http://example.org/new" }],
        };
    }

    /// <summary>Writes any status, and no data for one that has none. What nobody then ends is noted.</summary>
    private static Task EditAsync(FakeWorld world, string imageId, ImageStatus status, Dictionary<string, ImageStatus> left)
    {
        if (imageId == "none") return Task.CompletedTask;
        left[imageId] = status;
        world.Edit(edit => edit.Image(imageId, image => status == ImageStatus.Queued
            ? image with { Status = status, SizeBytes = null, VirtualSizeBytes = null, Locations = [] }
            : image with { Status = status }));
        return Task.CompletedTask;
    }

    private static Task AdvanceAsync(FakeWorld world, TimeSpan time)
    {
        world.Clock.Advance(time);
        return world.SettleAsync();
    }

    private static void Check(FakeWorld world, Step step, Dictionary<string, ImageStatus> left)
    {
        var images = Rows(world, ImageTables.Images);
        var ids = images.Select(image => image.Id).ToHashSet();
        var (stored, staged) = (Rows(world, ImageTables.Stored), Rows(world, ImageTables.Staged));
        foreach (var project in new[] { "shop", "bank" })
        {
            var mine = images.Where(image => image.Owner == project).Select(ImageRows.FootprintOf).ToList();
            var usage = Rows(world, ImageTables.Usages).SingleOrDefault(row => row.ProjectId == project) ?? new() { ProjectId = project };
            var sum = (mine.Sum(each => each.Images), mine.Sum(each => each.Uploading), mine.Sum(each => each.StoredBytes), mine.Sum(each => each.StagedBytes));
            Demand((usage.Images, usage.Uploading, usage.StoredBytes, usage.StagedBytes) == sum, $"{usage} is the sum {sum}");
        }

        var live = images.Where(image => image.Status is ImageStatus.Active or ImageStatus.Deactivated).Sum(image => (image.SizeBytes ?? 0) * image.Locations.Count);
        Demand(Rows(world, ImageTables.Usages).Sum(usage => usage.StoredBytes) >= live, "live bytes are counted");
        Demand(stored.Concat(staged).All(bytes => ids.Contains(bytes.ImageId)), "bytes are an image's");
        Demand(
            stored.Concat(staged).Select(bytes => bytes.ContentId).ToHashSet().SetEquals(Rows(world, ImageTables.Contents).Select(content => content.Id)),
            "what is kept is what images have");
        Demand(Rows(world, ImageTables.Intakes).Count == 0, "nobody brings bytes when no call does");
        Demand(images.All(image => image.Locations.Select(location => location.Url).Distinct().Count() == image.Locations.Count), "a place is an image's once");
        Demand(Rows(world, ImageTables.Members).All(member => ids.Contains(member.ImageId)), "members are an image's");
        Demand(Rows(world, ImageTables.Tasks).All(task => ids.Contains(task.ImageId)), "tasks are an image's");
        Demand(world.Pending.All(pending => ids.Contains(pending.TargetId)), "what is under way is there");
        foreach (var image in images)
        {
            Demand(image.Status != ImageStatus.Queued || (image.SizeBytes is null && image.Locations.Count == 0), $"{image} has no data while it is queued");
            Demand(image.Status != ImageStatus.PendingDelete || world.Pending.Any(pending => pending.TargetId == image.Id), $"the scrubber comes to {image}");

            // What an edit says is on the way is nowhere on it.
            if (left.TryGetValue(image.Id, out var status) && status == image.Status) continue;
            Demand((image.Status == ImageStatus.Uploading) == staged.Exists(bytes => bytes.ImageId == image.Id) || image.Status == ImageStatus.Importing, $"{image} is staged");
            var isMoving = image.Status is ImageStatus.Saving or ImageStatus.Importing;
            Demand(!isMoving || world.Pending.Any(pending => pending.TargetId == image.Id), $"{image} goes on");
            Demand(image.Status != ImageStatus.PendingDelete || image.Locations.Count > 0, $"{image} has something to scrub");
        }

        void Demand(bool holds, string what)
        {
            if (!holds) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"After {step}: {what} – does not hold."));
        }
    }

    private static List<TRow> Rows<TRow>(FakeWorld world, Table<TRow> table)
        where TRow : class => [.. ((TableData<TRow>)world.Kernel.State.Get(table)).Order.Select(pair => pair.Value)];

    private enum StepKind
    {
        Create, Upload, BreakUpload, Stage, Import, ImportFromWeb, Copy, Delete, Deactivate, Reactivate, Share, AddLocation, RemoveLocation, GiveAway,
        Scrub, Restore, ReplaceLocations, Accept, Edit, Advance,
    }

    private sealed record Step(StepKind Kind, int Pick)
    {
        public override string ToString() => $"new(StepKind.{Kind}, {Pick})";
    }

    private sealed class Breaking : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(new IOException("The connection broke."));
    }
}
