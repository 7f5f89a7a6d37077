using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Seeds;

public sealed class ResourceSeedTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(VolumeStatus.Available)]
    [InlineData(VolumeStatus.Error)]
    [InlineData(VolumeStatus.ErrorDeleting)]
    [InlineData(VolumeStatus.ErrorExtending)]
    [InlineData(VolumeStatus.ErrorManaging)]
    [InlineData(VolumeStatus.ErrorRestoring)]
    [InlineData(VolumeStatus.ErrorBackingUp)]
    public async Task A_volume_rests_in_any_status_in_which_nothing_else_is_to_say(VolumeStatus status)
    {
        var volume = _world.Volumes.SeedVolume(seed => seed with { Status = status, SizeGiB = 7 });

        (await _world.Volumes.GetVolumeAsync(volume.Id, Token)).Should().Be(volume);
        (volume.Status, volume.SizeGiB, volume.Name).Should().Be((status, 7, "volume1"));
        volume.Metadata.Should().BeEmpty();
        (await _world.Volumes.GetUsageAsync(cancellationToken: Token)).TotalGiB.Should().Be(7);
    }

    [Fact]
    public void A_volume_in_use_without_a_server_needs_force_and_says_so()
    {
        var seeding = () => _world.Volumes.SeedVolume(seed => seed with { Status = VolumeStatus.InUse });

        seeding.Should().Throw<FakeDriversException>().WithMessage("*'volume1' cannot be seeded as 'in-use'*SeedServer*VolumeIds*force: true*");
        var forced = _world.Volumes.SeedVolume(seed => seed with { Status = VolumeStatus.InUse }, force: true);
        forced.Status.Should().Be(VolumeStatus.InUse);
        forced.Metadata.Should().Contain("fakedrivers_forced", "status in-use");
    }

    [Fact]
    public void Limits_of_volumes_hold_unless_forced()
    {
        _world.Volumes.SeedVolumes(10).Select(volume => volume.Name).Should().OnlyHaveUniqueItems();

        _world.Volumes.Invoking(volumes => volumes.SeedVolume()).Should().Throw<QuotaExceededException>();
        _world.Volumes.SeedVolumes(20, force: true).Should().HaveCount(20);
    }

    [Fact]
    public void A_volume_that_takes_time_is_there_at_once_unless_it_is_to_be_on_the_way()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Volumes = { Create = Progress.After(TimeSpan.FromHours(1)) } });

        world.Volumes.SeedVolume().Status.Should().Be(VolumeStatus.Available);
        world.Volumes.SeedVolume(seed => seed with { Status = VolumeStatus.Creating }).Status.Should().Be(VolumeStatus.Creating);
        world.Pending.Should().ContainSingle();
    }

    [Fact]
    public async Task Three_projects_do_not_see_each_others_volumes()
    {
        var volumes = _world.Volumes.SeedVolumesOfThreeProjects();

        volumes.Select(volume => (volume.Name, volume.ProjectId)).Should().Equal(("volume100", "fake"), ("volume101", "superfake"), ("volume102", "superduperfake"));
        var fake = _world.As(new() { ProjectId = "fake", UserId = "fake_user" });
        (await fake.Volumes.ListVolumesAsync(cancellationToken: Token).ToListAsync(Token)).Should().Equal(volumes[0]);
        (await _world.Volumes.ListVolumesAsync(new() { AllProjects = true }, Token).ToListAsync(Token)).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_snapshot_brings_its_volume_or_takes_the_one_that_is_named()
    {
        var alone = _world.Volumes.SeedSnapshot();
        var volume = _world.Volumes.SeedVolume(seed => seed with { ProjectId = "shop", SizeGiB = 3 });
        var named = _world.Volumes.SeedSnapshot(seed => seed with { VolumeId = volume.Id, Status = VolumeSnapshotStatus.Error, CreatedAt = _world.Clock.Now.AddDays(-1) });

        (await _world.Volumes.GetVolumeAsync(alone.VolumeId, Token)).Name.Should().Be("snapshot1-volume");
        alone.Status.Should().Be(VolumeSnapshotStatus.Available);
        (named.SizeGiB, named.ProjectId, named.Status).Should().Be((3, "shop", VolumeSnapshotStatus.Error));
        named.CreatedAt.Should().Be(_world.Clock.Now.AddDays(-1));
        _world.Volumes.Invoking(volumes => volumes.SeedSnapshot(seed => seed with { VolumeId = "none" })).Should().Throw<ResourceNotFoundException>();
    }

    [Fact]
    public async Task Headroom_of_volumes_and_networks_is_exact()
    {
        _world.Volumes.SeedVolumes(2);
        _world.Volumes.SetHeadroom(new() { TotalGiB = 5 }).TotalGiB.Should().Be(7);
        _world.Network.SetHeadroom(new() { Networks = 0 }, "shop").Networks.Should().Be(0);

        await _world.Volumes.CreateVolumeAsync(new() { SizeGiB = 5 }, Token);
        await _world.Volumes.Invoking(volumes => volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token)).Should().ThrowAsync<QuotaExceededException>();
        _world.Network.Invoking(network => network.SeedNetwork(seed => seed with { ProjectId = "shop" })).Should().Throw<QuotaExceededException>();
    }

    [Theory]
    [InlineData(ImageStatus.Active)]
    [InlineData(ImageStatus.Queued)]
    [InlineData(ImageStatus.Deactivated)]
    [InlineData(ImageStatus.Killed)]
    public async Task An_image_rests_in_any_status_in_which_nothing_is_under_way(ImageStatus status)
    {
        var image = _world.Images.SeedImage(seed => seed with { Status = status, ProjectId = "shop" });

        (await _world.Images.GetImageAsync(image.Id, Token)).Should().Be(image);
        (image.Status, image.Owner, image.Name).Should().Be((status, "shop", "image1"));
        (image.SizeBytes is null).Should().Be(status == ImageStatus.Queued);
    }

    [Fact]
    public void An_image_on_its_way_needs_force_and_says_so()
    {
        _world.Images.Invoking(images => images.SeedImage(seed => seed with { Status = ImageStatus.Saving })).Should().Throw<FakeDriversException>();

        _world.Images.SeedImage(seed => seed with { Status = ImageStatus.Saving }, force: true).Properties.Should().Contain("fakedrivers_forced", "status saving");
    }

    [Fact]
    public async Task A_network_comes_with_its_subnet()
    {
        var network = _world.Network.SeedNetwork(seed => seed with { Name = "dmz", ProjectId = "shop", Cidr = "192.0.2.0/24" });
        var plain = _world.Network.SeedNetwork();

        var subnet = await _world.Network.GetSubnetAsync(network.Subnets.Should().ContainSingle().Subject, Token);
        (subnet.Cidr, subnet.ProjectId).Should().Be(("192.0.2.0/24", "shop"));
        plain.Name.Should().Be("network1");
        (await _world.Network.GetSubnetAsync(plain.Subnets[0], Token)).Cidr.Should().MatchRegex(@"^192\.168\.\d+\.0/24$");
        var server = _world.Compute.SeedServer(seed => seed with { ProjectId = "shop", Networks = ["dmz"] });
        server.Addresses.Should().ContainSingle().Which.Address.Should().StartWith("192.0.2.");
    }

    [Fact]
    public async Task A_user_can_log_in_where_the_seed_says()
    {
        var project = _world.Identity.SeedProject("shop");
        var user = _world.Identity.SeedUser(seed => seed with { Name = "ann", Password = "pw", ProjectId = project.Id, Roles = ["reader"] });

        var token = await _world.Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("ann", "pw", TokenScope.Project(IdentityName.Of("shop"))), Token);

        token.User.Id.Should().Be(user.Id);
        _world.Identity.Invoking(identity => identity.SeedUser(seed => seed with { ProjectId = project.Id, Roles = ["raeder"] })).Should().Throw<DriverException>();
        _world.Identity.SeedUser().Name.Should().Be("user1");
    }
}
