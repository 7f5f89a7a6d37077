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
        switch (hand.Next(19))
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
                var image = hand.Pick(ImageTables.Images, row => row.Id, row => row.Status == ImageStatus.Active);
                return ("an image", [image], edit => edit.Image(image, row => row with { Owner = project, Status = ImageStatus.Deactivated }));
            case 11:
                var user = hand.Pick(IdentityTables.Users, row => row.Id, row => row.Name != "admin");
                return ("a user", [user], edit => edit.User(user, row => row with { IsEnabled = false }));
            case 12:
                var network = hand.Pick(NetworkTables.Networks);
                var segment = 1 + hand.Next(9);
                return ("a segment", [network], edit => edit.Network(network, row => row with { ProviderType = "gre", SegmentationId = segment, ProjectId = project }));
            case 13:
                var subnet = hand.Pick(NetworkTables.Subnets);
                return ("a subnet", [subnet], edit => edit.Subnet(subnet, row => row with { AllocationPools = [.. row.AllocationPools.Take(1)], ProjectId = project }));
            case 14:
                var router = hand.Pick(NetworkTables.Routers);
                return ("a router", [router], edit => edit.Router(router, row => row with { Status = NetworkResourceStatus.Error, ProjectId = project }));
            case 15:
                var floating = hand.Pick(NetworkTables.FloatingIps);
                return ("a floating IP", [floating], edit => edit.FloatingIp(floating, row => row with { Status = NetworkResourceStatus.Error, ProjectId = project }));
            case 16:
                var securityGroup = hand.Pick(NetworkTables.SecurityGroups);
                return ("a security group", [securityGroup], edit => edit.SecurityGroup(securityGroup, row => row with { Description = "edited", ProjectId = project }));
            case 17:
                var trunk = hand.Pick(NetworkTables.Trunks);
                return ("a trunk", [trunk], edit => edit.Trunk(trunk, row => row with { SubPorts = [.. row.SubPorts.Take(1)], ProjectId = project }));
            default:
                var group = hand.Pick(ComputeTables.Groups);
                return ("a server group", [group], edit => edit.ServerGroup(group, row => row with { ProjectId = project }));
        }
    }
}
