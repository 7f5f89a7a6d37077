using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Images;

/// <summary>Edits of images that something is under way for.</summary>
public sealed class ImageEditMeanwhileTests : ImageTestBase
{
    private static readonly TimeSpan Half = TimeSpan.FromSeconds(5);

    public ImageEditMeanwhileTests()
        : base(options =>
        {
            (options.Save, options.Import) = (Progress.After(2 * Half), Progress.After(2 * Half));
            options.Stores.Add("slow");
        })
    {
    }

    public static TheoryData<ImageStatus> Others => new(Enum.GetValues<ImageStatus>().Except([ImageStatus.Saving, ImageStatus.Importing, ImageStatus.PendingDelete, ImageStatus.Deleted]));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_longer_saved_stays_as_the_edit_left_it(ImageStatus status)
    {
        var image = await MakeAsync();
        await Images.UploadImageAsync(image.Id, Bytes, Token);
        World.Clock.Advance(Half);

        Put(image, status);
        var edited = Rows().Single();
        World.Clock.Advance(Half);

        (Rows().Single(), World.Pending.Count).Should().Be((edited, 0));
        ContentCount.Should().Be(status == ImageStatus.Queued ? 0 : 1, "a queued image has no bytes");
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_longer_imported_stays_as_the_edit_left_it_and_is_not_marked_any_more(ImageStatus status)
    {
        var image = await ImportingAsync();
        World.Clock.Advance(Half);

        Put(image, status);
        var edited = Rows().Single();
        World.Clock.Advance(Half);

        (Rows().Single(), World.Pending.Count).Should().Be((edited, 0));
        edited.Properties.Should().NotContainKey("os_glance_import_task").And.Contain("os_glance_failed_import", "default");
        World.Snapshot().Rows(ImageTables.Tasks).Should().ContainSingle().Which.Should().Match<ImageTask>(task => task.Status == ImageTaskStatus.Failure && task.Message.Contains(status.ToText()));
    }

    [Fact]
    public async Task Bytes_that_an_edit_gives_an_image_in_the_place_of_its_import_stay()
    {
        var image = await ImportingAsync();
        World.Clock.Advance(Half);

        Put(image, ImageStatus.Active);
        World.Edit(image.Id, [7, 8]);
        World.Clock.Advance(Half);

        (await Images.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(7, 8);
        (await Images.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Images = 1, Uploading = 0, StoredBytes = 2L, StagedBytes = 0L });
    }

    [Fact]
    public async Task One_that_is_saved_and_edited_to_be_deleted_later_is_scrubbed()
    {
        var image = await MakeAsync();
        await Images.UploadImageAsync(image.Id, Bytes, Token);

        Put(image, ImageStatus.PendingDelete);
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        (Rows().Count, ContentCount).Should().Be((0, 0));
    }

    [Fact]
    public async Task The_scrubber_does_not_come_to_one_that_is_edited_back()
    {
        var image = await MakeAsync();
        World.Edit(image.Id, Bytes);
        Put(image, ImageStatus.PendingDelete);
        World.Faults.On(ImageTransitions.Scrub).Throw(new DriverException("No way."));

        Put(image, ImageStatus.Active);

        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_copy_goes_on_while_the_image_is_deactivated_and_ends_with_any_other_status()
    {
        var images = new List<Image>();
        foreach (var status in new[] { ImageStatus.Deactivated, ImageStatus.Killed })
        {
            var image = await MakeAsync();
            World.Edit(image.Id, Bytes);
            Put(image, ImageStatus.Active);
            await Administrator.ImportImageAsync(new() { ImageId = image.Id, Method = "copy-image", Stores = ["slow"] }, Token);
            Put(image, status);
            images.Add(image);
        }

        World.Clock.Advance(2 * Half);

        Rows().Select(image => string.Join(',', image.Stores)).Should().Equal("default,slow", "default");
        Rows()[1].Properties["os_glance_failed_import"].Should().Be("slow");
        World.Snapshot().Rows(ImageTables.Tasks).Select(task => task.Status).Should().Equal(ImageTaskStatus.Success, ImageTaskStatus.Failure);
    }

    [Fact]
    public async Task A_call_whose_image_gets_another_status_while_its_bytes_come_leaves_it_alone()
    {
        foreach (var status in new[] { ImageStatus.Active, ImageStatus.Saving })
        {
            var image = await MakeAsync();

            var stage = () => Images.StageImageAsync(new() { ImageId = image.Id }, new ActingStream(Bytes, () => Put(image, status)), Token);

            await stage.Should().ThrowAsync<DriverException>();
            (await ReadAsync(image)).Status.Should().Be(status);
            World.Snapshot().Rows(ImageTables.Intakes).Should().BeEmpty();
        }
    }

    private async Task<Image> ImportingAsync()
    {
        var image = await MakeAsync();
        await Images.StageImageAsync(image.Id, Bytes, Token);
        await Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, Token);
        return await ReadAsync(image);
    }
}
