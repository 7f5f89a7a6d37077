using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeReadTests : VolumeTestBase
{
    public VolumeReadTests()
        : base(options => options.Create = Progress.AfterObservations(2))
    {
    }

    [Fact]
    public async Task A_volume_that_goes_by_observation_shows_its_way_to_so_many_looks()
    {
        var volume = await MakeAsync();

        var looks = new List<VolumeStatus>();
        for (var look = 0; look < 3; look++) looks.Add((await Volumes.GetVolumeAsync(volume.Id, Token)).Status);

        looks.Should().Equal(VolumeStatus.Creating, VolumeStatus.Creating, VolumeStatus.Available);
    }

    [Fact]
    public async Task Finding_and_listing_are_looks_too()
    {
        await MakeAsync(name: "data");

        var found = await Volumes.FindVolumeAsync("data", Token);
        var listed = await Volumes.ListVolumesAsync(cancellationToken: Token).ToListAsync(Token);
        var last = await Volumes.FindVolumeAsync("data", Token);

        found.Status.Should().Be(VolumeStatus.Creating);
        listed.Should().ContainSingle().Which.Status.Should().Be(VolumeStatus.Creating);
        last.Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task A_name_not_found_shows_the_nearest_of_the_project()
    {
        foreach (var name in new[] { "manila-share-1", "manila-share-2", "database" }) await MakeAsync(name: name);

        var error = await RefusedAsync<ResourceNotFoundException>(() => Volumes.FindVolumeAsync("manila-shar-1", Token));

        error.Message.Should().Be(
            "No volume named 'manila-shar-1' was found in the project 'shop'. Did you mean 'manila-share-1' or 'manila-share-2'?");
    }

    [Fact]
    public async Task An_ambiguous_name_lists_the_ids()
    {
        var (one, two) = (await MakeAsync(name: "twin"), await MakeAsync(name: "twin"));

        var error = await RefusedAsync<ConflictException>(() => Volumes.FindVolumeAsync("twin", Token));

        error.Message.Should().Be($"Several volumes are named 'twin': {one.Id}, {two.Id}. Use an id.");
    }

    [Fact]
    public async Task A_missing_id_is_a_mistake_of_the_program()
    {
        var get = () => Volumes.GetVolumeAsync(null!, Token);
        var find = () => Volumes.FindVolumeAsync(null!, Token);

        await get.Should().ThrowAsync<ArgumentNullException>();
        await find.Should().ThrowAsync<ArgumentNullException>();
    }
}
