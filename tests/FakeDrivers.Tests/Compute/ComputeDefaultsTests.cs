using FakeDrivers.Compute;
using FakeDrivers.Images;

namespace FakeDrivers.Tests.Compute;

public sealed class ComputeDefaultsTests : ComputeTests
{
    [Fact]
    public async Task A_new_world_has_the_flavors_of_a_small_cloud()
    {
        List<Flavor> flavors = [];
        await foreach (var flavor in Compute.ListFlavorsAsync(cancellationToken: Token)) flavors.Add(flavor);

        flavors.Select(flavor => (flavor.Id, flavor.Name, flavor.Vcpus, flavor.MemoryMiB, flavor.DiskGiB)).Should().Equal(
            ("1", "m1.tiny", 1, 512, 1), ("2", "m1.small", 1, 2048, 20), ("3", "m1.medium", 2, 4096, 40),
            ("4", "m1.large", 4, 8192, 80), ("5", "m1.xlarge", 8, 16384, 160));
    }

    [Fact]
    public async Task A_new_world_has_one_active_image_and_a_default_security_group()
    {
        var image = await Compute.FindImageAsync("cirros", Token);
        var groups = await World.Compute.ListSecurityGroupsAsync(cancellationToken: Token);

        image.Status.Should().Be(ImageStatus.Active);
        groups.Should().ContainSingle().Which.Name.Should().Be("default");
    }

    [Fact]
    public async Task A_world_without_default_data_has_nothing()
    {
        using var world = new FakeWorld(new() { WorldSeed = WorldSeeds.Empty });

        var create = () => world.Compute.CreateServerAsync(Request(), Token);

        (await create.Should().ThrowAsync<InvalidRequestException>()).Which.Message.Should().Be("No flavor '1' was found.");
    }

    [Fact]
    public async Task The_group_default_has_the_same_id_whoever_needs_it_first()
    {
        using var other = new FakeWorld();
        var groups = await Compute.ListSecurityGroupsAsync(cancellationToken: Token);

        var theirs = await other.As(View.Caller with { UserId = "kim" }).Compute.ListSecurityGroupsAsync(cancellationToken: Token);

        theirs.Should().Equal(groups);
    }
}
