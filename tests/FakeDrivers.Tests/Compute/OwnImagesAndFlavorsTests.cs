using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class OwnImagesAndFlavorsTests
{
    private static readonly CancellationToken CancellationToken = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_world_starts_with_the_images_and_flavors_that_it_is_given()
    {
        var options = new FakeWorldOptions
        {
            WorldSeed = WorldSeeds.Empty,
            Images = { Initial = { new Image { Id = "debian", Name = "manila-service-image" } } },
            Flavors = { new Flavor { Id = "100", Name = "service", Vcpus = 1, MemoryMiB = 512, DiskGiB = 0 } },
        };
        using var world = new FakeWorld(options);

        var image = await world.Compute.FindImageAsync("manila-service-image", CancellationToken);
        var flavor = await world.Compute.GetFlavorAsync("100", CancellationToken);

        image.CreatedAt.Should().Be(world.Clock.Start, "an image without a time of creation is as old as the world");
        flavor.Name.Should().Be("service");
    }

    [Fact]
    public async Task One_with_the_id_of_another_takes_its_place()
    {
        using var world = new FakeWorld(new() { Flavors = { new Flavor { Id = "1", Name = "nano", Vcpus = 1, MemoryMiB = 64, DiskGiB = 1 } } });

        (await world.Compute.GetFlavorAsync("1", CancellationToken)).Name.Should().Be("nano");
    }

    [Fact]
    public async Task A_reset_leads_back_to_them()
    {
        using var world = new FakeWorld(new() { Images = { Initial = { new Image { Id = "debian", Name = "debian" } } } });
        var image = await world.Compute.GetImageAsync("debian", CancellationToken);

        world.Reset(WorldParts.State);

        (await world.Compute.GetImageAsync("debian", CancellationToken)).Should().Be(image);
    }
}
