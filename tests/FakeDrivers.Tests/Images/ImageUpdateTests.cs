using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageUpdateTests : ImageTestBase
{
    public ImageUpdateTests()
        : base(options => (options.MaxTags, options.MaxProperties) = (3, 2))
    {
    }

    [Fact]
    public async Task What_is_named_changes_and_the_rest_stays()
    {
        var image = await MakeAsync();
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        var changed = await Images.UpdateImageAsync(
            new() { ImageId = image.Id, MinDiskGiB = 3, Tags = ["x"], Properties = new Dictionary<string, string> { ["os_distro"] = "debian" } }, Token);

        changed.Should().BeEquivalentTo(new { image.Name, image.CreatedAt, MinDiskGiB = 3, UpdatedAt = image.CreatedAt.AddMinutes(1) });
        changed.Properties.Should().ContainKey("os_distro");
        changed.Should().Be(await ReadAsync(image));
    }

    [Fact]
    public async Task What_is_written_over_with_what_it_was_has_changed_and_without_a_step_nothing_has()
    {
        var image = await MakeAsync();
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = World.Kernel.State;

        (await Images.ChangeImageAsync(image.Id, [], Token)).Should().Be(image);
        World.Kernel.State.Should().BeSameAs(before);
        (await Images.UpdateImageAsync(new() { ImageId = image.Id, Name = image.Name }, Token)).Should().Be(image with { UpdatedAt = image.UpdatedAt.AddMinutes(1) });
    }

    [Fact]
    public async Task Locations_are_no_property_that_could_be_removed()
    {
        var image = await MakeActiveAsync();

        await RefusedAsync<AccessDeniedException>(() => Images.UpdateImageAsync(new() { ImageId = image.Id, RemovedProperties = ["locations"] }, Token));
        await RefusedAsync<AccessDeniedException>(() => Images.UpdateImageAsync(new() { ImageId = image.Id, RemovedProperties = ["name"] }, Token));
    }

    [Fact]
    public async Task Steps_are_taken_in_their_order()
    {
        var image = await MakeAsync();

        var changed = await Images.ChangeImageAsync(
            image.Id,
            [
                ImageChange.Add("os_distro", "debian"), ImageChange.Replace("os_distro", "ubuntu"), ImageChange.Replace("name", null),
                ImageChange.Add("kernel", "6.1"), ImageChange.Remove("kernel"), ImageChange.Replace("os_hidden", true),
                ImageChange.Replace("min_ram", 64L), ImageChange.Replace("visibility", "private"), ImageChange.Add("tags", new[] { "b", "a" }),
            ],
            Token);

        changed.Should().BeEquivalentTo(new { Name = (string?)null, IsHidden = true, MinMemoryMiB = 64, Visibility = ImageVisibility.Private });
        changed.Properties.Should().Equal(new Dictionary<string, string> { ["os_distro"] = "ubuntu" });
        changed.Tags.Should().Equal("a", "b");
    }

    [Fact]
    public async Task All_steps_take_effect_or_none()
    {
        var image = await MakeAsync();

        await RefusedAsync<ConflictException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Replace("name", "new"), ImageChange.Remove("none")], Token));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("size")]
    [InlineData("id")]
    [InlineData("checksum")]
    [InlineData("os_hash_value")]
    [InlineData("created_at")]
    [InlineData("deleted")]
    [InlineData("os_glance_import_task")]
    public async Task What_the_service_keeps_cannot_be_written(string path)
    {
        var image = await MakeAsync();

        await RefusedAsync<AccessDeniedException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Replace(path, "1")], Token));
        await RefusedAsync<AccessDeniedException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Remove(path)], Token));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("tags")]
    [InlineData("min_disk")]
    public async Task An_attribute_cannot_be_removed(string path)
    {
        var image = await MakeAsync();

        await RefusedAsync<AccessDeniedException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Remove(path)], Token));
    }

    public static TheoryData<string, object?> WrongValues => new()
    {
        { "name", 5 }, { "visibility", "secret" }, { "min_disk", "2" }, { "min_ram", long.MaxValue }, { "protected", "yes" }, { "tags", "one" },
        { "os_distro", 5 }, { "os_distro", null }, { "container_format", "zip" }, { "min_disk", -1 }, { "name", new string('x', 256) },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public async Task A_value_that_does_not_fit_is_refused(string path, object? value)
    {
        var image = await MakeAsync();

        await RefusedAsync<InvalidRequestException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Add(path, value)], Token));
    }

    [Fact]
    public async Task A_property_that_is_not_there_is_a_conflict_that_shows_a_near_one()
    {
        var image = await Images.UpdateImageAsync(
            new() { ImageId = (await MakeAsync()).Id, Properties = new Dictionary<string, string> { ["os_distro"] = "debian" } }, Token);

        (await RefusedAsync<ConflictException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Replace("os_disto", "x")], Token))).Message
            .Should().Contain("Did you mean 'os_distro'?");
        await RefusedAsync<ConflictException>(() => Images.UpdateImageAsync(new() { ImageId = image.Id, RemovedProperties = ["none"] }, Token));
    }

    [Fact]
    public async Task Only_administrators_make_it_public_or_give_it_away()
    {
        var image = await MakeAsync();

        await RefusedAsync<AccessDeniedException>(() => Images.UpdateImageAsync(new() { ImageId = image.Id, Visibility = ImageVisibility.Public }, Token));
        await RefusedAsync<AccessDeniedException>(() => Images.UpdateImageAsync(new() { ImageId = image.Id, Owner = "bank" }, Token));
        var given = await Administrator.UpdateImageAsync(new() { ImageId = image.Id, Visibility = ImageVisibility.Public, Owner = "bank" }, Token);

        given.Should().BeEquivalentTo(new { Visibility = ImageVisibility.Public, Owner = "bank" });
        (await Images.GetUsageAsync(cancellationToken: Token)).Images.Should().Be(0);
        (await Other.GetUsageAsync(cancellationToken: Token)).Images.Should().Be(1);
    }

    [Fact]
    public async Task Tags_and_properties_have_limits()
    {
        var image = await MakeAsync();

        (await RefusedAsync<QuotaExceededException>(() => Images.UpdateImageAsync(new() { ImageId = image.Id, Tags = ["a", "b", "c", "d"] }, Token)))
            .Resource.Should().Be("image_tags");
        (await RefusedAsync<QuotaExceededException>(() => Images.UpdateImageAsync(
            new() { ImageId = image.Id, Properties = new Dictionary<string, string> { ["a"] = "1", ["b"] = "1", ["c"] = "1" } }, Token)))
            .Resource.Should().Be("image_properties");
    }

    [Fact]
    public async Task Tags_come_and_go_one_by_one()
    {
        var image = await MakeAsync();
        await Images.AddTagAsync(image.Id, "b", Token);
        await Images.AddTagAsync(image.Id, "a", Token);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await Images.AddTagAsync(image.Id, "a", Token);

        (await ReadAsync(image)).UpdatedAt.Should().Be(image.UpdatedAt.AddMinutes(1), "it has it already, but it is written");
        (await ReadAsync(image)).Tags.Should().Equal("a", "b");
        await Images.RemoveTagAsync(image.Id, "a", Token);
        (await ReadAsync(image)).Tags.Should().Equal("b");
        (await RefusedAsync<ResourceNotFoundException>(() => Images.RemoveTagAsync(image.Id, "a", Token))).Kind.Should().Be("tag");
        await RefusedAsync<InvalidRequestException>(() => Images.AddTagAsync(image.Id, "", Token));
        await Images.AddTagAsync(image.Id, "c", Token);
        await Images.AddTagAsync(image.Id, "d", Token);
        await RefusedAsync<QuotaExceededException>(() => Images.AddTagAsync(image.Id, "e", Token));
    }
}
