using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Networking;

public sealed class NetworkInvariantTests
{
    private static readonly string[] Cidrs = ["10.9.0.0/28", "10.9.0.16/29", "10.9.1.0/28", "2001:db8::/64"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_done_addresses_counts_and_references_agree(int seed)
    {
        using var world = new FakeWorld(new() { Networking = { PortUp = Progress.After(TimeSpan.FromSeconds(3)) }, Compute = { Build = Progress.After(TimeSpan.FromSeconds(2)) } });
        world.Faults.On(ComputeTransitions.FinishBuild).When(_ => true).WithProbability(0.3).Throw(new DriverException("No valid host was found."));
        var random = new Random(seed);
        var view = world.As(new() { ProjectId = "shop", UserId = "sam" });
        for (var step = 0; step < 250; step++)
        {
            var before = world.Kernel.State;
            try
            {
                await StepAsync(world, view, random);
            }
            catch (DriverException)
            {
                world.Kernel.State.Should().BeSameAs(before, "a refused call changes nothing");
            }

            if (step % 5 == 0) world.Clock.Advance(TimeSpan.FromSeconds(1));
            if (step % 10 == 0) NetworkInvariants.Check(world);
        }

        await world.RunUntilIdleAsync(TestContext.Current.CancellationToken);
        NetworkInvariants.Check(world);
    }

    private static async Task StepAsync(FakeWorld world, FakeWorldView view, Random random)
    {
        var (token, net, rows) = (TestContext.Current.CancellationToken, view.Network, world.Snapshot());
        string Pick<T>(Table<T> table)
            where T : NetworkResource
        {
            var own = rows.Rows(table).Where(row => row.ProjectId == "shop").ToList();
            return own.Count == 0 ? "none" : own[random.Next(own.Count)].Id;
        }

        var servers = rows.Rows(ComputeTables.Servers);
        var external = rows.Rows(NetworkTables.Networks).Single(network => network.IsExternal).Id;
        await (random.Next(18) switch
        {
            0 => net.CreateNetworkAsync(new() { Name = "n" }, token),
            1 => net.CreateSubnetAsync(Subnet(Pick(NetworkTables.Networks), random), token),
            2 or 3 or 4 => net.CreatePortAsync(new() { NetworkId = Pick(NetworkTables.Networks) }, token),
            5 => net.CreatePortAsync(new() { NetworkId = Pick(NetworkTables.Networks), FixedIps = [new() { IpAddress = $"10.9.0.{random.Next(32)}" }] }, token),
            6 => net.UpdatePortAsync(new() { Id = Pick(NetworkTables.Ports), FixedIps = [new() { SubnetId = Pick(NetworkTables.Subnets) }] }, token),
            7 or 8 => net.DeletePortAsync(Pick(NetworkTables.Ports), token),
            9 => net.DeleteSubnetAsync(Pick(NetworkTables.Subnets), token),
            10 => net.DeleteNetworkAsync(Pick(NetworkTables.Networks), token),
            11 => net.CreateRouterAsync(new() { Name = "r", Gateway = new() { NetworkId = external } }, token),
            12 => net.AddRouterInterfaceAsync(new() { RouterId = Pick(NetworkTables.Routers), SubnetId = Pick(NetworkTables.Subnets) }, token),
            13 => net.RemoveRouterInterfaceAsync(new() { RouterId = Pick(NetworkTables.Routers), SubnetId = Pick(NetworkTables.Subnets) }, token),
            14 => net.CreateFloatingIpAsync(new() { FloatingNetworkId = external, PortId = Pick(NetworkTables.Ports) }, token),
            15 => net.DeleteRouterAsync(Pick(NetworkTables.Routers), token),
            16 => view.Compute.CreateServerAsync(
                new() { Name = "s", FlavorId = "1", ImageId = rows.Rows(ImageTables.Images)[0].Id, Networks = [Pick(NetworkTables.Networks), new() { PortId = Pick(NetworkTables.Ports) }] }, token),
            _ => view.Compute.DeleteServerAsync(servers.Count == 0 ? "none" : servers[random.Next(servers.Count)].Id, token),
        });
    }

    private static CreateSubnetRequest Subnet(string networkId, Random random)
    {
        var cidr = Cidrs[random.Next(Cidrs.Length)];
        var isSix = cidr.Contains(':', StringComparison.Ordinal);
        return new() { NetworkId = networkId, Cidr = cidr, Ipv6AddressMode = isSix ? Ipv6Mode.Slaac : null, Ipv6RaMode = isSix ? Ipv6Mode.Slaac : null };
    }
}
