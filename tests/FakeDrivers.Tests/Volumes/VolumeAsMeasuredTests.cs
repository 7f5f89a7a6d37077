using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>What a real Cinder (Zed) was seen to do where its documents say little.</summary>
public sealed class VolumeAsMeasuredTests : VolumeTestBase
{
    private static readonly Dictionary<string, string> Odd = new() { ["a*"] = "1" };

    [Fact]
    public async Task Keys_have_few_characters()
    {
        var (volume, type) = (await MakeAsync(), await MakeTypeAsync("own"));
        var snapshot = await SnapAsync(volume);
        Func<Task>[] calls =
        [
            () => Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Metadata = Odd }, Token), () => Volumes.SetMetadataAsync(volume.Id, Odd, Token),
            () => Volumes.SetSnapshotMetadataAsync(snapshot.Id, Odd, Token), () => Administrator.SetExtraSpecsAsync(type.Id, Odd, Token),
        ];
        foreach (var call in calls) (await RefusedAsync<InvalidRequestException>(call)).Message.Should().Contain("'a*'");
        await Volumes.SetMetadataAsync(volume.Id, new Dictionary<string, string> { ["a/b c-d_e:f.g"] = "1" }, Token);
    }

    [Fact]
    public async Task A_type_in_use_keeps_its_extra_specs()
    {
        var type = await MakeTypeAsync("own", ("vendor:a", "1"));
        await MakeAsync(type: "own");

        await RefusedAsync<InvalidRequestException>(() => Administrator.SetExtraSpecsAsync(type.Id, new Dictionary<string, string> { ["vendor:b"] = "1" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Administrator.UnsetExtraSpecAsync(type.Id, "vendor:a", Token));
    }

    [Fact]
    public async Task A_public_type_has_no_list_of_projects()
    {
        var type = await MakeTypeAsync("own");

        await RefusedAsync<InvalidRequestException>(() => Administrator.AddTypeAccessAsync(type.Id, "shop", Token));
    }

    [Fact]
    public async Task Names_lose_the_blanks_around_them()
    {
        var volume = await MakeAsync(name: "  data ");

        volume.Name.Should().Be("data");
        (await Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Name = " more " }, Token)).Name.Should().Be("more");
    }

    [Fact]
    public async Task A_change_of_nothing_is_refused()
    {
        var volume = await MakeAsync();
        var (snapshot, type, group) = (await SnapAsync(volume), await MakeTypeAsync("own"), await MakeGroupAsync("pair"));

        await RefusedAsync<InvalidRequestException>(() => Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id }, Token));
        await RefusedAsync<InvalidRequestException>(() => Volumes.UpdateSnapshotAsync(new() { SnapshotId = snapshot.Id }, Token));
        await RefusedAsync<InvalidRequestException>(() => Administrator.UpdateTypeAsync(new() { TypeId = type.Id }, Token));
        await RefusedAsync<InvalidRequestException>(() => Volumes.UpdateGroupAsync(new() { GroupId = group.Id, Name = "pair" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Administrator.UpdateQuotaAsync(new() { ProjectId = "shop" }, Token));
    }

    [Fact]
    public async Task An_unknown_image_is_a_bad_request() => (await RefusedAsync<InvalidRequestException>(
        () => Volumes.CreateVolumeAsync(new() { SizeGiB = 1, ImageId = "none" }, Token))).Parameter.Should().Be("ImageId");

    [Fact]
    public async Task A_project_has_a_default_type_of_its_own()
    {
        var type = await MakeTypeAsync("own");
        await Administrator.SetDefaultTypeAsync("shop", "own", Token);

        (await MakeAsync()).TypeName.Should().Be("own");
        (await Volumes.GetDefaultTypeAsync(Token)).Id.Should().Be(type.Id);
        (await Bank.GetDefaultTypeAsync(Token)).Name.Should().Be(VolumeType.DefaultName);
        await RefusedAsync<InvalidRequestException>(() => Administrator.DeleteTypeAsync(type.Id, Token));
        await Administrator.UnsetDefaultTypeAsync("shop", Token);
        (await MakeAsync()).TypeName.Should().Be(VolumeType.DefaultName);
        await RefusedAsync<ResourceNotFoundException>(() => Administrator.GetDefaultTypeOfAsync("shop", Token));
    }

    [Fact]
    public async Task Who_enforces_qos_is_told_among_the_specs()
    {
        var specs = await Administrator.CreateQosSpecsAsync(new() { Name = "slow" }, Token);

        var after = await Administrator.SetQosSpecsAsync(specs.Id, new Dictionary<string, string> { ["consumer"] = "both", ["x"] = "1" }, Token);

        (after.Consumer, string.Join(',', after.Specs.Keys)).Should().Be(("both", "x"));
        await RefusedAsync<InvalidRequestException>(() => Administrator.SetQosSpecsAsync(specs.Id, new Dictionary<string, string> { ["consumer"] = "nobody" }, Token));
    }

    [Fact]
    public async Task Front_end_qos_does_not_change_under_a_server()
    {
        var (_, fast) = (await MakeTypeAsync("own"), await MakeTypeAsync("fast"));
        var specs = await Administrator.CreateQosSpecsAsync(new() { Name = "quick", Consumer = "front-end" }, Token);
        await Administrator.AssociateQosSpecsAsync(specs.Id, fast.Id, Token);
        var volume = await MakeInUseAsync("own");

        await RefusedAsync<InvalidRequestException>(() => Volumes.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = "fast" }, Token));
    }

    [Fact]
    public async Task No_volume_is_encrypted_and_shared()
    {
        var type = await MakeTypeAsync("both", ("multiattach", "<is> True"));
        await Administrator.SetTypeEncryptionAsync(type.Id, new() { Provider = "luks", ControlLocation = "front-end" }, Token);
        var volume = await MakeAsync();

        await RefusedAsync<InvalidRequestException>(() => MakeAsync(type: "both"));
        await RefusedAsync<InvalidRequestException>(() => Volumes.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = "both" }, Token));
    }

    [Fact]
    public async Task An_attachment_may_be_for_nobody_yet()
    {
        var volume = await MakeAsync();

        var attachment = await Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id }, Token);

        (attachment.Status, attachment.ServerId).Should().Be((VolumeAttachStatus.Reserved, null));
    }

    [Fact]
    public async Task A_group_in_error_is_still_snapshotted_and_renamed()
    {
        var group = await MakeGroupAsync();
        var volume = await MakeAsync();
        await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] }, Token);
        await Administrator.ResetGroupStatusAsync(group.Id, VolumeGroupStatus.Error, Token);

        (await Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id }, Token)).Status.Should().Be(VolumeGroupStatus.Available);
        (await Volumes.UpdateGroupAsync(new() { GroupId = group.Id, Name = "new" }, Token)).Name.Should().Be("new");
        await Administrator.ResetGroupStatusAsync(group.Id, VolumeGroupStatus.Available, Token);
        await RefusedAsync<InvalidRequestException>(() => Volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = ["none"] }, Token));
    }
}
