using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>What the outside world does to a cloud past all rules.</summary>
internal static class WalkEdits
{
    /// <summary>What is changed, the ids that it is changed of, and how.</summary>
    public static (string What, string[] Ids, Action<WorldEdit> Change) Next(Hand hand)
    {
        var (server, volume, port) = (hand.Pick(ComputeTables.Servers), hand.Pick(VolumeTables.Volumes), hand.Pick(NetworkTables.Ports));
        var project = hand.Of("shop", "bank");
        switch (hand.Next(30))
        {
            case 0: return ("a crash", [server], edit => edit.Server(server, row => row with { VmState = ServerVmState.Error, TaskState = ServerTaskState.None }));
            case 1: return ("a server's project", [server], edit => edit.Server(server, row => row with { ProjectId = project }));
            case 2: return ("a volume's status", [volume], edit => edit.Volume(volume, row => row with { Status = VolumeStatus.Error }));
            case 3: return ("a volume's project", [volume], edit => edit.Volume(volume, row => row with { ProjectId = project }));
            case 4: return ("a volume's size", [volume], edit => edit.Volume(volume, row => row with { SizeGiB = row.SizeGiB + 1 }));
            case 5:
                // With a server's or a volume's own work stops the making of an image of it.
                var making = ((TableData<Image>)hand.State.Get(ImageTables.Images)).Order
                    .Where(pair => pair.Value.Properties.GetValueOrDefault("instance_uuid") == server).Select(pair => pair.Value.Id);
                return ("what goes on", [server, volume, .. making], edit => { edit.Stop(server); edit.Stop(volume); });
            case 6: return ("a port's project", [port], edit => edit.Port(port, row => row with { ProjectId = project, Status = NetworkResourceStatus.Down }));
            case 7:
                var host = hand.Pick(ComputeTables.Hypervisors, row => row.HostName);
                var isUp = hand.Chance(60);
                return ("a host", [host], edit => edit.Host(host, row => row with { IsUp = isUp }));
            case 8:
                var snapshot = hand.Pick(VolumeTables.Snapshots);
                return ("a snapshot", [snapshot], edit => edit.VolumeSnapshot(snapshot, row => row with { Status = VolumeSnapshotStatus.Error, ProjectId = project }));
            case 9:
                var backup = hand.Pick(VolumeTables.Backups);
                return ("a backup", [backup], edit => edit.VolumeBackup(backup, row => row with { Status = VolumeBackupStatus.Error, SizeGiB = row.SizeGiB + 1 }));
            case 10:
                var image = hand.Pick(ImageTables.Images);
                var becomes = hand.Of(Enum.GetValues<ImageStatus>());
                return ("an image", [image], edit => edit.Image(image, row => row with { Owner = project, Status = becomes }));
            case 11:
                var user = hand.Pick(IdentityTables.Users, row => row.Id, row => row.Name != "admin");
                return ("a user", [user], edit => edit.User(user, row => row with { IsEnabled = false }));
            case 12:
                var flavor = hand.Pick(ComputeTables.Flavors);
                var isPublic = hand.Chance(50);
                return ("a flavor", [flavor], edit => edit.Flavor(flavor, row => row with { IsPublic = isPublic }));
            case 13:
                var limit = hand.Chance(30) ? 5 : 100;
                return ("limits", [project], edit => edit.ComputeQuota(project, quota => quota with { Instances = limit, Cores = 4 * limit }));
            case 14:
                var aggregate = hand.Pick(ComputeTables.Aggregates);
                return ("an aggregate that goes", [aggregate], edit => edit.RemoveAggregate(aggregate));
            case 15:
                var (user2, key) = (hand.Pick(ComputeTables.KeyPairs, pair => pair.UserId), hand.Also<KeyPair>(pair => pair.Name));
                return ("a key pair that goes", [key ?? Hand.Nobody], edit => edit.RemoveKeyPair(user2, key ?? Hand.Nobody));
            case 16:
                var target = hand.Pick(ComputeTables.Hypervisors, row => row.HostName);
                return ("a server's host", [server, target], edit => edit.Server(server, row => row.Move is null && row.Host is not null ? row with { Host = target } : row));
            case 17:
                return ("a server that goes", [server], edit => edit.RemoveServer(server));
            case 18:
                var lost = hand.Pick(VolumeTables.Snapshots);
                return ("a lost snapshot", [lost], edit => edit.RemoveVolumeSnapshot(lost));
            case 19:
                var gone = hand.Pick(VolumeTables.Backups);
                return ("a lost backup", [gone], edit => edit.RemoveVolumeBackup(gone));
            case 20:
                var volumes = hand.Pick(VolumeTables.Groups);
                return ("a lost group", [volumes], edit => edit.RemoveVolumeGroup(volumes));
            case 21:
                var type = hand.Pick(VolumeTables.Types, row => row.Id, row => row.Name != VolumeType.DefaultName);
                return ("a volume type", [type], edit => edit.VolumeType(type, row => row with { Description = "edited" }));
            case 22:
                var network = hand.Pick(NetworkTables.Networks);
                var segment = 1 + hand.Next(9);
                return ("a segment", [network], edit => edit.Network(network, row => row with { ProviderType = "gre", SegmentationId = segment, ProjectId = project }));
            case 23:
                var subnet = hand.Pick(NetworkTables.Subnets);
                return ("a subnet", [subnet], edit => edit.Subnet(subnet, row => row with { AllocationPools = [.. row.AllocationPools.Take(1)], ProjectId = project }));
            case 24:
                var router = hand.Pick(NetworkTables.Routers);
                return ("a router", [router], edit => edit.Router(router, row => row with { Status = NetworkResourceStatus.Error, ProjectId = project }));
            case 25:
                var floating = hand.Pick(NetworkTables.FloatingIps);
                return ("a floating IP", [floating], edit => edit.FloatingIp(floating, row => row with { Status = NetworkResourceStatus.Error, ProjectId = project }));
            case 26:
                var securityGroup = hand.Pick(NetworkTables.SecurityGroups);
                return ("a security group", [securityGroup], edit => edit.SecurityGroup(securityGroup, row => row with { Description = "edited", ProjectId = project }));
            case 27:
                var trunk = hand.Pick(NetworkTables.Trunks);
                return ("a trunk", [trunk], edit => edit.Trunk(trunk, row => row with { SubPorts = [.. row.SubPorts.Take(1)], ProjectId = project }));
            case 28:
                return ("a lost volume", [volume], edit => edit.RemoveVolume(volume));
            default:
                var group = hand.Pick(ComputeTables.Groups);
                return ("a server group", [group], edit => edit.ServerGroup(group, row => row with { ProjectId = project }));
        }
    }
}
