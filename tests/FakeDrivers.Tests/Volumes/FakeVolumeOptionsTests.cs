using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class FakeVolumeOptionsTests
{
    [Fact]
    public void A_bad_option_is_named_with_what_would_be_valid()
    {
        var options = new FakeWorldOptions();
        (options.Volumes.MaxVolumes, options.Volumes.AvailabilityZone, options.Volumes.Create) = (-2, " ", null!);

        var make = () => new FakeWorld(options);

        make.Should().Throw<ArgumentException>().Which.Message.Should()
            .Contain("FakeDrivers:Volumes:MaxVolumes must be -1 (no limit) or more, but is -2.").And
            .Contain("FakeDrivers:Volumes:AvailabilityZone must name a zone").And
            .Contain("FakeDrivers:Volumes:Create must be set");
    }

    [Fact]
    public async Task A_world_keeps_the_options_that_it_was_made_from()
    {
        var options = new FakeWorldOptions();
        options.Volumes.AvailabilityZone = "east";
        using var world = new FakeWorld(options);
        options.Volumes.AvailabilityZone = "west";
        options.Volumes.Create = Progress.After(TimeSpan.FromHours(1));

        var volume = await world.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, TestContext.Current.CancellationToken);

        volume.Should().BeEquivalentTo(new { AvailabilityZone = "east", Status = VolumeStatus.Available });
    }
}
