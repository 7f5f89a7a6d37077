using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using static FakeDrivers.Tests.RandomWalk.WalkReference;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>What refers to what, within domains and across them.</summary>
internal static class WalkReferences
{
    public static IReadOnlyList<WalkReference> All { get; } = [.. OfCompute(), .. OfVolumes(), .. OfNetworking(), .. OfImages(), .. OfIdentity()];

    public static ILookup<string, WalkReference> BySlice { get; } = All.ToLookup(reference => reference.From.Name);

    private static IEnumerable<WalkReference> OfCompute() =>
    [
        Any(ComputeTables.Servers, "the host", server => [server.Host, server.Move?.SourceHost, server.Move?.TargetHost], HasHost),
        Of(ComputeTables.Servers, "the migration", server => server.Move?.MigrationId, ComputeTables.Migrations),
        Of(ComputeTables.FlavorAccess, "the flavor", row => row.FlavorId, ComputeTables.Flavors),
        Of(ComputeTables.Consoles, "the server", console => console.ServerId, ComputeTables.Servers),
        Of(ComputeTables.ConsoleLogs, "the server", row => row.ServerId, ComputeTables.Servers),
        Of(ComputeTables.KeptPorts, "the server", row => row.ServerId, ComputeTables.Servers),
        Of(ComputeTables.KeptPorts, "the port", row => row.PortId, NetworkTables.Ports),
        Of(ComputeTables.InterfaceTags, "the server", row => row.ServerId, ComputeTables.Servers),
        Of(ComputeTables.InterfaceTags, "the port", row => row.PortId, NetworkTables.Ports),
        Of(ComputeTables.GuestPasswords, "the server", row => row.ServerId, ComputeTables.Servers),
        Of(ComputeTables.Reimages, "the server", row => row.ServerId, ComputeTables.Servers),
        Any(ComputeTables.InstanceActions, "the server", row => [row.ServerId], static (state, id) => WalkInvariants.Has(state, ComputeTables.Servers, id) || WalkInvariants.Has(state, ComputeTables.DeletedServers, id)),
        Of(ComputeTables.AwaitedDisks, "the server", row => row.ServerId, ComputeTables.Servers),
        Of(ComputeTables.ServerImages, "the server", row => row.ServerId, ComputeTables.Servers),
        Of(ComputeTables.ServerImages, "the image", row => row.ImageId, ImageTables.Images),
        Of(ComputeTables.Attachings, "the volume", row => row.VolumeId, VolumeTables.Volumes),
        Of(ComputeTables.Attachings, "the server", row => row.ServerId, ComputeTables.Servers),
        Of(ComputeTables.Detachments, "the volume", row => row.VolumeId, VolumeTables.Volumes),
        Any(ComputeTables.Aggregates, "the host", aggregate => aggregate.Hosts, HasHost),
    ];

    private static IEnumerable<WalkReference> OfVolumes() =>
    [
        Of(VolumeTables.Volumes, "the type", volume => volume.TypeId, VolumeTables.Types),
        Of(VolumeTables.Volumes, "the group", volume => volume.GroupId, VolumeTables.Groups),
        Of(VolumeTables.Volumes, "the pool", volume => volume.Host, VolumeTables.Pools),
        Of(VolumeTables.Attachments, "the volume", row => row.VolumeId, VolumeTables.Volumes),
        Of(VolumeTables.Snapshots, "the volume", snapshot => snapshot.VolumeId, VolumeTables.Volumes),
        Of(VolumeTables.Snapshots, "the group snapshot", snapshot => snapshot.GroupSnapshotId, VolumeTables.GroupSnapshots),
        Of(VolumeTables.GroupSnapshots, "the group", snapshot => snapshot.GroupId, VolumeTables.Groups),
        Of(VolumeTables.Groups, "the group type", group => group.GroupTypeId, VolumeTables.GroupTypes),
        Each(VolumeTables.Groups, "the type", group => group.VolumeTypeIds, VolumeTables.Types),
        Of(VolumeTables.Backups, "the parent", backup => backup.ParentId, VolumeTables.Backups),
        Of(VolumeTables.Transfers, "the volume", row => row.Transfer.VolumeId, VolumeTables.Volumes),
        Of(VolumeTables.Types, "the QoS specs", type => type.QosSpecsId, VolumeTables.QosSpecs),
        Of(VolumeTables.DefaultTypes, "the type", own => own.TypeId, VolumeTables.Types),
        Of(VolumeTables.Unmanaged, "the pool", row => row.Host, VolumeTables.Pools),
        Of(VolumeTables.Work, "the volume", work => work.VolumeId, VolumeTables.Volumes),
        Of(VolumeTables.Work, "the pool", work => work.NewHost, VolumeTables.Pools),
        Of(VolumeTables.Work, "the type", work => work.NewTypeId, VolumeTables.Types),
        Of(VolumeTables.Work, "the snapshot", work => work.SnapshotId, VolumeTables.Snapshots),
        Of(VolumeTables.Work, "the backup", work => work.BackupId, VolumeTables.Backups),
    ];

    private static IEnumerable<WalkReference> OfNetworking() =>
    [
        Of(NetworkTables.Subnets, "the network", subnet => subnet.NetworkId, NetworkTables.Networks),
        Of(NetworkTables.Subnets, "the pool", subnet => subnet.SubnetPoolId, NetworkTables.SubnetPools),
        Of(NetworkTables.SubnetPools, "the scope", pool => pool.AddressScopeId, NetworkTables.AddressScopes),
        Of(NetworkTables.Ports, "the network", port => port.NetworkId, NetworkTables.Networks),
        Each(NetworkTables.Ports, "the subnet", port => port.FixedIps.Select(ip => ip.SubnetId), NetworkTables.Subnets),
        Each(NetworkTables.Ports, "the security group", port => port.SecurityGroups, NetworkTables.SecurityGroups),
        Of(NetworkTables.Ports, "the policy", port => port.QosPolicyId, NetworkTables.QosPolicies),
        Of(NetworkTables.Ports, "the router", port => port.DeviceOwner.StartsWith("network:router", StringComparison.Ordinal) && Guid.TryParse(port.DeviceId, out _) ? port.DeviceId : null, NetworkTables.Routers),
        Of(NetworkTables.Ports, "the floating IP", port => port.DeviceOwner == DeviceOwners.FloatingIp && Guid.TryParse(port.DeviceId, out _) ? port.DeviceId : null, NetworkTables.FloatingIps),
        Of(NetworkTables.Networks, "the policy", network => network.QosPolicyId, NetworkTables.QosPolicies),
        Of(NetworkTables.Routers, "the network", router => router.Gateway?.NetworkId, NetworkTables.Networks),
        Each(NetworkTables.Routers, "the subnet", router => (router.Gateway?.FixedIps ?? []).Select(ip => ip.SubnetId), NetworkTables.Subnets),
        Of(NetworkTables.FloatingIps, "the network", floating => floating.FloatingNetworkId, NetworkTables.Networks),
        Of(NetworkTables.FloatingIps, "the port", floating => floating.PortId, NetworkTables.Ports),
        Of(NetworkTables.FloatingIps, "the router", floating => floating.RouterId, NetworkTables.Routers),
        Of(NetworkTables.FloatingIps, "the policy", floating => floating.QosPolicyId, NetworkTables.QosPolicies),
        Of(NetworkTables.PortForwardings, "the floating IP", forwarding => forwarding.FloatingIpId, NetworkTables.FloatingIps),
        Of(NetworkTables.PortForwardings, "the port", forwarding => forwarding.InternalPortId, NetworkTables.Ports),
        Of(NetworkTables.SecurityGroupRules, "the group", rule => rule.SecurityGroupId, NetworkTables.SecurityGroups),
        Of(NetworkTables.SecurityGroupRules, "the remote group", rule => rule.RemoteGroupId, NetworkTables.SecurityGroups),
        Of(NetworkTables.SecurityGroupRules, "the address group", rule => rule.RemoteAddressGroupId, NetworkTables.AddressGroups),
        Of(NetworkTables.Trunks, "the port", trunk => trunk.PortId, NetworkTables.Ports),
        Of(NetworkTables.PreparedBindings, "the port", prepared => prepared.PortId, NetworkTables.Ports),
        Of(NetworkTables.AgentBindings, "the agent", binding => binding.AgentId, NetworkTables.Agents),
        Any(NetworkTables.AgentBindings, "what is served", binding => [binding.ResourceId], static (state, id) => WalkInvariants.Has(state, NetworkTables.Networks, id) || WalkInvariants.Has(state, NetworkTables.Routers, id)),
        Of(NetworkTables.TrunkMembers, "the port", member => member.PortId, NetworkTables.Ports),
        Of(NetworkTables.TrunkMembers, "the trunk", member => member.TrunkId, NetworkTables.Trunks),
        Any(NetworkTables.RbacPolicies, "the shared thing", policy => [policy.ObjectId], static (state, id) =>
            new Slice[] { NetworkTables.Networks, NetworkTables.SecurityGroups, NetworkTables.QosPolicies, NetworkTables.SubnetPools, NetworkTables.AddressScopes, NetworkTables.AddressGroups }
                .Any(table => WalkInvariants.Has(state, table, id))),
    ];

    private static IEnumerable<WalkReference> OfImages() =>
    [
        Of(ImageTables.Members, "the image", member => member.ImageId, ImageTables.Images),
        Of(ImageTables.Tasks, "the image", task => task.ImageId, ImageTables.Images),
        Of(ImageTables.Intakes, "the image", intake => intake.ImageId, ImageTables.Images),
        Of(ImageTables.Origins, "the image", origin => origin.ImageId, ImageTables.Images),
        Of(ImageTables.Stored, "the image", bytes => bytes.ImageId, ImageTables.Images),
        Of(ImageTables.Stored, "the content", bytes => bytes.ContentId, ImageTables.Contents),
        Of(ImageTables.Staged, "the image", bytes => bytes.ImageId, ImageTables.Images),
        Of(ImageTables.Staged, "the content", bytes => bytes.ContentId, ImageTables.Contents),
        Of(MetadataTables.PropertyRows, "the namespace", row => row.Namespace, MetadataTables.Namespaces),
        Of(MetadataTables.ObjectRows, "the namespace", row => row.Namespace, MetadataTables.Namespaces),
        Of(MetadataTables.TagRows, "the namespace", row => row.Namespace, MetadataTables.Namespaces),
        Of(MetadataTables.ResourceTypeRows, "the namespace", row => row.Namespace, MetadataTables.Namespaces),
    ];

    private static IEnumerable<WalkReference> OfIdentity() =>
    [
        Of(IdentityTables.Projects, "the domain", project => project.DomainId, IdentityTables.Domains),
        Any(IdentityTables.Projects, "the parent", project => [project.ParentId], static (state, id) => WalkInvariants.Has(state, IdentityTables.Projects, id) || WalkInvariants.Has(state, IdentityTables.Domains, id)),
        Of(IdentityTables.Users, "the domain", user => user.DomainId, IdentityTables.Domains),
        Of(IdentityTables.Groups, "the domain", group => group.DomainId, IdentityTables.Domains),
        Of(IdentityTables.Roles, "the domain", role => role.DomainId, IdentityTables.Domains),
        Of(IdentityTables.Passwords, "the user", password => password.UserId, IdentityTables.Users),
        Of(IdentityTables.FailedLogins, "the user", failed => failed.UserId, IdentityTables.Users),
        Of(IdentityTables.Members, "the group", member => member.GroupId, IdentityTables.Groups),
        Of(IdentityTables.Members, "the user", member => member.UserId, IdentityTables.Users),
        Each(IdentityTables.Implications, "the role", implication => [implication.PriorRoleId, implication.ImpliedRoleId], IdentityTables.Roles),
        Of(IdentityTables.Assignments, "the role", assignment => assignment.RoleId, IdentityTables.Roles),
        Of(IdentityTables.Assignments, "the user", assignment => assignment.UserId, IdentityTables.Users),
        Of(IdentityTables.Assignments, "the group", assignment => assignment.GroupId, IdentityTables.Groups),
        Of(IdentityTables.Assignments, "the project", assignment => assignment.ProjectId, IdentityTables.Projects),
        Of(IdentityTables.Assignments, "the domain", assignment => assignment.DomainId, IdentityTables.Domains),

        // Into the store of tokens anybody's may be put.
        Of(IdentityTables.Tokens, "the user", token => token.GivenRoles is null ? token.UserId : null, IdentityTables.Users),
        Of(IdentityTables.Tokens, "the project", token => token.GivenRoles is null ? token.ProjectId : null, IdentityTables.Projects),
        Of(IdentityTables.Tokens, "the domain", token => token.GivenRoles is null ? token.DomainId : null, IdentityTables.Domains),
        Any(IdentityTables.Tokens, "the credential or trust", token => [token.GrantId], static (state, id) => WalkInvariants.Has(state, IdentityTables.ApplicationCredentials, id) || WalkInvariants.Has(state, IdentityTables.Trusts, id)),
        Of(IdentityTables.ApplicationCredentials, "the user", row => row.Credential.UserId, IdentityTables.Users),
        Of(IdentityTables.ApplicationCredentials, "the project", row => row.Credential.ProjectId, IdentityTables.Projects),
        Each(IdentityTables.ApplicationCredentials, "the role", row => row.Credential.RoleIds, IdentityTables.Roles),
        Each(IdentityTables.Trusts, "the user", trust => [trust.TrustorUserId, trust.TrusteeUserId], IdentityTables.Users),
        Of(IdentityTables.Trusts, "the project", trust => trust.ProjectId, IdentityTables.Projects),
        Each(IdentityTables.Trusts, "the role", trust => trust.RoleIds, IdentityTables.Roles),
        Of(IdentityTables.Trusts, "the trust that was passed on", trust => trust.RedelegatedTrustId, IdentityTables.Trusts),
        Of(IdentityTables.AccessRules, "the user", row => row.UserId, IdentityTables.Users),
        Of(IdentityTables.Credentials, "the user", row => row.UserId, IdentityTables.Users),
        Of(IdentityTables.Credentials, "the project", row => row.ProjectId, IdentityTables.Projects),
        Of(IdentityTables.Ec2Credentials, "the user", row => row.Credential.UserId, IdentityTables.Users),
        Of(IdentityTables.Ec2Credentials, "the project", row => row.Credential.ProjectId, IdentityTables.Projects),
        Of(IdentityTables.Endpoints, "the service", endpoint => endpoint.ServiceId, IdentityTables.Services),
        Of(IdentityTables.Endpoints, "the region", endpoint => endpoint.RegionId, IdentityTables.Regions),
        Of(IdentityTables.Regions, "the parent", region => region.ParentRegionId, IdentityTables.Regions),
        Of(IdentityTables.RegisteredLimits, "the service", limit => limit.ServiceId, IdentityTables.Services),
        Of(IdentityTables.RegisteredLimits, "the region", limit => limit.RegionId, IdentityTables.Regions),
        Of(IdentityTables.Limits, "the service", limit => limit.ServiceId, IdentityTables.Services),
        Of(IdentityTables.Limits, "the project", limit => limit.ProjectId, IdentityTables.Projects),
        Of(IdentityTables.Limits, "the domain", limit => limit.DomainId, IdentityTables.Domains),
    ];

    private static bool HasHost(WorldState state, string name) =>
        ((TableData<Hypervisor>)state.Get(ComputeTables.Hypervisors)).Order.Any(pair => pair.Value.HostName == name);
}
