using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Seeds;

public sealed class ServerSeedTests : IDisposable
{
    private readonly FakeWorld _world = new(new FakeWorldOptions { Compute = { Hosts = 3 } });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_seeded_server_is_what_the_service_shows()
    {
        var seeded = _world.Compute.SeedServer();

        (await _world.Compute.GetServerAsync(seeded.Id, Token)).Should().Be(seeded);
        seeded.Status.Should().Be(ServerStatus.Active);
        seeded.Name.Should().Be("server1");
        seeded.LaunchedAt.Should().Be(_world.Clock.Now);
        seeded.PowerState.Should().Be(ServerPowerState.Running);
        seeded.Host.Should().StartWith("compute-");
        seeded.Addresses.Should().ContainSingle();
        (await _world.Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(1);
    }

    [Fact]
    public void No_call_tells_of_it_and_no_fault_or_time_concerns_it()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Compute = { Build = Progress.After(TimeSpan.FromMinutes(5)) }, Latency = { All = Latency.Fixed(TimeSpan.FromHours(1)) } });
        world.Faults.On(ComputeTransitions.FinishBuild).Throw(new DriverException("No."));
        world.Faults.OnAny().Throw(new DriverException("No."));

        var server = world.Compute.SeedServer();

        server.Status.Should().Be(ServerStatus.Active);
        world.Calls.Count.Should().Be(0);
        world.Pending.Should().BeEmpty();
        world.Changes.ToList().Should().ContainSingle().Which.Cause.Should().Be("seed");
    }

    [Theory]
    [InlineData(ServerStatus.Active)]
    [InlineData(ServerStatus.Shutoff)]
    [InlineData(ServerStatus.Paused)]
    [InlineData(ServerStatus.Suspended)]
    [InlineData(ServerStatus.Error)]
    [InlineData(ServerStatus.Rescue)]
    [InlineData(ServerStatus.ShelvedOffloaded)]
    [InlineData(ServerStatus.VerifyResize)]
    public void Every_status_of_rest_can_be_had_without_force(ServerStatus status)
    {
        var server = _world.Compute.SeedServer(seed => seed with { Status = status });

        server.Status.Should().Be(status);
        server.Metadata.Should().BeEmpty();
        (server.Fault is not null).Should().Be(status == ServerStatus.Error);
        (server.Move is not null).Should().Be(status == ServerStatus.VerifyResize);
        _world.Pending.Should().BeEmpty();
    }

    [Theory]
    [InlineData(ServerStatus.Build)]
    [InlineData(ServerStatus.Reboot)]
    [InlineData(ServerStatus.Shelved)]
    [InlineData(ServerStatus.SoftDeleted)]
    public void Statuses_that_need_time_are_had_where_the_options_give_it(ServerStatus status)
    {
        var day = Progress.After(TimeSpan.FromDays(1));
        using var world = new FakeWorld(new FakeWorldOptions { Compute = { Build = day, Reboot = day, KeepShelved = day, ReclaimInterval = TimeSpan.FromDays(1) } });

        world.Compute.SeedServer(seed => seed with { Status = status }).Status.Should().Be(status);

        world.Pending.Should().ContainSingle();
    }

    [Fact]
    public void A_status_out_of_reach_is_refused_with_what_would_do_and_changes_nothing()
    {
        var before = _world.Snapshot();

        var seeding = () => _world.Compute.SeedServer(seed => seed with { Status = ServerStatus.SoftDeleted });

        seeding.Should().Throw<FakeDriversException>().WithMessage("*'server1' cannot be seeded as 'SOFT_DELETED'*ACTIVE, SHUTOFF*ReclaimInterval*force: true*");
        _world.Diff(before, _world.Snapshot()).Changes.Should().BeEmpty();
    }

    [Fact]
    public void By_force_any_status_goes_in_and_the_row_says_so()
    {
        foreach (var status in Enum.GetValues<ServerStatus>().Where(status => status != ServerStatus.SoftDeleted))
        {
            var server = _world.Compute.SeedServer(seed => seed with { Status = status, FlavorId = "1", Metadata = new Dictionary<string, string> { ["a"] = "b" } }, force: true);

            server.Status.Should().Be(status);
            server.Metadata.Should().ContainKey("a");
            if (server.Metadata.TryGetValue("fakedrivers_forced", out var forced)) forced.Should().Be($"status {status.ToText()}");
        }

        _world.Compute.SeedServer(seed => seed with { Status = ServerStatus.Password }, force: true).Metadata.Should().ContainKey("fakedrivers_forced");
    }

    [Fact]
    public async Task Limits_hold_unless_forced()
    {
        _world.Compute.SeedServers(10);

        _world.Compute.Invoking(compute => compute.SeedServer()).Should().Throw<QuotaExceededException>().Which.Resource.Should().Be("instances");
        _world.Compute.SeedServers(5, force: true).Should().HaveCount(5);

        (await _world.Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(15);
        (await _world.Compute.GetQuotaAsync(cancellationToken: Token)).Instances.Should().Be(10, "force lifts limits for the moment only");
        _world.Changes.ToList()[^1].Changes.Should().NotContain(change => change.Table == "compute.quotas");
    }

    [Fact]
    public async Task A_volume_is_attached_on_both_sides()
    {
        var volume = _world.Volumes.SeedVolume();

        var server = _world.Compute.SeedServer(seed => seed with { VolumeIds = [volume.Id] });

        var attached = await _world.Volumes.GetVolumeAsync(volume.Id, Token);
        attached.Status.Should().Be(VolumeStatus.InUse);
        attached.Attachments.Should().ContainSingle().Which.Should().Match<VolumeAttachment>(each => each.ServerId == server.Id && each.Status == VolumeAttachStatus.Attached);
        server.Volumes.Should().ContainSingle().Which.AttachmentId.Should().Be(attached.Attachments[0].Id);
    }

    [Fact]
    public async Task It_is_whose_it_is_said_to_be()
    {
        var tenant = _world.As(new() { ProjectId = "shop", UserId = "ann" });
        var mine = tenant.Compute.SeedServer();
        var other = _world.Compute.SeedServer(seed => seed with { ProjectId = "other", UserId = "bob" });

        (mine.ProjectId, mine.UserId).Should().Be(("shop", "ann"));
        (other.ProjectId, other.UserId).Should().Be(("other", "bob"));
        (await tenant.Compute.ListServersAsync(cancellationToken: Token).ToListAsync(Token)).Should().Equal(mine);
        await tenant.Compute.Invoking(compute => compute.GetServerAsync(other.Id, Token)).Should().ThrowAsync<ResourceNotFoundException>();
    }

    [Fact]
    public void Id_name_address_host_flavor_and_time_are_as_wished_for()
    {
        var wished = _world.Compute.SeedServer(seed => seed with
        {
            Id = FakeDefaults.Nova2012.ServerId,
            Name = "web",
            FlavorId = "2",
            Host = "compute-2",
            Networks = [new() { Network = "private", FixedIp = "10.9.8.7" }],
            CreatedAt = FakeDefaults.Nova2012.ServerCreatedAt,
            Tags = ["blue"],
        });

        wished.Id.Should().Be("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa");
        (wished.Name, wished.Flavor.Name, wished.Host).Should().Be(("web", "m1.small", "compute-2"));
        wished.Addresses.Should().ContainSingle().Which.Address.Should().Be("10.9.8.7");
        (wished.CreatedAt, wished.LaunchedAt).Should().Be((FakeDefaults.Nova2012.ServerCreatedAt, FakeDefaults.Nova2012.ServerCreatedAt));
        wished.Tags.Should().Equal("blue");
    }

    [Fact]
    public void An_id_that_is_none_or_taken_and_a_time_to_come_are_refused()
    {
        _world.Compute.SeedServer(seed => seed with { Id = FakeDefaults.Nova2012.ServerId });

        Seeding(seed => seed with { Id = "7" }).Should().Throw<InvalidRequestException>().WithMessage("*'7'*UUID*");
        Seeding(seed => seed with { Id = FakeDefaults.Nova2012.ServerId }).Should().Throw<ConflictException>();
        Seeding(seed => seed with { CreatedAt = _world.Clock.Now.AddSeconds(1) }).Should().Throw<FakeDriversException>();
        Seeding(seed => seed with { FlavorId = "m1.smal" }).Should().Throw<InvalidRequestException>();
        Seeding(_ => null!).Should().Throw<FakeDriversException>();

        Action Seeding(Func<ServerSeed, ServerSeed> change) => () => _world.Compute.SeedServer(change);
    }

    [Fact]
    public async Task A_key_pair_is_the_users_own()
    {
        var pair = _world.Compute.SeedKeyPair("key");

        (await _world.Compute.GetKeyPairAsync("key", null, Token)).Should().Be(pair);
        _world.Compute.SeedServer(seed => seed with { KeyName = "key" }).KeyName.Should().Be("key");
        _world.Compute.SeedKeyPair().Name.Should().Be("key1");
        _world.Compute.Invoking(compute => compute.SeedKeyPair("key")).Should().Throw<ConflictException>();
    }

    [Fact]
    public async Task Headroom_lets_exactly_so_many_more_in()
    {
        _world.Compute.SeedServers(3);

        _world.Compute.SetHeadroom(new() { Instances = 1 }).Instances.Should().Be(4);

        var image = await _world.Compute.FindImageAsync("cirros", Token);
        await _world.Compute.CreateServerAsync(new() { Name = "last", FlavorId = "1", ImageId = image.Id }, Token);
        await _world.Compute.Invoking(compute => compute.CreateServerAsync(new() { Name = "over", FlavorId = "1", ImageId = image.Id }, Token))
            .Should().ThrowAsync<QuotaExceededException>();
    }
}
