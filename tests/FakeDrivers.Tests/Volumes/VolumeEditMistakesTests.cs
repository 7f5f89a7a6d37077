using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>What an edit cannot write, because no file of the world could be loaded then.</summary>
public sealed class VolumeEditMistakesTests : VolumeTestBase
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { "the type of a volume", "There is no volume type 'gone', which the change names.*" },
        { "the group of a volume", "There is no group 'gone'*" },
        { "the volume of an attachment", "The attachment 'new' says that it is of the volume 'gone'*" },
        { "an attachment of another volume", "The attachment '*' is in use already.*" },
        { "an attachment twice", "The attachment 'new' is in use already.*" },
        { "the volume of a snapshot", "There is no volume 'gone'*" },
        { "the group snapshot of a snapshot", "There is no group snapshot 'gone'*" },
        { "the parent of a backup", "There is no backup 'gone'*" },
        { "the backup as its own parent", "The backup '*' would stand above itself.*" },
        { "the child as the parent", "The backup '*' would stand above itself.*" },
        { "the group type of a group", "There is no group type 'gone'*" },
        { "a volume type of a group", "There is no volume type 'gone'*" },
        { "the group of a group snapshot", "There is no group 'gone'*" },
        { "the specs of a type", "There is no QoS specs 'gone'*" },
        { "the name of another type", "The name of a volume type '__DEFAULT__' is in use already.*" },
        { "the name of other specs", "The name of QoS specs 'slow' is in use already.*" },
        { "the name of another group type", "The name of a group type 'together' is in use already.*" },
        { "the volume of an offer", "There is no volume 'gone'*" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_is_not_there_or_taken_is_refused_and_changes_nothing(string what, string message)
    {
        var mistake = await MistakeAsync(what);
        var before = World.Kernel.State;

        World.Invoking(world => world.Edit(mistake)).Should().Throw<ArgumentException>().WithParameterName("change").WithMessage(message);

        World.Kernel.State.Should().BeSameAs(before);
        ShouldComeBack();
    }

    [Fact]
    public async Task The_name_of_a_type_follows_the_type_for_a_volume_and_its_snapshots()
    {
        var (volume, fast) = (await MakeAsync(2), await MakeTypeAsync("fast"));
        var snapshot = await SnapAsync(volume);

        World.Edit(edit => edit.Volume(volume.Id, row => row with { TypeId = fast.Id, TypeName = "other" }));
        World.Edit(edit => edit.VolumeSnapshot(snapshot.Id, row => row with { TypeName = "other" }));

        (await ReadAsync(volume)).TypeName.Should().Be("fast");
        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).TypeName.Should().Be("fast");
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Types.Should().ContainSingle().Which.Should()
            .Be(new KeyValuePair<string, VolumeTypeUsage>("fast", new() { Volumes = 1, Snapshots = 1, TotalGiB = 4 }));
        ShouldComeBack();
    }

    private async Task<Action<WorldEdit>> MistakeAsync(string what)
    {
        await Administrator.CreateGroupTypeAsync(new() { Name = "together" }, Token);
        var (volume, used, group) = (await MakeAsync(), await MakeInUseAsync(), await MakeGroupAsync());
        var snapshot = await SnapAsync(volume);
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        var child = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, IsIncremental = true }, Token);
        var fast = await MakeTypeAsync("fast");
        await Administrator.CreateQosSpecsAsync(new() { Name = "slow" }, Token);
        var (specs, apart) = (await Administrator.CreateQosSpecsAsync(new() { Name = "quick" }, Token), await Administrator.CreateGroupTypeAsync(new() { Name = "apart" }, Token));
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [(await MakeAsync()).Id] }, Token);
        var groupSnapshot = await Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id }, Token);
        var transfer = await Volumes.CreateTransferAsync(new() { VolumeId = (await MakeAsync()).Id }, Token);
        var attachment = used.Attachments[0] with { Id = "new", VolumeId = volume.Id };
        return what switch
        {
            "the type of a volume" => edit => edit.Volume(volume.Id, row => row with { TypeId = "gone" }),
            "the group of a volume" => edit => edit.Volume(volume.Id, row => row with { GroupId = "gone" }),
            "the volume of an attachment" => edit => edit.Volume(volume.Id, row => row with { Attachments = [attachment with { VolumeId = "gone" }] }),
            "an attachment of another volume" => edit => edit.Volume(volume.Id, row => row with { Attachments = [attachment with { Id = used.Attachments[0].Id }] }),
            "an attachment twice" => edit => edit.Volume(volume.Id, row => row with { Attachments = [attachment, attachment] }),
            "the volume of a snapshot" => edit => edit.VolumeSnapshot(snapshot.Id, row => row with { VolumeId = "gone" }),
            "the group snapshot of a snapshot" => edit => edit.VolumeSnapshot(snapshot.Id, row => row with { GroupSnapshotId = "gone" }),
            "the parent of a backup" => edit => edit.VolumeBackup(backup.Id, row => row with { ParentId = "gone" }),
            "the backup as its own parent" => edit => edit.VolumeBackup(backup.Id, row => row with { ParentId = backup.Id }),
            "the child as the parent" => edit => edit.VolumeBackup(backup.Id, row => row with { ParentId = child.Id }),
            "the group type of a group" => edit => edit.VolumeGroup(group.Id, row => row with { GroupTypeId = "gone" }),
            "a volume type of a group" => edit => edit.VolumeGroup(group.Id, row => row with { VolumeTypeIds = ["gone"] }),
            "the group of a group snapshot" => edit => edit.VolumeGroupSnapshot(groupSnapshot.Id, row => row with { GroupId = "gone" }),
            "the specs of a type" => edit => edit.VolumeType(fast.Id, row => row with { QosSpecsId = "gone" }),
            "the name of another type" => edit => edit.VolumeType(fast.Id, row => row with { Name = VolumeType.DefaultName }),
            "the name of other specs" => edit => edit.VolumeQosSpecs(specs.Id, row => row with { Name = "slow" }),
            "the name of another group type" => edit => edit.VolumeGroupType(apart.Id, row => row with { Name = "together" }),
            _ => edit => edit.VolumeTransfer(transfer.Id, row => row with { VolumeId = "gone" }),
        };
    }
}
