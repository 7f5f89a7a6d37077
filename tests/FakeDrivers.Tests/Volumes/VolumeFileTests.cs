using System.Text.Json.Nodes;
using FakeDrivers.Tests.Worlds.Files;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>What a world file keeps of the volume service.</summary>
public sealed class VolumeFileTests : VolumeTestBase
{
    [Theory]
    [InlineData(true, VolumeStatus.Available)]
    [InlineData(false, VolumeStatus.ErrorDeleting)]
    public async Task A_removal_that_will_fail_fails_in_the_same_way_after_it_was_loaded(bool isBusy, VolumeStatus status)
    {
        var volume = await MakeAsync();
        var error = isBusy ? new VolumeIsBusyException(volume.Id) : new DriverException("The backend is away.");
        World.Faults.On(VolumeTransitions.FinishDelete).Delay(TimeSpan.FromMinutes(1)).Throw(error).Times(1);
        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);
        using var file = new MemoryStream();
        World.Save(file);
        file.Position = 0;
        using var other = new FakeWorld();
        other.Load(file);

        other.Clock.Advance(TimeSpan.FromMinutes(1));

        (await other.Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(status);
    }

    [Fact]
    public async Task What_pools_hold_and_where_volumes_are_found_come_back()
    {
        World.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { StorageProtocol = "AoE" }));
        var (first, second) = (await MakeAsync(3), await MakeAsync(4));
        var place = await Volumes.InitializeConnectionAsync(first.Id, new() { HostName = "node" }, Token);
        using var file = new MemoryStream();
        World.Save(file);
        file.Position = 0;
        using var other = new FakeWorld();
        other.Load(file);

        (await other.Volumes.ListPoolsAsync(Token).FirstAsync(Token)).Should().BeEquivalentTo(new { AllocatedGiB = 7L, VolumeCount = 2 });
        (await other.Volumes.InitializeConnectionAsync(first.Id, new() { HostName = "node" }, Token)).Should().Be(place);
        (await other.Volumes.InitializeConnectionAsync(second.Id, new() { HostName = "node" }, Token)).TargetBlade.Should().NotBe(place.TargetBlade);
    }

    [Fact]
    public async Task Where_attachments_are_found_follows_from_the_volumes()
    {
        var volume = await MakeInUseAsync();
        var file = RichWorld.FileOf(World);
        file["state"]!["volumes.attachments"]!.AsArray().Clear();
        file["state"]!["volumes.attachments"]!.AsArray().Add(new JsonObject { ["id"] = "none", ["volumeId"] = volume.Id, ["projectId"] = "shop", ["serverId"] = null, ["isOfServer"] = false });
        using var other = new FakeWorld();

        RichWorld.Load(other, file);

        (await other.As(Caller).Volumes.ListAttachmentsAsync(cancellationToken: Token).ToListAsync(Token)).Should().Equal(volume.Attachments);
    }

    [Fact]
    public async Task No_volume_is_given_a_place_that_another_has()
    {
        World.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { StorageProtocol = "AoE" }));
        World.Edit(edit => edit.VolumePool(FarPool, pool => pool with { StorageProtocol = "AoE" }));
        var volumes = new[] { await MakeAsync(), await MakeAsync(), await MakeAsync() };
        foreach (var volume in volumes.Take(2)) await Volumes.InitializeConnectionAsync(volume.Id, new() { HostName = "node" }, Token);
        var file = RichWorld.FileOf(World);
        file["state"]!["volumes.targets"]![1]!["place"] = 2;
        using var other = new FakeWorld();
        RichWorld.Load(other, file);

        var ways = await Task.WhenAll(volumes.Select(volume => other.Volumes.InitializeConnectionAsync(volume.Id, new() { HostName = "node" }, Token)));

        ways.Select(way => way.TargetBlade).Should().Equal(0, 2, 3);
    }

    [Fact]
    public async Task A_snapshot_that_is_lost_while_its_volume_reverts_to_it_leaves_a_world_that_can_be_loaded()
    {
        var delay = World.Faults.On(VolumeTransitions.FinishRevert).Delay(TimeSpan.FromMinutes(1)).Times(1);
        var volume = await MakeAsync();
        var snapshot = await SnapAsync(volume);
        await Volumes.RevertToSnapshotAsync(volume.Id, snapshot.Id, Token);
        World.Edit(edit => edit.RemoveVolumeSnapshot(snapshot.Id));
        using var other = new FakeWorld();

        RichWorld.Load(other, RichWorld.FileOf(World));

        other.Clock.Advance(TimeSpan.FromMinutes(1));
        (await other.Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Available);
        delay.Dispose();
    }

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "volumes.work", "snapshotId", "\"none\"", "The row '*' of the file's 'volumes.work' names the snapshot 'none'*" },
        { "volumes.work", "backupId", "\"none\"", "The row '*' of the file's 'volumes.work' names the backup 'none'*" },
        { "volumes.work", "newTypeId", "\"none\"", "The row '*' of the file's 'volumes.work' names the type 'none'*" },
        { "volumes.targets", "volumeId", "\"none\"", "The row '0' of the file's 'volumes.targets' names the volume 'none'*" },
        { "volumes.targets", "place", "-1", "The row '-1' of the file's 'volumes.targets' is no place*" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Rows_that_do_not_agree_are_named(string part, string field, string value, string message)
    {
        World.Faults.On(VolumeTransitions.FinishExtend).Delay(TimeSpan.FromMinutes(1)).Times(1);
        World.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { StorageProtocol = "AoE" }));
        World.Edit(edit => edit.VolumePool(FarPool, pool => pool with { StorageProtocol = "AoE" }));
        var volume = await MakeAsync();
        await Volumes.InitializeConnectionAsync(volume.Id, new() { HostName = "node" }, Token);
        await Volumes.ExtendVolumeAsync(volume.Id, 2, Token);
        var file = RichWorld.FileOf(World);
        file["state"]![part]![0]![field] = JsonNode.Parse(value);
        using var other = new FakeWorld();

        other.Invoking(each => RichWorld.Load(each, file)).Should().Throw<WorldFileException>().WithMessage(message);
    }

    [Theory]
    [InlineData("id", "The row '*' of the file's 'volumes.volumes' has the attachment '*', which is there twice.")]
    [InlineData("volumeId", "The row '*' of the file's 'volumes.volumes' has the attachment '*', which names the volume '*'.")]
    public async Task An_attachment_is_of_one_volume_and_once(string field, string message)
    {
        var (first, second) = (await MakeInUseAsync(), await MakeInUseAsync());
        var file = RichWorld.FileOf(World);
        var rows = file["state"]!["volumes.volumes"]!.AsArray();
        rows[1]!["attachments"]![0]![field] = (string)rows[0]!["attachments"]![0]![field]!;
        using var other = new FakeWorld();

        other.Invoking(each => RichWorld.Load(each, file)).Should().Throw<WorldFileException>().WithMessage(message);
        first.Id.Should().NotBe(second.Id);
    }
}
