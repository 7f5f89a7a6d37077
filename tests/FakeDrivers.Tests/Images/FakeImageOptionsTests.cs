using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class FakeImageOptionsTests
{
    [Fact]
    public void A_bad_option_is_named_with_what_would_be_valid()
    {
        var options = new FakeWorldOptions();
        (options.Images.MaxTags, options.Images.Save) = (-2, null!);
        options.Images.Stores.Clear();
        options.Images.ImportMethods.Add("glance-download");

        var make = () => new FakeWorld(options);

        make.Should().Throw<ArgumentException>().Which.Message.Should()
            .Contain("FakeDrivers:Images:MaxTags must be -1 (no limit) or more, but is -2.").And
            .Contain("FakeDrivers:Images:Save must be set").And
            .Contain("FakeDrivers:Images:Stores must name a store at least").And
            .Contain("FakeDrivers:Images:ImportMethods names 'glance-download'");
    }

    [Fact]
    public async Task A_world_keeps_the_options_that_it_was_made_from()
    {
        var options = new FakeWorldOptions();
        options.Images.Stores[0] = "fast";
        using var world = new FakeWorld(options);
        options.Images.Stores[0] = "slow";

        (await world.Images.GetInfoAsync(TestContext.Current.CancellationToken)).Stores.Should().Equal("fast");
    }

    [Fact]
    public async Task Images_that_a_world_starts_with_count_for_their_owners()
    {
        var options = new FakeWorldOptions();
        options.Images.Initial.Add(new() { Id = "one", Name = "one", Owner = "shop", SizeBytes = 5, Locations = [new() { Url = "rbd://one" }] });
        using var world = new FakeWorld(options);

        (await world.Images.GetUsageAsync("shop", TestContext.Current.CancellationToken)).Should().Be(
            new ImageUsage { ProjectId = "shop", Images = 1, StoredBytes = 5 });
    }
}
