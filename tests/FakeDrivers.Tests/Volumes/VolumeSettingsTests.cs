using FakeDrivers.Images;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeSettingsTests : VolumeTestBase
{
    [Fact]
    public async Task Entries_are_merged_and_taken_out_one_by_one()
    {
        var volume = await MakeAsync();
        await Volumes.SetMetadataAsync(volume.Id, new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, Token);

        await Volumes.SetMetadataAsync(volume.Id, new Dictionary<string, string> { ["b"] = "3" }, Token);
        var after = await Volumes.UnsetMetadataAsync(volume.Id, "a", Token);

        after.Metadata.Should().Equal(new Dictionary<string, string> { ["b"] = "3" });
        await RefusedAsync<ResourceNotFoundException>(() => Volumes.UnsetMetadataAsync(volume.Id, "a", Token));
    }

    [Fact]
    public async Task A_read_only_volume_is_attached_to_be_read_alone()
    {
        var volume = await MakeAsync();
        await Volumes.SetReadOnlyAsync(volume.Id, true, Token);

        var error = await RefusedAsync<InvalidRequestException>(() => Volumes.AttachVolumeAsync(ToServer(volume), Token));
        await RefusedAsync<InvalidRequestException>(
            () => Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = ServerId, Mode = VolumeAttachMode.ReadWrite }, Token));
        var attachment = await Volumes.AttachVolumeAsync(ToServer(volume) with { Mode = VolumeAttachMode.ReadOnly }, Token);

        error.Parameter.Should().Be("Mode");
        attachment.Mode.Should().Be(VolumeAttachMode.ReadOnly);
    }

    [Fact]
    public async Task The_flag_for_booting_is_set_and_taken_back()
    {
        var volume = await MakeAsync();

        (await Volumes.SetBootableAsync(volume.Id, true, Token)).IsBootable.Should().BeTrue();
        (await Volumes.SetBootableAsync(volume.Id, false, Token)).IsBootable.Should().BeFalse();
    }

    [Fact]
    public async Task A_volume_becomes_an_image_that_volumes_can_be_made_from()
    {
        var volume = await MakeAsync(2);
        var delay = World.Faults.On(VolumeTransitions.FinishUpload).Delay(TimeSpan.FromMinutes(1)).Times(1);

        var imageId = await Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token);
        var meanwhile = (await ReadAsync(volume)).Status;
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        meanwhile.Should().Be(VolumeStatus.Uploading);
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
        World.Snapshot().Rows(ImageTables.Images).Single(image => image.Id == imageId).Should().BeEquivalentTo(
            new { Name = "copy", Status = ImageStatus.Active, SizeBytes = 2L << 30, DiskFormat = "raw", Visibility = ImageVisibility.Private });
        var copy = await Volumes.CreateVolumeAsync(new() { SizeGiB = 2, ImageId = imageId }, Token);
        copy.ImageMetadata.Should().Contain("image_name", "copy");
        copy.ContentId.Should().Be(volume.ContentId, "the bytes went by way of the image");
        delay.Dispose();
    }

    [Fact]
    public async Task An_upload_that_fails_leaves_no_image()
    {
        World.Faults.On(VolumeTransitions.FinishUpload).Throw(new DriverException("The image store is full."));
        var volume = await MakeInUseAsync();

        var imageId = await Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy", Force = true }, Token);
        await World.SettleAsync();

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.InUse);
        World.Snapshot().Rows(ImageTables.Images).Should().NotContain(image => image.Id == imageId);
    }

    [Fact]
    public async Task Reverting_brings_the_content_of_the_newest_snapshot_back()
    {
        var volume = await MakeAsync();
        var older = await SnapAsync(volume);
        World.Edit(edit => edit.Volume(volume.Id, each => each with { ContentId = "written over" }));
        var newest = await SnapAsync(volume);
        World.Edit(edit => edit.Volume(volume.Id, each => each with { ContentId = "written again" }));

        (await RefusedAsync<InvalidRequestException>(() => Volumes.RevertToSnapshotAsync(volume.Id, older.Id, Token))).Message.Should().Contain("not the newest");
        await Volumes.RevertToSnapshotAsync(volume.Id, newest.Id, Token);

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { ContentId = "written over", Status = VolumeStatus.Available });
        (await Volumes.GetSnapshotAsync(newest.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Available);
        await Volumes.ExtendVolumeAsync(volume.Id, 2, Token);
        (await RefusedAsync<InvalidRequestException>(() => Volumes.RevertToSnapshotAsync(volume.Id, newest.Id, Token))).Message.Should().Contain("had 1 GiB");
    }

    [Fact]
    public async Task Reverting_that_fails_leaves_the_volume_in_error_and_the_snapshot_available()
    {
        World.Faults.On(VolumeTransitions.FinishRevert).Throw(new DriverException("The merge failed."));
        var volume = await MakeAsync();
        var snapshot = await SnapAsync(volume);

        await Volumes.RevertToSnapshotAsync(volume.Id, snapshot.Id, Token);
        await World.SettleAsync();

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Error);
        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).Status.Should().Be(VolumeSnapshotStatus.Available);
    }

    [Fact]
    public async Task What_does_not_consume_quota_is_not_counted()
    {
        var volume = await MakeAsync(3);

        World.Edit(edit => edit.Volume(volume.Id, each => each with { ConsumesQuota = false }));

        (await UsageAsync()).Should().Be((0, 0, 0));
        (await Volumes.ListVolumesAsync(new() { ConsumesQuota = false }, Token).ToListAsync(Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task Listings_are_filtered_and_sorted()
    {
        var (small, large, other) = (await MakeAsync(1, "data-b"), await MakeAsync(3, "data-a"), await MakeAsync(2, "other"));

        async Task<string[]> NamesAsync(VolumeQuery query) => [.. (await Volumes.ListVolumesAsync(query, Token).ToListAsync(Token)).Select(volume => volume.Name!)];

        (await NamesAsync(new() { NameContains = "data" })).Should().Equal("data-b", "data-a");
        (await NamesAsync(new() { SortKey = VolumeSortKey.Name })).Should().Equal("data-a", "data-b", "other");
        (await NamesAsync(new() { SortKey = VolumeSortKey.SizeGiB, IsDescending = true })).Should().Equal("data-a", "other", "data-b");
        (await NamesAsync(new() { IsDescending = true, Limit = 2 })).Should().Equal("other", "data-a");
        (await NamesAsync(new() { IsDescending = true, Marker = large.Id })).Should().Equal("data-b");
        (await NamesAsync(new() { SizeGiB = 2 })).Should().Equal("other");
        (small.TypeId, other.TypeId).Should().Be((large.TypeId, large.TypeId));
    }
}
