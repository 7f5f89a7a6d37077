using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class FakeComputeOptionsTests
{
    [Fact]
    public void Good_options_have_no_problem() => Problems(new FakeComputeOptions()).Should().BeEmpty();

    [Fact]
    public void A_problem_names_the_option_and_what_would_be_valid()
    {
        Problems(new FakeComputeOptions { MaxCores = -2 }).Should().Equal("Here:MaxCores must be -1 (no limit) or more, but is -2.");
        Problems(new FakeComputeOptions { Build = null! }).Should().Equal("Here:Build must be set, for example to 'at once'.");
        Problems(new FakeComputeOptions { AvailabilityZone = " " }).Should().Equal("Here:AvailabilityZone must name a zone, for example 'nova'.");
        Problems(new FakeNetworkOptions { MaxSecurityGroups = -2 }).Should().Equal("Here:MaxSecurityGroups must be -1 (no limit) or more, but is -2.");
    }

    [Fact]
    public async Task A_world_keeps_a_copy()
    {
        var options = new FakeWorldOptions();
        using var world = new FakeWorld(options);

        options.Compute.MaxInstances = 0;

        (await world.Compute.GetQuotaAsync(cancellationToken: TestContext.Current.CancellationToken)).Instances.Should().Be(10);
    }

    private static IEnumerable<string> Problems(IDomainOptions options) => options.Validate("Here");
}
