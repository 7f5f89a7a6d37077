using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageCreateTests : ImageTestBase
{
    public ImageCreateTests()
        : base(options => (options.MaxTags, options.MaxProperties, options.MaxImages) = (2, 2, 3))
    {
    }

    [Fact]
    public async Task It_is_queued_shared_and_the_callers_own()
    {
        var image = await Images.CreateImageAsync(new() { Name = "debian" }, Token);

        image.Should().BeEquivalentTo(new
        {
            Name = "debian",
            Status = ImageStatus.Queued,
            Visibility = ImageVisibility.Shared,
            Owner = "shop",
            SizeBytes = (long?)null,
            Checksum = (string?)null,
            CreatedAt = World.Clock.Now,
            UpdatedAt = World.Clock.Now,
        });
        Guid.TryParse(image.Id, out _).Should().BeTrue();
    }

    [Fact]
    public async Task What_the_request_says_is_what_it_is()
    {
        const string Id = "b3f7c9d0-1a2b-4c3d-8e4f-5a6b7c8d9e0f";

        var image = await Images.CreateImageAsync(
            new()
            {
                Id = Id,
                ContainerFormat = "bare",
                DiskFormat = "qcow2",
                MinDiskGiB = 2,
                MinMemoryMiB = 512,
                IsProtected = true,
                IsHidden = true,
                Visibility = ImageVisibility.Community,
                Tags = ["b", "a", "b"],
                Properties = new Dictionary<string, string> { ["os_distro"] = "debian" },
            },
            Token);

        image.Should().BeEquivalentTo(new
        {
            Id,
            ContainerFormat = "bare",
            DiskFormat = "qcow2",
            MinDiskGiB = 2,
            MinMemoryMiB = 512,
            IsProtected = true,
            IsHidden = true,
            Visibility = ImageVisibility.Community,
        });
        image.Tags.Should().Equal("a", "b");
        image.Properties.Should().Equal(new Dictionary<string, string> { ["os_distro"] = "debian" });
    }

    public static TheoryData<string, CreateImageRequest> BadRequests => new()
    {
        { "Id", new() { Id = "debian" } },
        { "Name", new() { Name = new('x', 256) } },
        { "ContainerFormat", new() { ContainerFormat = "zip" } },
        { "DiskFormat", new() { DiskFormat = "qcow" } },
        { "MinDiskGiB", new() { MinDiskGiB = -1 } },
        { "MinMemoryMiB", new() { MinMemoryMiB = -1 } },
        { "Tags", new() { Tags = [new('x', 256)] } },
        { "Visibility", new() { Visibility = (ImageVisibility)9 } },
        { "Properties", new() { Properties = new Dictionary<string, string> { [new('x', 256)] = "1" } } },
        { "Properties", new() { Properties = new Dictionary<string, string> { ["name"] = "1" } } },
    };

    [Fact]
    public async Task An_id_is_found_whatever_its_case_and_taken_whatever_its_case()
    {
        const string id = "B3F7C9D0-1A2B-4C3D-8E4F-5A6B7C8D9E0F";

        var image = await Images.CreateImageAsync(new() { Id = id, Tags = [""], Properties = new Dictionary<string, string> { [""] = "1" } }, Token);

        (await Images.GetImageAsync(id, Token)).Should().Be(image);
        image.Id.Should().Be(id.ToLowerInvariant());
        await RefusedAsync<ConflictException>(() => Images.CreateImageAsync(new() { Id = image.Id }, Token));
        await RefusedAsync<ConflictException>(() => Images.CreateImageAsync(new() { Id = id }, Token));
    }

    [Fact]
    public async Task What_an_administrator_without_a_project_makes_is_the_services_own()
    {
        var image = await World.As(new() { ProjectId = string.Empty, UserId = "root", Roles = ["admin"] }).Images.CreateImageAsync(new(), Token);

        image.Owner.Should().BeNull();
        World.Snapshot().Rows(ImageTables.Usages).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task A_value_that_is_none_is_refused(string parameter, CreateImageRequest request) =>
        (await RefusedAsync<InvalidRequestException>(() => Images.CreateImageAsync(request, Token))).Parameter.Should().Be(parameter);

    [Fact]
    public async Task A_format_that_is_nearly_one_is_shown() =>
        (await RefusedAsync<InvalidRequestException>(() => Images.CreateImageAsync(new() { DiskFormat = "qcow" }, Token))).Message
            .Should().Contain("Did you mean 'qcow2'?");

    [Theory]
    [InlineData("status")]
    [InlineData("checksum")]
    [InlineData("self")]
    [InlineData("deleted_at")]
    [InlineData("os_glance_import_task")]
    public async Task A_property_cannot_have_a_name_of_the_service(string name) => await RefusedAsync<AccessDeniedException>(
        () => Images.CreateImageAsync(new() { Properties = new Dictionary<string, string> { [name] = "1" } }, Token));

    [Fact]
    public async Task Only_administrators_make_one_public_or_anothers()
    {
        await RefusedAsync<AccessDeniedException>(() => Images.CreateImageAsync(new() { Visibility = ImageVisibility.Public }, Token));
        await RefusedAsync<AccessDeniedException>(() => Images.CreateImageAsync(new() { Owner = "bank" }, Token));

        var image = await Administrator.CreateImageAsync(new() { Owner = "bank", Visibility = ImageVisibility.Public }, Token);

        image.Owner.Should().Be("bank");
    }

    [Fact]
    public async Task An_id_that_is_taken_is_a_conflict_whoever_has_it()
    {
        var taken = await Other.CreateImageAsync(new() { Visibility = ImageVisibility.Private }, Token);

        await RefusedAsync<ConflictException>(() => Images.CreateImageAsync(new() { Id = taken.Id }, Token));
    }

    [Fact]
    public async Task Tags_properties_and_images_have_limits()
    {
        var properties = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2", ["c"] = "3" };

        (await RefusedAsync<QuotaExceededException>(() => Images.CreateImageAsync(new() { Tags = ["a", "b", "c"] }, Token))).Limit.Should().Be(2);
        (await RefusedAsync<QuotaExceededException>(() => Images.CreateImageAsync(new() { Properties = properties }, Token))).Resource.Should().Be("image_properties");
        for (var i = 0; i < 3; i++) await MakeAsync();
        (await RefusedAsync<QuotaExceededException>(() => MakeAsync())).Resource.Should().Be("image_count_total");
    }

    [Fact]
    public async Task A_reader_makes_none() => await RefusedAsync<AccessDeniedException>(
        () => World.As(User with { Roles = ["reader"] }).Images.CreateImageAsync(new(), Token));
}
