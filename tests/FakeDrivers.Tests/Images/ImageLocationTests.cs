using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageLocationTests : ImageTestBase
{
    private const string Url = "http://example.org/debian";
    private static readonly string Hash = new('a', 128);

    public ImageLocationTests()
        : base(options => (options.ShowLocations, options.ShowDirectUrl, options.MaxLocations) = (true, true, 2))
    {
    }

    [Fact]
    public async Task A_queued_image_becomes_active_by_its_first_location()
    {
        var image = await MakeAsync();

        var active = await Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url, HashValue = Hash }, Token);

        active.Should().BeEquivalentTo(new { Status = ImageStatus.Active, HashAlgorithm = "sha512", HashValue = Hash, DirectUrl = Url });
        (await Images.ListLocationsAsync(image.Id, Token)).Should().ContainSingle().Which.Url.Should().Be(Url);
    }

    [Fact]
    public async Task Bytes_count_once_for_each_location_and_go_with_the_last_store()
    {
        var image = await MakeActiveAsync();

        image = await Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url }, Token);

        (await Images.GetUsageAsync(cancellationToken: Token)).StoredBytes.Should().Be(6);
        await Images.RemoveLocationAsync(image.Id, image.Locations[0].Url, Token);
        (await Images.GetUsageAsync(cancellationToken: Token)).StoredBytes.Should().Be(3);
        ContentCount.Should().Be(0);
        await RefusedAsync<AccessDeniedException>(() => Images.RemoveLocationAsync(image.Id, Url, Token));
    }

    [Theory]
    [InlineData("debian")]
    [InlineData("file:///etc/passwd")]
    [InlineData("cinder://1")]
    public async Task A_url_that_is_none_or_the_services_own_is_refused(string url)
    {
        var image = await MakeAsync();

        await RefusedAsync<InvalidRequestException>(() => Images.AddLocationAsync(new() { ImageId = image.Id, Url = url }, Token));
    }

    [Fact]
    public async Task What_does_not_fit_the_image_is_refused()
    {
        var image = await MakeActiveAsync();

        await RefusedAsync<ConflictException>(() => Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url, HashValue = Hash }, Token));
        await RefusedAsync<ConflictException>(() => Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url, Checksum = new('a', 32) }, Token));
        await RefusedAsync<InvalidRequestException>(() => Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url, Position = 2 }, Token));
        await RefusedAsync<InvalidRequestException>(() => Images.RemoveLocationAsync(image.Id, Url, Token));
        await Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url, Position = 0 }, Token);
        await RefusedAsync<InvalidRequestException>(() => Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url }, Token));
        await RefusedAsync<QuotaExceededException>(() => Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url + "2" }, Token));
        var queued = await MakeAsync();
        await RefusedAsync<InvalidRequestException>(() => Images.AddLocationAsync(new() { ImageId = queued.Id, Url = Url, HashValue = "abc" }, Token));
    }

    [Fact]
    public async Task Steps_change_locations_as_the_wire_does()
    {
        var image = await MakeAsync();
        ImageLocation one = new() { Url = Url }, two = new() { Url = Url + "2" };

        var changed = await Images.ChangeImageAsync(image.Id, [ImageChange.AddLocation(one), ImageChange.AddLocation(two, 0)], Token);

        changed.Locations.Should().Equal(two, one);
        await RefusedAsync<InvalidRequestException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.ReplaceLocations([one])], Token));
        await RefusedAsync<AccessDeniedException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.ReplaceLocations([])], Token));
        await RefusedAsync<InvalidRequestException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.RemoveLocation(2)], Token));
        await RefusedAsync<InvalidRequestException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Add("locations", "x")], Token));
        (await Images.ChangeImageAsync(image.Id, [ImageChange.RemoveLocation(0)], Token)).Locations.Should().Equal(one);
    }

    [Fact]
    public async Task One_location_twice_is_refused_and_loses_no_other()
    {
        var image = await MakeActiveAsync();
        image = await Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url }, Token);
        var (own, other) = (image.Locations[0], image.Locations[1]);

        await RefusedAsync<InvalidRequestException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.ReplaceLocations([other, other])], Token));

        var metadata = new Dictionary<string, string> { ["rack"] = "7" };
        var changed = await Images.ChangeImageAsync(image.Id, [ImageChange.ReplaceLocations([other with { Metadata = metadata }, own with { Metadata = metadata }])], Token);
        changed.Locations.Select(location => location.Url).Should().Equal(other.Url, own.Url);
        changed.Stores.Should().Equal(["default"], "the service says which store a place is in");
    }

    [Fact]
    public async Task Nobody_says_which_store_a_place_of_his_own_is_in()
    {
        var image = await MakeAsync();
        var metadata = new Dictionary<string, string> { ["store"] = "default" };

        await RefusedAsync<InvalidRequestException>(() => Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url, Metadata = metadata }, Token));
        await Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url }, Token);
        await RefusedAsync<InvalidRequestException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.ReplaceLocations([new() { Url = Url, Metadata = metadata }])], Token));
    }

    [Fact]
    public async Task Bytes_that_are_elsewhere_are_not_read()
    {
        var image = await MakeAsync();
        await Images.AddLocationAsync(new() { ImageId = image.Id, Url = Url }, Token);

        (await RefusedAsync<ResourceNotFoundException>(() => Images.DownloadImageAsync(image.Id, cancellationToken: Token))).Message.Should().Contain(Url);
    }

    [Fact]
    public async Task Where_they_are_not_shown_nobody_sees_or_changes_them()
    {
        using var world = new FakeWorld();
        var images = world.As(User).Images;
        var image = await images.CreateImageAsync(new() { ContainerFormat = "bare", DiskFormat = "raw" }, Token);
        await images.UploadImageAsync(image.Id, Bytes, Token);

        (await images.GetImageAsync(image.Id, Token)).Should().BeEquivalentTo(new { Locations = Array.Empty<ImageLocation>(), DirectUrl = (string?)null });
        await FluentActions.Awaiting(() => images.ListLocationsAsync(image.Id, Token)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => images.AddLocationAsync(new() { ImageId = image.Id, Url = Url }, Token)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => images.RemoveLocationAsync(image.Id, Url, Token)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => images.ChangeImageAsync(image.Id, [ImageChange.RemoveLocation()], Token)).Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task Bytes_in_use_keep_the_image()
    {
        var image = await MakeActiveAsync();
        World.Edit(edit => edit.Image(image.Id, before => before with { Locations = [before.Locations[0] with { IsInUse = true }] }));

        await RefusedAsync<ConflictException>(() => Images.DeleteImageAsync(image.Id, Token));
    }
}
