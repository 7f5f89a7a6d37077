using System.Reflection;
using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Images;

/// <summary>Every write operation of images: whichever way it comes to nothing, the world is as it was.</summary>
public sealed class ImageWriteTests : ImageTestBase
{
    private const string Url = "http://example.org/debian";

    public ImageWriteTests()
        : base(options => (options.ShowLocations, options.DelayedDelete) = (true, true))
    {
    }

    public static TheoryData<string> Operations => new(Calls.Keys);

    private static Dictionary<string, Func<ImageWriteTests, Stage, CancellationToken, Task>> Calls { get; } = new()
    {
        ["create"] = static (test, _, token) => test.Images.CreateImageAsync(new(), token),
        ["update"] = static (test, stage, token) => test.Images.UpdateImageAsync(new() { ImageId = stage.Queued, Name = "new" }, token),
        ["change"] = static (test, stage, token) => test.Images.ChangeImageAsync(stage.Queued, [ImageChange.Add("a", "1")], token),
        ["delete"] = static (test, stage, token) => test.Images.DeleteImageAsync(stage.Active, token),
        ["deactivate"] = static (test, stage, token) => test.Images.DeactivateImageAsync(stage.Active, token),
        ["reactivate"] = static (test, stage, token) => test.Images.ReactivateImageAsync(stage.Deactivated, token),
        ["upload"] = static (test, stage, token) => test.Images.UploadImageAsync(stage.Queued, Bytes, token),
        ["stage"] = static (test, stage, token) => test.Images.StageImageAsync(stage.Queued, Bytes, token),
        ["import"] = static (test, stage, token) => test.Images.ImportImageAsync(new() { ImageId = stage.Staged, Method = "glance-direct" }, token),
        ["add_member"] = static (test, stage, token) => test.Images.AddMemberAsync(stage.Queued, "third", token),
        ["update_member"] = static (test, stage, token) => test.Other.UpdateMemberAsync(stage.Queued, "bank", ImageMemberStatus.Accepted, token),
        ["remove_member"] = static (test, stage, token) => test.Images.RemoveMemberAsync(stage.Queued, "bank", token),
        ["add_tag"] = static (test, stage, token) => test.Images.AddTagAsync(stage.Queued, "new", token),
        ["remove_tag"] = static (test, stage, token) => test.Images.RemoveTagAsync(stage.Queued, "old", token),
        ["add_location"] = static (test, stage, token) => test.Images.AddLocationAsync(new() { ImageId = stage.Queued, Url = Url }, token),
        ["remove_location"] = static (test, stage, token) => test.Images.RemoveLocationAsync(stage.Located, Url, token),
        ["update_quota"] = static (test, _, token) => test.Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", Images = 9 }, token),
        ["scrub_now"] = static (test, _, token) => test.Administrator.ScrubAsync(token),
        ["restore"] = static (test, stage, token) => test.Administrator.RestoreImageAsync(stage.Deleted, token),
    };

    [Fact]
    public void No_write_operation_is_left_out() => Calls.Keys.Should().BeEquivalentTo(
        typeof(ImageOperations).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)).OfType<Operation>()
            .Where(operation => operation.Kind == OperationKind.Write).Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_is_accepted_changes_the_world_and_is_one_call(string name)
    {
        var stage = await Stage.MakeAsync(this);
        var before = World.Snapshot();
        World.Calls.Clear();

        await Calls[name](this, stage, Token);

        World.Diff(before, World.Snapshot()).IsEmpty.Should().BeFalse();
        World.Calls.Count.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_fault_prevents_changes_nothing(string name)
    {
        var stage = await Stage.MakeAsync(this);
        World.Faults.OnAny().Throw(new DriverException("The service is down."));

        await RefusedAsync<DriverException>(() => Calls[name](this, stage, Token));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_is_cancelled_while_it_waits_changes_nothing(string name)
    {
        var stage = await Stage.MakeAsync(this);
        using var source = new CancellationTokenSource();
        World.Faults.OnAny().Delay(TimeSpan.FromSeconds(10));
        var before = World.Kernel.State;
        var call = Calls[name](this, stage, source.Token);
        call.IsCompleted.Should().BeFalse("it waits");

        await source.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        World.Kernel.State.Should().BeSameAs(before);
        await FluentActions.Awaiting(() => Calls[name](this, stage, new(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
        World.Kernel.State.Should().BeSameAs(before);
    }

    /// <summary>An image for each of the operations.</summary>
    private sealed record Stage(string Queued, string Active, string Deactivated, string Staged, string Located, string Deleted)
    {
        public static async Task<Stage> MakeAsync(ImageWriteTests test)
        {
            var queued = await test.Images.CreateImageAsync(new() { ContainerFormat = "bare", DiskFormat = "raw", Tags = ["old"] }, Token);
            await test.Images.AddMemberAsync(queued.Id, "bank", Token);
            var (active, deactivated, located, deleted) =
                (await test.MakeActiveAsync(), await test.MakeActiveAsync(), await test.MakeActiveAsync(), await test.MakeActiveAsync());
            await test.Images.DeactivateImageAsync(deactivated.Id, Token);
            await test.Images.AddLocationAsync(new() { ImageId = located.Id, Url = Url }, Token);
            await test.Images.DeleteImageAsync(deleted.Id, Token);
            var staged = await test.MakeAsync();
            await test.Images.StageImageAsync(staged.Id, Bytes, Token);
            return new(queued.Id, active.Id, deactivated.Id, staged.Id, located.Id, deleted.Id);
        }
    }
}
