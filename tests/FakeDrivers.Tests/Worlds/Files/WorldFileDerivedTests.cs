using System.Text.Json.Nodes;
using FakeDrivers.Networking;
using FakeDrivers.Tests.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds.Files;

/// <summary>What follows from rows follows from those of the file, whatever it says of it.</summary>
public sealed class WorldFileDerivedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rich_world_comes_back_whole()
    {
        using var rich = await RichWorld.CreateAsync(Cancellation);
        using var world = new FakeWorld(RichWorld.Options());

        RichWorld.Load(world, RichWorld.FileOf(rich));

        world.Snapshot().Export().Should().Be(rich.Snapshot().Export());
        NetworkInvariants.Check(world);
    }

    [Fact]
    public async Task A_port_that_was_added_by_hand_has_its_address()
    {
        using var rich = await RichWorld.CreateAsync(Cancellation);
        var file = RichWorld.FileOf(rich);
        var ports = file["state"]!["networking.ports"]!.AsArray();
        var port = ports.Last(row => (string?)row!["deviceOwner"] == "")!.DeepClone();
        (port["id"], port["macAddress"]) = ("by-hand", "fa:16:3e:aa:aa:aa");
        port["fixedIps"]![0]!["ipAddress"] = "10.9.0.200";
        ports.Add(port);
        using var world = new FakeWorld(RichWorld.Options());

        RichWorld.Load(world, file);

        NetworkInvariants.Check(world);
        var shop = world.As(new() { ProjectId = "demo", UserId = "demo", Roles = ["reader", "member"] }).Network;
        var taken = await FluentActions.Awaiting(() => shop.CreatePortAsync(
            new() { NetworkId = (string)port["networkId"]!, FixedIps = [new() { IpAddress = "10.9.0.200" }] }, Cancellation)).Should().ThrowAsync<ConflictException>();
        taken.Which.ErrorType.Should().Be("IpAddressAlreadyAllocated");
    }

    [Fact]
    public async Task What_projects_use_is_counted_anew()
    {
        using var rich = await RichWorld.CreateAsync(Cancellation);
        var file = RichWorld.FileOf(rich);
        foreach (var part in new[] { "networking.usages", "volumes.usages", "volumes.pool_uses", "images.usages", "compute.usages" }) file["state"]![part] = new JsonArray();
        using var world = new FakeWorld(RichWorld.Options());

        RichWorld.Load(world, file);

        foreach (var table in new Slice[] { NetworkTables.Usages, FakeDrivers.Volumes.VolumeTables.Usages, FakeDrivers.Volumes.VolumeTables.PoolUses, FakeDrivers.Images.ImageTables.Usages, FakeDrivers.Compute.ComputeTables.Usages })
        {
            table.RowsOf(world.Kernel.State.Get(table)).Should().BeEquivalentTo(table.RowsOf(rich.Kernel.State.Get(table)), $"{table}");
        }
    }

    [Fact]
    public async Task What_hosts_hold_is_counted_anew_and_no_number_is_given_twice()
    {
        using var rich = await RichWorld.CreateAsync(Cancellation);
        await rich.Compute.CreateAggregateAsync("first", cancellationToken: Cancellation);
        var file = RichWorld.FileOf(rich);
        foreach (var host in file["state"]!["compute.hypervisors"]!.AsArray()) (host!["vcpusUsed"], host["runningServers"]) = (99, 99);
        file["state"]!["compute.last_numbers"] = new JsonArray();
        using var world = new FakeWorld(RichWorld.Options());

        RichWorld.Load(world, file);

        world.Snapshot().Export().Should().Be(rich.Snapshot().Export());
        (await world.Compute.CreateAggregateAsync("second", cancellationToken: Cancellation)).Number.Should().Be(2);
    }

    [Fact]
    public async Task A_host_whose_last_server_is_taken_out_of_the_file_is_empty()
    {
        using var rich = await RichWorld.CreateAsync(Cancellation);
        var file = RichWorld.FileOf(rich);
        var servers = file["state"]!["compute.servers"]!.AsArray();
        var pending = file["state"]!["worlds.pending"]!.AsArray();
        foreach (var gone in pending.Where(row => (string?)row!["targetId"] == (string?)servers[0]!["id"]).ToList()) pending.Remove(gone);
        servers.Clear();
        using var world = new FakeWorld(RichWorld.Options());

        RichWorld.Load(world, file);

        world.Snapshot().Rows(FakeDrivers.Compute.ComputeTables.Hypervisors).Should().OnlyContain(host => host.VcpusUsed == 0 && host.MemoryUsedMiB == 0 && host.DiskUsedGiB == 0 && host.RunningServers == 0);
        world.Snapshot().Rows(FakeDrivers.Compute.ComputeTables.Usages).Should().BeEmpty();
    }

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "networking.ports", "networkId", "\"none\"", "The row '*' of the file's 'networking.ports' names the network 'none'*" },
        { "networking.ports", "macAddress", "\"x\"", "The row '*' of the file's 'networking.ports' has the hardware address 'x', which is none." },
        { "networking.ports", "status", "99", "Row 1 of the file's 'networking.ports' cannot be read:*" },
        { "networking.ports", "name", "null", "Row 1 of the file's 'networking.ports' cannot be read: 'name' is missing or null." },
        { "networking.ports", "securityGroups", "[null]", "Row 1 of the file's 'networking.ports' cannot be read: 'securityGroups' has an item that is null." },
        { "networking.subnets", "cidr", "\"10.0.0.0/99\"", "The row '*' of the file's 'networking.subnets' is refused: '10.0.0.0/99' is no range*" },
        { "identity.users", "domainId", "\"none\"", "The row '*' of the file's 'identity.users' names the domain 'none'*" },
        { "identity.projects", "parentId", "\"none\"", "The row '*' of the file's 'identity.projects' stands below 'none'*" },
        { "identity.regions", "parentRegionId", "\"RegionOne\"", "The row 'RegionOne' of the file's 'identity.regions' comes back to 'RegionOne' by its parents." },
        { "identity.passwords", "hash", "\"99999999999999999999$AA==$AA==\"", "Row 1 of the file's 'identity.passwords' cannot be read:*" },
        { "volumes.snapshots", "volumeId", "\"none\"", "The row '*' of the file's 'volumes.snapshots' names the volume 'none'*" },
        { "worlds.pending", "targetId", "\"none\"", "The transition '*' of the file is under way for 'none', which the file does not have." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Rows_that_do_not_agree_are_named_and_nothing_changes(string part, string field, string value, string message)
    {
        using var rich = await RichWorld.CreateAsync(Cancellation);
        var file = RichWorld.FileOf(rich);
        file["state"]![part]![0]![field] = JsonNode.Parse(value);
        using var world = new FakeWorld();
        var before = world.Snapshot();

        world.Invoking(each => RichWorld.Load(each, file)).Should().Throw<WorldFileException>().WithMessage(message);

        world.Diff(before, world.Snapshot()).IsEmpty.Should().BeTrue();
    }
}
