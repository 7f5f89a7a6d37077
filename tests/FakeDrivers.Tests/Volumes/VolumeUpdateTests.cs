namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeUpdateTests : VolumeTestBase
{
    [Fact]
    public async Task A_change_says_when_it_was_made()
    {
        var volume = await MakeAsync(name: "old");
        World.Clock.Advance(TimeSpan.FromHours(1));

        var changed = await Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Name = "new" }, Token);

        changed.Should().Be(volume with { Name = "new", UpdatedAt = World.Clock.Now });
    }

    [Fact]
    public async Task A_change_to_what_is_there_makes_no_revision()
    {
        var volume = await MakeAsync(name: "same");
        var before = World.Kernel.State;

        await Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Name = "same" }, Token);

        World.Kernel.State.Should().BeSameAs(before);
    }

    [Fact]
    public async Task Empty_metadata_takes_the_place_of_all()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Metadata = new Dictionary<string, string> { ["a"] = "1" } }, Token);

        var changed = await Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Metadata = new Dictionary<string, string>() }, Token);

        changed.Metadata.Should().BeEmpty();
    }

    [Fact]
    public async Task A_metadata_value_that_is_too_long_changes_nothing_else_either()
    {
        var volume = await MakeAsync(name: "old");
        var metadata = new Dictionary<string, string> { ["key"] = new('v', 256) };

        var error = await RefusedAsync<InvalidRequestException>(
            () => Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Name = "new", Metadata = metadata }, Token));

        error.Parameter.Should().Be("Metadata");
    }
}
