using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeCopyTests : VolumeTestBase
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Image _image = new() { Id = "image-1", Name = "debian", VirtualSizeBytes = (2L << 30) + 1, MinDiskGiB = 1 };

    public VolumeCopyTests()
        : base(options => (options.Create, options.Download) = (Progress.AtOnce, Progress.After(Minute))) => LayDown(_image);

    [Fact]
    public async Task A_volume_from_an_image_downloads_and_is_bootable_then()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { ImageId = _image.Id, SizeGiB = 3 }, Token);

        volume.Status.Should().Be(VolumeStatus.Downloading);
        volume.IsBootable.Should().BeFalse();
        World.Clock.Advance(Minute);
        (await ReadAsync(volume)).Should().BeEquivalentTo(new
        {
            Status = VolumeStatus.Available,
            IsBootable = true,
            ImageId = _image.Id,
            ContentId = _image.Id,
        });
    }

    [Fact]
    public async Task A_download_that_fails_ends_in_error()
    {
        World.Faults.On(VolumeTransitions.FinishDownload).Throw(new DriverException("The image is broken."));

        var volume = await Volumes.CreateVolumeAsync(new() { ImageId = _image.Id, SizeGiB = 3 }, Token);
        World.Clock.Advance(Minute);

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Error, IsBootable = false });
    }

    [Fact]
    public async Task An_image_needs_room_for_what_it_unpacks_to()
    {
        var error = await RefusedAsync<InvalidRequestException>(() => Volumes.CreateVolumeAsync(new() { ImageId = _image.Id, SizeGiB = 2 }, Token));

        error.Message.Should().Be("A volume of 2 GiB is too small for the image 'image-1', which needs 3 GiB.");
    }

    [Fact]
    public async Task An_image_that_is_not_active_is_refused()
    {
        LayDown(_image with { Id = "image-2", Status = ImageStatus.Queued });

        var error = await RefusedAsync<InvalidRequestException>(() => Volumes.CreateVolumeAsync(new() { ImageId = "image-2", SizeGiB = 9 }, Token));

        error.Message.Should().Contain("queued").And.Contain("active");
    }

    [Fact]
    public async Task Content_image_and_bootable_go_from_volume_to_snapshot_to_volume()
    {
        var source = await Volumes.CreateVolumeAsync(new() { ImageId = _image.Id, SizeGiB = 3 }, Token);
        World.Clock.Advance(Minute);
        var snapshot = await SnapAsync(source);

        var copy = await Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id }, Token);

        copy.Should().BeEquivalentTo(new
        {
            Status = VolumeStatus.Available,
            IsBootable = true,
            ImageId = _image.Id,
            ContentId = _image.Id,
            SizeGiB = 3,
            SnapshotId = snapshot.Id,
        });
    }

    [Fact]
    public async Task A_source_of_another_project_is_not_found()
    {
        var foreign = await World.As(new() { ProjectId = "bank", UserId = "bob" }).Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Volumes.CreateVolumeAsync(new() { SourceVolumeId = foreign.Id }, Token));
    }

    private void LayDown(Image image) => World.Kernel.LayDown(RequestContext.Admin, tx => tx.Add(ImageTables.Images, image));
}
