using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Tests.Seeds;

public sealed class WorldSeedsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DevStack_has_the_names_of_one()
    {
        using var world = new FakeWorld(WorldSeeds.DevStack);

        (await world.Compute.ListFlavorsAsync(cancellationToken: Token).ToListAsync(Token)).Select(flavor => flavor.Name)
            .Should().BeEquivalentTo("m1.tiny", "m1.small", "m1.medium", "m1.large", "m1.xlarge", "m1.nano", "m1.micro", "cirros256", "ds512M", "ds1G", "ds2G", "ds4G");
        (await world.Network.ListNetworksAsync(cancellationToken: Token).ToListAsync(Token)).Select(network => (network.Name, network.ProjectId))
            .Should().BeEquivalentTo([("private", "demo"), ("public", "admin"), ("shared", "admin")]);
        (await world.Network.ListSubnetsAsync(cancellationToken: Token).ToListAsync(Token)).Select(subnet => (subnet.Name, subnet.Cidr)).Should().BeEquivalentTo(
        [
            ("private-subnet", "10.0.0.0/26"), ("ipv6-private-subnet", "fd12:67:1::/64"), ("shared-subnet", "192.168.233.0/24"),
            ("public-subnet", "172.24.4.0/24"), ("ipv6-public-subnet", "2001:db8::/64"),
        ]);
        (await world.Images.ListImagesAsync(cancellationToken: Token).ToListAsync(Token)).Should().ContainSingle().Which.Name.Should().Be("cirros-0.6.2-x86_64-disk");
        (await world.Volumes.ListTypesAsync(cancellationToken: Token).ToListAsync(Token)).Select(type => type.Name).Should().BeEquivalentTo("__DEFAULT__", "lvmdriver-1");
        (await world.Identity.ListProjectsAsync(cancellationToken: Token).ToListAsync(Token)).Select(project => project.Name)
            .Should().Contain(["admin", "demo", "alt_demo", "service"]);
    }

    [Fact]
    public async Task In_a_DevStack_demo_can_log_in_and_do_what_people_do_there()
    {
        using var world = new FakeWorld(WorldSeeds.DevStack);
        var token = await world.Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "secret", TokenScope.Project(IdentityName.Of("demo"))), Token);
        var demo = world.As(token.ToContext());

        var image = await demo.Images.FindImageAsync("cirros-0.6.2-x86_64-disk", Token);
        var server = await demo.Compute.CreateServerAsync(new() { Name = "vm", FlavorId = "c1", ImageId = image.Id, Networks = ["private"] }, Token);
        var volume = await demo.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = "lvmdriver-1" }, Token);
        var floating = await demo.Network.CreateFloatingIpAsync(new() { FloatingNetworkId = (await demo.Network.ListNetworksAsync(new() { Name = "public" }, Token).ToListAsync(Token))[0].Id }, Token);

        server.Addresses.Should().HaveCount(2, "private has a subnet of each version");
        volume.Status.Should().Be(VolumeStatus.Available);
        floating.FloatingIpAddress.Should().StartWith("172.24.4.");
        world.Compute.SeedServer(seed => seed with { ProjectId = "demo" }).Status.Should().Be(ServerStatus.Active);
    }

    [Fact]
    public async Task Empty_has_nothing_but_what_the_options_say()
    {
        using var world = new FakeWorld(WorldSeeds.Empty);

        (await world.Compute.ListFlavorsAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
        (await world.Compute.ListHypervisorsAsync(cancellationToken: Token).ToListAsync(Token)).Should().ContainSingle();
        world.Compute.Invoking(compute => compute.SeedServer()).Should().Throw<FakeDriversException>().WithMessage("*no public flavor*");
    }

    [Fact]
    public async Task Large_has_so_many_of_each_and_all_agree()
    {
        using var world = new FakeWorld(WorldSeeds.Large(hosts: 7, servers: 1_234));

        var servers = await world.Compute.ListServersAsync(new() { AllProjects = true }, Token).ToListAsync(Token);
        var hosts = await world.Compute.ListHypervisorsAsync(cancellationToken: Token).ToListAsync(Token);
        servers.Should().HaveCount(1_234);
        servers.Select(server => server.Id).Should().OnlyHaveUniqueItems();
        servers.SelectMany(server => server.Addresses).Select(address => address.Address).Should().OnlyHaveUniqueItems().And.HaveCount(1_234);
        hosts.Should().HaveCount(7);
        hosts.Sum(host => host.RunningServers).Should().Be(1_234);
        hosts.Sum(host => host.MemoryUsedMiB).Should().Be(1_234L * 512);
        foreach (var server in servers.Take(100))
        {
            var volume = await world.Volumes.GetVolumeAsync(server.Volumes[0].VolumeId, Token);
            volume.Attachments.Should().ContainSingle().Which.Should().Match<VolumeAttachment>(each => each.ServerId == server.Id && each.Id == server.Volumes[0].AttachmentId);
        }

        var usages = servers.Select(server => server.ProjectId).Distinct().Select(project => world.As(new() { ProjectId = project, UserId = "demo" })).ToList();
        usages.Should().HaveCount(10);
        foreach (var view in usages)
        {
            var own = servers.Count(server => server.ProjectId == view.Caller.ProjectId);
            (await view.Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(own);
            (await view.Volumes.GetUsageAsync(cancellationToken: Token)).TotalGiB.Should().Be(own);
            (await view.Network.GetUsageAsync(cancellationToken: Token)).Ports.Should().Be(own);
        }
    }

    [Fact]
    public async Task In_a_large_world_rules_go_on_as_if_all_had_been_made_by_them()
    {
        using var world = new FakeWorld(WorldSeeds.Large(2, 50));
        var tenant = world.As(new() { ProjectId = "large-1", UserId = "demo" });
        var image = await tenant.Compute.FindImageAsync("cirros", Token);

        foreach (var server in await tenant.Compute.ListServersAsync(cancellationToken: Token).ToListAsync(Token))
        {
            await tenant.Compute.DeleteServerAsync(server.Id, Token);
            await tenant.Volumes.DeleteVolumeAsync(server.Volumes[0].VolumeId, cancellationToken: Token);
        }

        (await tenant.Compute.GetUsageAsync(cancellationToken: Token)).Should().Be(new ComputeUsage { ProjectId = "large-1" });
        (await tenant.Volumes.GetUsageAsync(cancellationToken: Token)).Should().Be(new VolumeUsage { ProjectId = "large-1" });
        (await tenant.Network.GetUsageAsync(cancellationToken: Token)).Ports.Should().Be(0);
        (await tenant.Compute.CreateServerAsync(new() { Name = "server-0000001", FlavorId = "1", ImageId = image.Id }, Token)).Status.Should().Be(ServerStatus.Active);
        var listed = await world.Compute.ListServersAsync(new() { AllProjects = true, Status = ServerStatus.Shutoff }, Token).ToListAsync(Token);
        listed.Should().NotBeEmpty().And.OnlyContain(server => server.Status == ServerStatus.Shutoff);
    }

    [Fact]
    public void A_reset_leads_back_to_the_seed()
    {
        using var world = new FakeWorld(WorldSeeds.DevStack);
        var before = world.Snapshot();
        world.Compute.SeedServer(seed => seed with { ProjectId = "demo" });

        world.Reset(WorldParts.State);

        world.Diff(before, world.Snapshot()).Changes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("DevStack", "DevStack")]
    [InlineData("empty", "Empty")]
    [InlineData("Large(3, 20)", "Large(3, 20)")]
    public void Configuration_names_a_seed(string text, string name)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Fakes:WorldSeed", text)]).Build();
        using var services = new ServiceCollection().AddFakeDrivers(configuration.GetSection("Fakes")).BuildServiceProvider();

        services.GetRequiredService<FakeWorld>().Compute.Should().NotBeNull();
        services.GetRequiredService<Microsoft.Extensions.Options.IOptions<FakeDriversOptions>>().Value.WorldSeed.ToString().Should().Be(name);
    }

    [Fact]
    public void Counts_out_of_range_are_refused()
    {
        ((Action)(() => WorldSeeds.Large(0, 1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => WorldSeeds.Large(1, -1))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
