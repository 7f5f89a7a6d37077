using FakeDrivers.Images;
using FakeDrivers.Tests.Compute;

namespace FakeDrivers.Tests.Images;

public sealed class ImageFindTests : ComputeTests
{
    [Fact]
    public async Task A_name_means_the_active_image_among_several()
    {
        Add(new() { Id = "old", Name = "debian", Status = ImageStatus.Deactivated }, new() { Id = "new", Name = "debian" });

        (await Compute.FindImageAsync("debian", Token)).Id.Should().Be("new");
        (await Compute.FindImageAsync("old", Token)).Status.Should().Be(ImageStatus.Deactivated);
    }

    [Fact]
    public async Task Several_active_images_of_a_name_are_a_conflict_that_lists_them()
    {
        Add(new() { Id = "one", Name = "debian" }, new() { Id = "two", Name = "debian" });

        var error = await RefusedAsync<ConflictException>(() => Compute.FindImageAsync("debian", Token));

        error.Message.Should().Be("Several active images are named 'debian': one, two. Use one of these ids.");
    }

    [Fact]
    public async Task A_hidden_one_is_meant_when_there_is_no_other_of_the_name()
    {
        Add(new() { Id = "old", Name = "debian", IsHidden = true }, new() { Id = "new", Name = "debian" });

        (await Compute.FindImageAsync("debian", Token)).Id.Should().Be("new");
        World.Edit(edit => edit.Image("new", image => image with { Name = "other" }));
        (await Compute.FindImageAsync("debian", Token)).Id.Should().Be("old");
    }

    [Fact]
    public async Task The_message_for_an_image_that_is_not_active_says_so()
    {
        Add(new Image { Id = "one", Name = "debian", Status = ImageStatus.Queued });

        var error = await RefusedAsync<ResourceNotFoundException>(() => Compute.FindImageAsync("debian", Token));

        error.Message.Should().Be("No image 'debian' was found. An image of that name has the id 'one' and is queued.");
    }

    [Fact]
    public async Task The_message_for_an_unknown_name_shows_a_near_one() =>
        (await RefusedAsync<ResourceNotFoundException>(() => Compute.FindImageAsync("cirrus", Token))).Message.Should().Contain("'cirros'");

    [Fact]
    public void Every_status_is_read_back_from_its_word()
    {
        foreach (var status in Enum.GetValues<ImageStatus>())
        {
            ImageStatusText.TryParse(status.ToText(), out var read).Should().BeTrue();
            read.Should().Be(status);
        }
    }

    private void Add(params Image[] images) => World.Kernel.LayDown(RequestContext.Admin, tx =>
    {
        foreach (var image in images) ImageRows.Add(tx, image);
    });
}
