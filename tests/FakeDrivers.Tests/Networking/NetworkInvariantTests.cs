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

        string AgentOf(string type) => rows.Rows(NetworkTables.Agents).Single(agent => agent.AgentType == type).Id;
        var servers = rows.Rows(ComputeTables.Servers);
        var external = rows.Rows(NetworkTables.Networks).Single(network => network.IsExternal).Id;
        await (random.Next(38) switch
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
            17 => net.CreatePortsAsync([new() { NetworkId = Pick(NetworkTables.Networks) }, new() { NetworkId = Pick(NetworkTables.Networks) }], token),
            18 => world.Network.UpdatePortAsync(new() { Id = Pick(NetworkTables.Ports), MacAddress = $"fa:16:3e:00:00:{random.Next(8):x2}" }, token),
            19 => world.Network.CreatePortBindingAsync(new() { PortId = Pick(NetworkTables.Ports), Host = $"host-{random.Next(3)}" }, token),
            20 => world.Network.ActivatePortBindingAsync(Pick(NetworkTables.Ports), $"host-{random.Next(3)}", token),
            21 => world.Network.RemoveNetworkFromAgentAsync(AgentOf("DHCP agent"), Pick(NetworkTables.Networks), token),
            22 => world.Network.AddRouterToAgentAsync(AgentOf("L3 agent"), Pick(NetworkTables.Routers), token),
            23 => net.CreatePortForwardingAsync(
                new() { FloatingIpId = Pick(NetworkTables.FloatingIps), Protocol = "tcp", ExternalPort = random.Next(1, 4), InternalPort = 80, InternalPortId = Pick(NetworkTables.Ports) }, token),
            24 => net.CreateTrunkAsync(new() { PortId = Pick(NetworkTables.Ports), SubPorts = [new(Pick(NetworkTables.Ports), 101)] }, token),
            25 => net.DeleteTrunkAsync(Pick(NetworkTables.Trunks), token),
            26 => world.Network.UpdateNetworkAsync(new() { Id = Pick(NetworkTables.Networks), IsShared = random.Next(2) == 0 }, token),
            27 => net.UpdateSubnetAsync(new() { Id = Pick(NetworkTables.Subnets), IsDhcpEnabled = random.Next(2) == 0, GatewayIp = random.Next(2) == 0 ? "" : null }, token),
            28 => net.UpdateRouterAsync(new() { Id = Pick(NetworkTables.Routers), ClearGateway = true }, token),
            29 => net.UpdateRouterAsync(new() { Id = Pick(NetworkTables.Routers), Gateway = new() { NetworkId = external } }, token),
            30 => world.Network.UpdateRouterAsync(new() { Id = Pick(NetworkTables.Routers), Gateway = new() { NetworkId = external, FixedIps = [new() { IpAddress = $"172.24.4.{random.Next(200, 204)}" }] } }, token),
            31 => net.AddRouterInterfaceAsync(new() { RouterId = Pick(NetworkTables.Routers), PortId = Pick(NetworkTables.Ports) }, token),
            32 => net.UpdatePortAsync(new() { Id = Pick(NetworkTables.Ports), SecurityGroups = random.Next(2) == 0 ? [] : [Pick(NetworkTables.SecurityGroups)] }, token),
            33 => net.UpdatePortAsync(new() { Id = Pick(NetworkTables.Ports), FixedIps = [new() { SubnetId = Pick(NetworkTables.Subnets) }, new() { SubnetId = Pick(NetworkTables.Subnets) }] }, token),
            34 => net.CreateSecurityGroupAsync(new() { Name = "g" }, token),
            35 => net.DeleteSecurityGroupAsync(Pick(NetworkTables.SecurityGroups), token),
            36 => random.Next(2) == 0
                ? net.CreateSubnetPoolAsync(new() { Name = "p", Prefixes = ["10.64.0.0/20"], DefaultPrefixLength = 26 }, token)
                : net.CreateSubnetAsync(new() { NetworkId = Pick(NetworkTables.Networks), SubnetPoolId = Pick(NetworkTables.SubnetPools) }, token),
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
