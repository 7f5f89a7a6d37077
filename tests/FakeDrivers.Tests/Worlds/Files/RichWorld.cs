using System.Text.Json.Nodes;
using FakeDrivers.Networking;
using FakeDrivers.Tests.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds.Files;

/// <summary>A world with something of many kinds, and its file.</summary>
internal static class RichWorld
{
    public static FakeWorldOptions Options() => new()
    {
        Compute = { Build = Progress.After(TimeSpan.FromMinutes(5)) },
        Volumes =
        {
            Delete = Progress.AfterObservations(3),
            Extend = Progress.After(TimeSpan.FromMinutes(5)),
            Retype = Progress.After(TimeSpan.FromMinutes(5)),
            RestoreBackup = Progress.After(TimeSpan.FromMinutes(5)),
        },
    };

    public static async Task<FakeWorld> CreateAsync(CancellationToken token)
    {
        var world = new FakeWorld(Options());
        var shop = world.As(new() { ProjectId = "demo", UserId = "demo", Roles = ["reader", "member"] });
        await FillNetworkAsync(world, shop, token);
        await FillIdentityAsync(world, shop, token);
        await world.Ldap.ConnectAs().AddAsync(new("uid=guest,dc=example,dc=com", new("objectClass", "inetOrgPerson", "dynamicObject"), new("uid", "guest"), new("cn", "guest"), new("sn", "guest")), token);
        var volume = await shop.Volumes.CreateVolumeAsync(new() { Name = "data", SizeGiB = 2, Metadata = new Dictionary<string, string> { ["a"] = "1" } }, token);
        await shop.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Name = "snap" }, token);
        await shop.Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, Name = "copy" }, token);
        var going = await shop.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, token);
        await shop.Volumes.DeleteVolumeAsync(going.Id, cancellationToken: token);
        await FillVolumesAsync(world, shop, token);
        var mine = await shop.Images.CreateImageAsync(new() { Name = "mine", DiskFormat = "raw", ContainerFormat = "bare" }, token);
        using (var bytes = new MemoryStream([1, 2, 3])) await shop.Images.UploadImageAsync(new() { ImageId = mine.Id }, bytes, token);
        var image = await world.Compute.FindImageAsync("cirros", token);
        await shop.Compute.CreateServerAsync(new() { Name = "web", FlavorId = "1", ImageId = image.Id, Networks = [world.Snapshot().Rows(NetworkTables.Networks).Single(network => network.Name == "room").Id] }, token);
        return world;
    }

    public static JsonNode FileOf(FakeWorld world)
    {
        using var stream = new MemoryStream();
        world.Save(stream);
        stream.Position = 0;
        return JsonNode.Parse(stream)!;
    }

    public static void Load(FakeWorld world, JsonNode file)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
        world.Load(stream);
    }

    /// <summary>What is saved can be loaded, and is then what was saved.</summary>
    public static void ComesBack(FakeWorld world)
    {
        using var loaded = new FakeWorld();
        Load(loaded, FileOf(world));
        loaded.Snapshot().Export().Should().Be(world.Snapshot().Export());
        NetworkInvariants.Check(loaded);
    }

    private static async Task FillNetworkAsync(FakeWorld world, FakeWorldView shop, CancellationToken token)
    {
        var net = shop.Network;
        var external = world.Snapshot().Rows(NetworkTables.Networks).Single(network => network.IsExternal).Id;
        var network = await net.CreateNetworkAsync(new() { Name = "room" }, token);
        var subnet = await net.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.9.0.0/24", HostRoutes = [new("10.1.0.0/16", "10.9.0.9")] }, token);
        var router = await net.CreateRouterAsync(new() { Gateway = new() { NetworkId = external } }, token);
        await net.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, token);
        await net.UpdateRouterAsync(new() { Id = router.Id, Routes = [new("10.2.0.0/16", "10.9.0.7")] }, token);
        var ports = await net.CreatePortsAsync([new() { NetworkId = network.Id }, new() { NetworkId = network.Id }, new() { NetworkId = network.Id }], token);
        await net.CreateFloatingIpAsync(new() { FloatingNetworkId = external, PortId = ports[0].Id }, token);
        var forwarding = await net.CreateFloatingIpAsync(new() { FloatingNetworkId = external }, token);
        await net.CreatePortForwardingAsync(new() { FloatingIpId = forwarding.Id, Protocol = "tcp", ExternalPort = 80, InternalPort = 80, InternalPortId = ports[1].Id }, token);
        await net.CreateTrunkAsync(new() { PortId = ports[1].Id, SubPorts = [new(ports[2].Id, 101)] }, token);
        var scope = await net.CreateAddressScopeAsync(new() { Name = "scope", IpVersion = 4 }, token);
        await net.CreateSubnetPoolAsync(new() { Name = "pool", Prefixes = ["10.64.0.0/16"], AddressScopeId = scope.Id }, token);
        await net.CreateAddressGroupAsync(new() { Name = "all", Addresses = ["10.0.0.0/8"] }, token);
        await net.CreateRbacPolicyAsync(new() { ObjectType = RbacObjectType.Network, ObjectId = network.Id, Action = RbacAction.AccessAsShared, TargetProjectId = "bank" }, token);
        var policy = await world.Network.CreateQosPolicyAsync(new() { Name = "slow" }, token);
        var ofServer = await world.Network.CreatePortAsync(new() { ProjectId = "demo", NetworkId = network.Id, DeviceId = "elsewhere", DeviceOwner = "compute:nova" }, token);
        await world.Network.CreatePortBindingAsync(new() { PortId = ofServer.Id, Host = "compute-2" }, token);
        foreach (var agent in await world.Network.ListAgentsOfNetworkAsync(network.Id, token)) await world.Network.RemoveNetworkFromAgentAsync(agent.Id, network.Id, token);
        await world.Network.PutQosRuleAsync(new() { PolicyId = policy.Id, Rule = new() { Kind = QosRuleKind.BandwidthLimit, MaxKbps = 100, Direction = TrafficDirection.Egress } }, token);
    }

    private static async Task FillVolumesAsync(FakeWorld world, FakeWorldView shop, CancellationToken token)
    {
        var volumes = shop.Volumes;
        Task<Volume> MakeAsync() => volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, token);
        var type = await world.Volumes.CreateGroupTypeAsync(new() { Name = "together" }, token);
        var group = await volumes.CreateGroupAsync(new() { GroupType = type.Id, VolumeTypes = [VolumeType.DefaultName] }, token);
        await volumes.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [(await MakeAsync()).Id] }, token);
        await volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id }, token);
        await volumes.CreateTransferAsync(new() { VolumeId = (await MakeAsync()).Id, Name = "gift" }, token);
        await volumes.AttachVolumeAsync(new() { VolumeId = (await MakeAsync()).Id, ServerId = "9f2a7b1c-55d0-4c3e-8a61-0f6f6d1f0a01", Device = "/dev/vdb" }, token);
        await volumes.ExtendVolumeAsync((await MakeAsync()).Id, 3, token);
        var specs = await world.Volumes.CreateQosSpecsAsync(new() { Name = "slow" }, token);
        var fast = await world.Volumes.CreateTypeAsync(new() { Name = "fast" }, token);
        world.Edit(edit => edit.VolumeType(fast.Id, row => row with { QosSpecsId = specs.Id }));
        await world.Volumes.SetDefaultTypeAsync("bank", fast.Id, token);
        await volumes.RetypeVolumeAsync(new() { VolumeId = (await MakeAsync()).Id, NewType = "fast" }, token);
        var restored = await MakeAsync();
        var backup = await volumes.CreateBackupAsync(new() { VolumeId = restored.Id, Name = "full" }, token);
        await volumes.CreateBackupAsync(new() { VolumeId = restored.Id, IsIncremental = true }, token);
        await volumes.RestoreBackupAsync(new() { BackupId = backup.Id, VolumeId = restored.Id }, token);
    }

    private static async Task FillIdentityAsync(FakeWorld world, FakeWorldView shop, CancellationToken token)
    {
        var group = await world.Identity.CreateGroupAsync(new() { Name = "staff" }, token);
        await world.Identity.AddUserToGroupAsync(group.Id, "demo", token);
        await world.Identity.CreateProjectAsync(new() { Name = "part", ParentId = "demo", Tags = ["red"] }, token);
        await world.Identity.CreateUserAsync(new() { Name = "ann", Password = "secret", Extra = new Dictionary<string, string> { ["team"] = "\"blue\"" } }, token);
        await world.Identity.CreateRegionAsync(new() { Id = "Part", ParentRegionId = "RegionOne" }, token);
        await shop.Identity.CreateApplicationCredentialAsync(new() { Name = "robot" }, token);
        await shop.Identity.CreateTrustAsync(new() { TrusteeUserId = "admin", RoleIds = ["member"] }, token);
        await shop.Identity.CreateEc2CredentialAsync(cancellationToken: token);
        await world.Identity.AuthenticateAsync(FakeDrivers.Identity.AuthenticationRequest.WithPassword("demo", "secret"), token);
    }
}
