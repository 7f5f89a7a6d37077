using System.Globalization;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>The rows of the compute service.</summary>
internal static class ComputeTables
{
    public static readonly Index<Server> ServersByProject = new("project", server => server.ProjectId);

    public static readonly Index<Server> ServersByName = new("name", server => server.Name);

    public static readonly Index<Server> ServersByProjectName = new("project and name", server => InProject(server.ProjectId, server.Name));

    public static readonly Index<Server> ServersByStatus = new("status", server => server.Status.ToText());

    public static readonly Index<Server> ServersByProjectStatus = new(
        "project and status", server => InProject(server.ProjectId, server.Status.ToText()));

    /// <summary>Only the servers of groups.</summary>
    public static readonly Index<Server> ServersByGroup = new("group", server => server.SchedulerHints?.GroupId);

    public static readonly Index<Server> ServersByHost = new("host", server => server.Host);

    /// <summary>Only the servers of requests that make several.</summary>
    public static readonly Index<Server> ServersByReservation = new("reservation", server => server.ReservationId.Length > 0 ? server.ReservationId : null);

    public static readonly Table<Server> Servers = new(
        "compute.servers", server => server.Id, ServersByProject, ServersByName, ServersByProjectName, ServersByStatus, ServersByProjectStatus,
        ServersByGroup, ServersByHost, ServersByReservation);

    public static readonly Index<Flavor> FlavorsByName = new("name", flavor => flavor.Name);

    public static readonly Table<Flavor> Flavors = new("compute.flavors", flavor => flavor.Id, FlavorsByName);

    /// <summary>Which projects may use which private flavors.</summary>
    public static readonly Index<FlavorAccessRow> FlavorAccessByFlavor = new("flavor", row => row.FlavorId);

    public static readonly Table<FlavorAccessRow> FlavorAccess = new(
        "compute.flavor_access", row => FlavorAccessKey(row.FlavorId, row.ProjectId), FlavorAccessByFlavor);

    /// <summary>The groups, without their members, which are found by <see cref="ServersByGroup"/>.</summary>
    public static readonly Index<ServerGroup> GroupsByProject = new("project", group => group.ProjectId);

    public static readonly Table<ServerGroup> Groups = new("compute.server_groups", group => group.Id, GroupsByProject);

    public static readonly Index<Hypervisor> HypervisorsByHost = new("host", host => host.HostName);

    public static readonly Index<Hypervisor> HypervisorsByService = new("service", host => host.ServiceId);

    public static readonly Index<Hypervisor> HypervisorsByZone = new("zone", host => host.AvailabilityZone);

    /// <summary>Those with the most free memory first.</summary>
    public static readonly NumberIndex<Hypervisor> HypervisorsByRoom = new("free memory", host => host.MemoryUsedMiB - host.MemoryMiB);

    public static readonly Table<Hypervisor> Hypervisors = new(
        "compute.hypervisors", host => host.Id, HypervisorsByHost, HypervisorsByService, HypervisorsByZone, HypervisorsByRoom);

    public static readonly Index<HostAggregate> AggregatesByName = new("name", aggregate => aggregate.Name);

    public static readonly Table<HostAggregate> Aggregates = new("compute.aggregates", aggregate => aggregate.Id, AggregatesByName);

    public static readonly Index<ServerMigration> MigrationsByServer = new("server", migration => migration.ServerId);

    public static readonly Table<ServerMigration> Migrations = new("compute.migrations", migration => migration.Id, MigrationsByServer);

    /// <summary>The images that are being made of servers, and all backups.</summary>
    public static readonly Index<ServerImageRow> ServerImagesByServer = new("server", row => row.ServerId);

    public static readonly Table<ServerImageRow> ServerImages = new("compute.server_images", row => row.ImageId, ServerImagesByServer) { Beside = ImageTables.Images };

    /// <summary>The consoles that were opened, the last of each kind.</summary>
    public static readonly Table<ServerConsole> Consoles = new("compute.consoles", console => ConsoleKey(console.ServerId, console.Kind));

    /// <summary>What somebody put on servers' serial consoles.</summary>
    public static readonly Table<ConsoleLogRow> ConsoleLogs = new("compute.console_logs", row => row.ServerId);

    /// <summary>What servers used that are gone, where the world keeps that.</summary>
    public static readonly Index<PastServerRow> PastServersByProject = new("project", row => row.ProjectId);

    public static readonly Table<PastServerRow> PastServers = new("compute.past_servers", row => row.Usage.ServerId, PastServersByProject);

    /// <summary>The words by which guests recognise interfaces, of those that have one.</summary>
    public static readonly Index<InterfaceTagRow> InterfaceTagsByServer = new("server", row => row.ServerId);

    public static readonly Table<InterfaceTagRow> InterfaceTags = new("compute.interface_tags", row => row.PortId, InterfaceTagsByServer) { Beside = NetworkTables.Ports };

    /// <summary>The passwords that guests made for themselves.</summary>
    public static readonly Table<GuestPasswordRow> GuestPasswords = new("compute.guest_passwords", row => row.ServerId);

    /// <summary>The boot volumes that are being filled anew.</summary>
    public static readonly Table<ReimageRow> Reimages = new("compute.reimages", row => row.ServerId);

    /// <summary>The servers whose volumes are being made.</summary>
    public static readonly Table<AwaitedDisksRow> AwaitedDisks = new("compute.awaited_disks", row => row.ServerId);

    /// <summary>What was done to servers, the newest that the world remembers.</summary>
    public static readonly Index<InstanceActionRow> InstanceActionsByServer = new("server", row => row.ServerId);

    /// <summary>Only those that are under way, by what their end is about.</summary>
    public static readonly Index<InstanceActionRow> OpenInstanceActions = new(
        "under way", row => row.FinishedAt is null ? row.TargetId ?? row.ServerId : null);

    public static readonly Table<InstanceActionRow> InstanceActions = new(
        "compute.instance_actions", row => row.RequestId, InstanceActionsByServer, OpenInstanceActions);

    /// <summary>Servers that are gone, the last that the world remembers.</summary>
    public static readonly Index<Server> DeletedServersByProject = new("project", server => server.ProjectId);

    public static readonly Table<Server> DeletedServers = new("compute.deleted_servers", server => server.Id, DeletedServersByProject);

    /// <summary>The attachments that are being taken off their servers: one of a volume at a time.</summary>
    public static readonly Table<DetachmentRow> Detachments = new("compute.detachments", row => row.VolumeId) { Beside = VolumeTables.Volumes };

    /// <summary>The attachments that are being made, to servers that are there: one of a volume at a time.</summary>
    public static readonly Table<AttachingRow> Attachings = new("compute.attachings", row => row.VolumeId)
    {
        Beside = VolumeTables.Volumes,
        Follows = static (tx, gone) => ComputeEndings.Lose(tx, (Volume)gone),
    };

    public static readonly Index<KeyPair> KeyPairsByUser = new("user", pair => pair.UserId);

    public static readonly Index<KeyPair> KeyPairsByNumber = new("number", pair => NumberText(pair.Number));

    public static readonly Table<KeyPair> KeyPairs = new("compute.key_pairs", pair => KeyPairKey(pair.UserId, pair.Name), KeyPairsByUser, KeyPairsByNumber);

    public static readonly Index<KeptPort> KeptPortsByServer = new("server", kept => kept.ServerId);

    /// <summary>The ports that were given to servers, and stay when these go.</summary>
    public static readonly Table<KeptPort> KeptPorts = new("compute.kept_ports", kept => kept.PortId, KeptPortsByServer) { Beside = NetworkTables.Ports };

    /// <summary>The last number that was given to each kind of thing that has numbers beside ids: none is given twice.</summary>
    public static readonly Table<LastNumberRow> LastNumbers = new("compute.last_numbers", row => row.Kind);

    /// <summary>The limits of the projects for which an administrator set some.</summary>
    public static readonly Table<ComputeQuota> Quotas = new("compute.quotas", quota => quota.ProjectId);

    /// <summary>What each project uses, kept by the rules so that nobody has to count.</summary>
    public static readonly Table<ComputeUsage> Usages = new("compute.usages", usage => usage.ProjectId);

    /// <summary>The key of a user's key pair: names are unique for a user only.</summary>
    public static string KeyPairKey(string userId, string name) => $"{userId}\n{name}";

    public static string NumberText(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string FlavorAccessKey(string flavorId, string projectId) => $"{flavorId}\n{projectId}";

    public static string ConsoleKey(string serverId, ServerConsoleKind kind) => $"{serverId}\n{kind}";

    /// <summary>The text of an index by project and something else.</summary>
    public static IndexText InProject(string projectId, string text) => new(projectId, text);
}
