using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ComputeEditTests() : ComputeTests(Options(options => options.Hosts = 2))
{
    [Fact]
    public async Task What_a_server_has_from_its_ports_is_not_written_on_the_server()
    {
        var server = await CreateAsync();
        var address = new ServerAddress { NetworkName = "private", Address = "192.0.2.1", MacAddress = "fa:16:3e:00:00:01" };

        Refused(edit => edit.Server(server.Id, each => each with { Addresses = [address] }), "*Addresses*edit.Port*");
        Refused(edit => edit.Server(server.Id, each => each with { SecurityGroups = ["other"] }), "*SecurityGroups*");
        Refused(edit => edit.Server(server.Id, _ => null!), "*gives nothing*");
    }

    [Fact]
    public async Task A_server_without_ports_shows_the_addresses_that_are_written()
    {
        var server = await Compute.CreateServerAsync(Request() with { NetworkAllocation = ServerNetworkAllocation.None }, Token);
        var address = new ServerAddress { NetworkName = "elsewhere", Address = "192.0.2.1", MacAddress = "fa:16:3e:00:00:01" };

        World.Edit(edit => edit.Server(server.Id, each => each with { Addresses = [address] }));

        (await Compute.GetServerAsync(server.Id, Token)).Addresses.Should().Equal(address);
        (await Compute.ListServersAsync(new() { Ipv4Part = "192.0.2" }, Token).ToListAsync(Token)).Should().ContainSingle();
        (await Compute.ListServersAsync(new() { Ipv6Part = "192.0.2" }, Token).ToListAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_port_that_was_given_to_a_server_comes_up_with_it_though_it_is_moved_while_it_is_built()
    {
        using var world = new FakeWorld(Options(options => (options.Hosts, options.Build) = (2, Progress.After(TimeSpan.FromSeconds(10)))));
        var given = await world.Network.CreatePortAsync(new() { NetworkId = world.Snapshot().Rows(NetworkTables.Networks).First(network => !network.IsExternal).Id }, Token);
        var server = await world.Compute.CreateServerAsync(
            Request() with { ImageId = (await world.Images.FindImageAsync("cirros", Token)).Id, Networks = [new() { PortId = given.Id }] }, Token);

        world.Edit(edit => edit.Server(server.Id, each => each with { Host = each.Host == "compute-1" ? "compute-2" : "compute-1" }));
        var moved = Port();
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        (moved.Status, Port().Status).Should().Be((NetworkResourceStatus.Down, NetworkResourceStatus.Active));
        moved.Binding.HostId.Should().NotBe(server.Host);

        Port Port() => world.Snapshot().Rows(NetworkTables.Ports).Single(port => port.DeviceId == server.Id);
    }

    [Fact]
    public async Task Limits_are_written_below_what_is_used_and_are_those_of_the_options_again()
    {
        await CreateAsync();

        World.Edit(edit => edit.ComputeQuota("shop", quota => quota with { Instances = 0 }));
        var written = await Compute.GetQuotaAsync(cancellationToken: Token);
        await RefusedAsync<QuotaExceededException>(() => CreateAsync());
        World.Edit(edit => edit.RemoveComputeQuota("shop"));

        (written.Instances, (await Compute.GetQuotaAsync(cancellationToken: Token)).Instances).Should().Be((0, 10));
        Refused(edit => edit.ComputeQuota("shop", quota => quota with { ProjectId = "bank" }), "*another project*");
    }

    [Fact]
    public async Task Who_may_use_a_flavor_is_written_and_forgotten_when_it_is_public()
    {
        var flavor = await World.Compute.CreateFlavorAsync(new() { Name = "secret", Vcpus = 1, MemoryMiB = 64, DiskGiB = 1, IsPublic = false }, Token);

        World.Edit(edit => edit.FlavorAccess(flavor.Id, "shop", "bank"));
        (await World.Compute.ListFlavorAccessAsync(flavor.Id, Token)).Should().Equal("shop", "bank");
        World.Edit(edit => edit.FlavorAccess(flavor.Id, "bank"));
        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetFlavorAsync(flavor.Id, Token));
        World.Edit(edit => edit.Flavor(flavor.Id, each => each with { IsPublic = true }));

        (await Compute.GetFlavorAsync(flavor.Id, Token)).IsPublic.Should().BeTrue();
        World.Snapshot().Rows(ComputeTables.FlavorAccess).Should().BeEmpty();
        Refused(edit => edit.FlavorAccess(flavor.Id, "shop"), "*is public*");
    }

    [Fact]
    public async Task A_flavor_goes_with_who_might_use_it()
    {
        var flavor = await World.Compute.CreateFlavorAsync(new() { Name = "secret", Vcpus = 1, MemoryMiB = 64, DiskGiB = 1, IsPublic = false }, Token);
        World.Edit(edit => edit.FlavorAccess(flavor.Id, "shop"));

        World.Edit(edit => edit.RemoveFlavor(flavor.Id));

        World.Snapshot().Rows(ComputeTables.FlavorAccess).Should().BeEmpty();
        (await World.Compute.Awaiting(compute => compute.GetFlavorAsync(flavor.Id, Token)).Should().ThrowAsync<ResourceNotFoundException>()).Which.Id.Should().Be(flavor.Id);
    }

    [Fact]
    public async Task A_host_goes_when_nothing_is_on_it()
    {
        var server = await CreateAsync();
        var other = server.Host == "compute-1" ? "compute-2" : "compute-1";
        var aggregate = await World.Compute.CreateAggregateAsync("fast", null, Token);
        await World.Compute.AddHostToAggregateAsync(aggregate.Id, other, Token);

        Refused(edit => edit.RemoveHost(server.Host!), "*There are servers on the host*");
        World.Edit(edit => edit.RemoveHost(other));

        (await World.Compute.ListHypervisorsAsync(cancellationToken: Token).ToListAsync(Token)).Should().ContainSingle();
        (await World.Compute.GetAggregateAsync(aggregate.Id, Token)).Hosts.Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_goes_out_of_the_usage_and_an_aggregate_and_a_key_pair_go()
    {
        var group = await Compute.CreateServerGroupAsync("group", ServerGroupPolicy.Affinity, cancellationToken: Token);
        var aggregate = await World.Compute.CreateAggregateAsync("fast", null, Token);
        await Compute.ImportKeyPairAsync("key", SshPublicKey.PlaceholderOf("key"), Token);

        World.Edit(edit =>
        {
            edit.RemoveServerGroup(group.Id);
            edit.RemoveAggregate(aggregate.Id);
            edit.RemoveKeyPair("sam", "key");
        });

        (await Compute.GetUsageAsync(cancellationToken: Token)).ServerGroups.Should().Be(0);
        (await World.Compute.ListAggregatesAsync(Token)).Should().BeEmpty();
        (await Compute.ListKeyPairsAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_migration_goes_when_its_server_is_not_moving_by_it()
    {
        var server = await CreateAsync();
        await World.Compute.MigrateServerAsync(server.Id, cancellationToken: Token);
        var migration = World.Snapshot().Rows(ComputeTables.Migrations).Single();

        Refused(edit => edit.RemoveMigration(migration.Id), "*is still moving*");
        await Compute.ConfirmResizeAsync(server.Id, Token);
        World.Edit(edit => edit.RemoveMigration(migration.Id));
        await World.Compute.MigrateServerAsync(server.Id, cancellationToken: Token);

        World.Snapshot().Rows(ComputeTables.Migrations).Single().Number.Should().Be(2, "no number is given twice");
    }

    private void Refused(Action<WorldEdit> edit, string message)
    {
        var before = World.Snapshot();
        World.Invoking(world => world.Edit(edit)).Should().Throw<ArgumentException>().WithMessage(message);
        World.Diff(before, World.Snapshot()).IsEmpty.Should().BeTrue("a refused edit changes nothing");
    }
}
