using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageListTests : ImageTestBase
{
    [Fact]
    public async Task Pages_join_to_the_whole_without_gaps_and_twice_nothing()
    {
        var expected = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            var visibility = (ImageVisibility)(i % 4);
            var owner = (i % 3) switch { 0 => "shop", 1 => "bank", _ => "third" };
            var image = await Administrator.CreateImageAsync(new() { Name = $"n{i % 5}", Visibility = visibility, Owner = owner }, Token);
            if (visibility == ImageVisibility.Shared && i % 2 == 0)
            {
                await Administrator.AddMemberAsync(image.Id, "shop", Token);
                await Administrator.UpdateMemberAsync(image.Id, "shop", ImageMemberStatus.Accepted, Token);
            }

            if (owner == "shop" || visibility == ImageVisibility.Public || (visibility == ImageVisibility.Shared && i % 2 == 0)) expected.Add(image.Id);
        }

        (await IdsAsync(new())).Should().Equal(expected);
        foreach (var sort in new IReadOnlyList<ImageSort>[] { [], [new(ImageSortKey.Name, IsDescending: true)], [new(ImageSortKey.Id)] })
        {
            var whole = await IdsAsync(new() { Sort = sort });
            whole.Should().BeEquivalentTo(expected);
            var joined = new List<string>();
            while (await IdsAsync(new() { Sort = sort, Limit = 7, Marker = joined.LastOrDefault() }) is { Count: > 0 } page) joined.AddRange(page);

            joined.Should().Equal(whole);
        }
    }

    [Fact]
    public async Task The_order_is_that_of_the_keys_and_then_of_creation()
    {
        var b = await MakeAsync("b");
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        var a = await MakeAsync("a");
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        var none = await MakeAsync(null);
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        var b2 = await MakeActiveAsync("b");

        (await IdsAsync(new() { Sort = [new(ImageSortKey.CreatedAt, IsDescending: true)] })).Should().Equal(b2.Id, none.Id, a.Id, b.Id);
        (await IdsAsync(new() { Sort = [new(ImageSortKey.Name)] })).Should().Equal(none.Id, a.Id, b.Id, b2.Id);
        (await IdsAsync(new() { Sort = [new(ImageSortKey.Name, IsDescending: true)] })).Should().Equal(b2.Id, b.Id, a.Id, none.Id);
        (await IdsAsync(new() { Sort = [new(ImageSortKey.Status), new(ImageSortKey.CreatedAt, IsDescending: true)] })).Should().Equal(b2.Id, none.Id, a.Id, b.Id);
        (await IdsAsync(new() { Sort = [new(ImageSortKey.Size, IsDescending: true)] }))[0].Should().Be(b2.Id);
    }

    [Fact]
    public async Task Every_filter_filters()
    {
        var plain = await MakeAsync("plain");
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        var rich = await Images.CreateImageAsync(
            new()
            {
                Name = "rich",
                ContainerFormat = "ovf",
                DiskFormat = "qcow2",
                IsProtected = true,
                Tags = ["x", "y"],
                Properties = new Dictionary<string, string> { ["os_distro"] = "debian" },
                Visibility = ImageVisibility.Private,
            },
            Token);
        await Images.UploadImageAsync(rich.Id, Bytes, Token);
        rich = await ReadAsync(rich);
        var since = plain.CreatedAt.AddSeconds(30);
        ImageQuery[] queries =
        [
            new() { Name = "rich" }, new() { Names = ["rich", "other"] }, new() { Status = ImageStatus.Active },
            new() { Statuses = [ImageStatus.Active, ImageStatus.Killed] }, new() { Ids = [rich.Id] }, new() { IsProtected = true },
            new() { ContainerFormats = ["ovf"] }, new() { DiskFormats = ["qcow2", "iso"] }, new() { Tags = ["x", "y"] },
            new() { Properties = new Dictionary<string, string> { ["os_distro"] = "debian" } }, new() { MinSizeBytes = 3 }, new() { MaxSizeBytes = 3 },
            new() { Checksum = rich.Checksum }, new() { HashValue = rich.HashValue }, new() { Visibility = ImageVisibility.Private },
            new() { CreatedAt = [new(ImageTimeComparison.After, since)] }, new() { CreatedAt = [new(ImageTimeComparison.Equal, rich.CreatedAt)] },
            new() { CreatedAt = [new(ImageTimeComparison.NotEqual, plain.CreatedAt)] }, new() { UpdatedAt = [new(ImageTimeComparison.AtOrAfter, rich.UpdatedAt)] },
        ];

        foreach (var query in queries) (await IdsAsync(query)).Should().Equal([rich.Id], $"of {query}");
        (await IdsAsync(new() { CreatedAt = [new(ImageTimeComparison.Before, since)] })).Should().Equal(plain.Id);
        (await IdsAsync(new() { UpdatedAt = [new(ImageTimeComparison.AtOrBefore, plain.UpdatedAt)] })).Should().Equal(plain.Id);
        (await IdsAsync(new() { Owner = "shop" })).Should().Equal(plain.Id, rich.Id);
        (await IdsAsync(new() { Owner = "bank" })).Should().BeEmpty();
        (await IdsAsync(new() { Tags = ["x", "z"] })).Should().BeEmpty();
    }

    [Fact]
    public async Task Whatever_way_leads_to_the_images_a_filter_leaves_the_same()
    {
        for (var i = 0; i < 60; i++)
        {
            var image = await Administrator.CreateImageAsync(
                new()
                {
                    Name = $"n{i % 4}",
                    Visibility = (ImageVisibility)(i % 4),
                    Owner = (i % 3) switch { 0 => "shop", 1 => "bank", _ => "third" },
                    IsHidden = i % 5 == 0,
                    ContainerFormat = "bare",
                    DiskFormat = "raw",
                    MinDiskGiB = i % 2,
                    MinMemoryMiB = i % 3,
                },
                Token);
            if (i % 7 > 2) await Administrator.UploadImageAsync(image.Id, new[] { (byte)(i % 3) }, Token);
            if (i % 11 == 0) await Administrator.DeactivateImageAsync((await MakeActiveAsync($"n{i % 4}")).Id, Token);
            if (image.Visibility == ImageVisibility.Shared) await Administrator.AddMemberAsync(image.Id, "shop", Token);
        }

        var all = Rows();
        var (checksum, hash) = (all.First(image => image.Checksum is not null).Checksum!, all.Last(image => image.HashValue is not null).HashValue!);
        (ImageQuery Query, Func<Image, bool> Leaves)[] filters =
        [
            (new() { Name = "n1" }, image => image.Name == "n1"),
            (new() { Names = ["n1", "n2", "n1"] }, image => image.Name is "n1" or "n2"),
            (new() { Status = ImageStatus.Queued }, image => image.Status == ImageStatus.Queued),
            (new() { Statuses = [ImageStatus.Deactivated, ImageStatus.Active, ImageStatus.Active] }, image => image.Status is ImageStatus.Deactivated or ImageStatus.Active),
            (new() { Statuses = [(ImageStatus)99] }, _ => false),
            (new() { Owner = "bank" }, image => image.Owner == "bank"),
            (new() { Owner = "shop", Status = ImageStatus.Active }, image => image is { Owner: "shop", Status: ImageStatus.Active }),
            (new() { Ids = [all[3].Id, all[40].Id, all[3].Id, "none"] }, image => image.Id == all[3].Id || image.Id == all[40].Id),
            (new() { Checksum = checksum }, image => image.Checksum == checksum),
            (new() { HashValue = hash }, image => image.HashValue == hash),
            (new() { MinDiskGiB = 1, MinMemoryMiB = 2 }, image => image is { MinDiskGiB: 1, MinMemoryMiB: 2 }),
        ];
        foreach (var api in new[] { Images, Administrator })
        {
            foreach (var isHidden in new[] { false, true })
            {
                foreach (var visibility in Enum.GetValues<ImageVisibility>().Cast<ImageVisibility?>().Prepend(null))
                {
                    var scope = new ImageQuery { IsHidden = isHidden, Visibility = visibility, AnyMemberStatus = true };
                    var seen = await api.ListImagesAsync(scope, Token).ToListAsync(Token);
                    seen.Should().OnlyContain(image => image.IsHidden == isHidden && (visibility == null || image.Visibility == visibility));
                    foreach (var (filter, leaves) in filters)
                    {
                        var query = filter with { IsHidden = isHidden, Visibility = visibility, AnyMemberStatus = true };
                        var listed = await api.ListImagesAsync(query, Token).Select(image => image.Id).ToListAsync(Token);
                        listed.Should().Equal(seen.Where(leaves).Select(image => image.Id), $"of {query}");
                        var sorted = await api.ListImagesAsync(query with { Sort = [new(ImageSortKey.Id)] }, Token).Select(image => image.Id).ToListAsync(Token);
                        sorted.Should().Equal(listed.Order(StringComparer.Ordinal), $"of {query}");
                    }
                }
            }
        }
    }

    [Fact]
    public async Task A_page_of_many_in_another_order_looks_at_few_of_them()
    {
        World.Kernel.LayDown(RequestContext.Admin, tx =>
        {
            for (var i = 0; i < 3000; i++) ImageRows.Add(tx, new() { Id = $"i{i:D4}", Name = $"n{i * 7919 % 3000:D4}", CreatedAt = tx.Now, UpdatedAt = tx.Now });
        });
        var query = new ImageQuery { Sort = [new(ImageSortKey.Name, IsDescending: true)], Limit = 3 };

        (await Images.ListImagesAsync(query, Token).Select(image => image.Name).ToListAsync(Token)).Should().Equal("n2999", "n2998", "n2997");
        World.Kernel.Orders.Count.Should().Be(1, "the order is kept for the pages that follow");
        var last = (await Images.ListImagesAsync(query, Token).ToListAsync(Token))[^1];
        await Administrator.UpdateImageAsync(new() { ImageId = "i0000", Name = "n2996b" }, Token);
        (await Images.ListImagesAsync(query with { Marker = last.Id }, Token).Select(image => image.Name).ToListAsync(Token)).Should().Equal("n2996b", "n2996", "n2995");
        World.Kernel.Orders.Count.Should().Be(1);
    }

    [Fact]
    public async Task Many_images_of_a_project_that_are_far_between_those_of_others_come_in_order()
    {
        World.Kernel.LayDown(RequestContext.Admin, tx =>
        {
            for (var i = 0; i < 6000; i++)
            {
                var isMine = i % 20 == 0;
                ImageRows.Add(tx, new()
                {
                    Id = $"i{i:D4}",
                    Name = isMine ? $"z{i * 7919 % 60:D2}" : $"a{i:D4}",
                    Owner = isMine ? "shop" : "bank",
                    Visibility = i % 200 == 1 ? ImageVisibility.Public : ImageVisibility.Private,
                    CreatedAt = tx.Now,
                    UpdatedAt = tx.Now,
                });
            }
        });
        foreach (var isDescending in new[] { false, true })
        {
            var seen = Rows().Where(image => image.Owner == "shop" || image.Visibility == ImageVisibility.Public);
            var sorted = isDescending
                ? seen.OrderByDescending(image => image.Name, StringComparer.Ordinal).ThenByDescending(image => image.Id, StringComparer.Ordinal)
                : seen.OrderBy(image => image.Name, StringComparer.Ordinal).ThenBy(image => image.Id, StringComparer.Ordinal);
            var query = new ImageQuery { Sort = [new(ImageSortKey.Name, isDescending)], Limit = 50 };
            var joined = new List<string>();

            while (await IdsAsync(query with { Marker = joined.LastOrDefault() }) is { Count: > 0 } page) joined.AddRange(page);

            joined.Should().Equal(sorted.Select(image => image.Id));
        }
    }

    [Fact]
    public async Task Ids_are_found_in_capitals_too_and_once()
    {
        var image = await MakeAsync();

        (await IdsAsync(new() { Ids = [image.Id.ToUpperInvariant(), "none", image.Id] })).Should().Equal(image.Id);
    }

    [Fact]
    public async Task Equals_in_several_keys_come_newest_first_and_in_an_only_one_in_its_direction()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await MakeAsync("same")).Id);
            World.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await IdsAsync(new() { Sort = [new(ImageSortKey.Name)] })).Should().Equal(ids);
        ids.Reverse();
        (await IdsAsync(new() { Sort = [new(ImageSortKey.Name, IsDescending: true)] })).Should().Equal(ids);
        (await IdsAsync(new() { Sort = [new(ImageSortKey.Name), new(ImageSortKey.Status)] })).Should().Equal(ids);
    }

    [Fact]
    public async Task Hidden_ones_show_when_they_are_asked_for_and_alone()
    {
        var seen = await MakeAsync();
        var hidden = await Images.CreateImageAsync(new() { IsHidden = true }, Token);

        (await IdsAsync(new())).Should().Equal(seen.Id);
        (await IdsAsync(new() { IsHidden = true })).Should().Equal(hidden.Id);
    }

    [Fact]
    public async Task A_bad_limit_or_marker_is_refused_and_a_range_of_nothing_is_empty()
    {
        var foreign = await Other.CreateImageAsync(new() { Visibility = ImageVisibility.Private }, Token);

        (await RefusedAsync<InvalidRequestException>(() => IdsAsync(new() { Limit = -1 }))).Parameter.Should().Be("Limit");
        (await RefusedAsync<InvalidRequestException>(() => IdsAsync(new() { Marker = "none" }))).Parameter.Should().Be("Marker");
        await RefusedAsync<AccessDeniedException>(() => IdsAsync(new() { Marker = foreign.Id }));
        (await IdsAsync(new() { MinSizeBytes = 2, MaxSizeBytes = 1 })).Should().BeEmpty("no image has so many bytes and so few");
    }

    [Fact]
    public async Task A_name_finds_what_listings_show_and_no_other()
    {
        var own = await MakeActiveAsync("web");
        var foreign = await Other.CreateImageAsync(new() { Name = "web", Visibility = ImageVisibility.Private }, Token);
        Put(foreign, ImageStatus.Active);

        (await Images.FindImageAsync("web", Token)).Id.Should().Be(own.Id);
        (await RefusedAsync<ResourceNotFoundException>(() => Images.FindImageAsync(foreign.Id, Token))).Message.Should().NotContain("web");
        await RefusedAsync<ConflictException>(() => Administrator.FindImageAsync("web", Token));
    }

    private async Task<List<string>> IdsAsync(ImageQuery query) => await Images.ListImagesAsync(query, Token).Select(image => image.Id).ToListAsync(Token);
}
