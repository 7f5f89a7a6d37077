using FakeDrivers.Networking;

namespace FakeDrivers.Compute;

/// <summary>A virtual machine of the compute service.</summary>
/// <remarks>
/// Immutable and thread-safe: it shows the server at one moment; ask again to see later ones. Equality is by content. Names are not unique.
/// Upstream: Nova's <c>server</c>.
/// </remarks>
public sealed record Server
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The name, which several servers may share.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the project that owns the server (<c>tenant_id</c>).</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who made the server.</summary>
    public required string UserId { get; init; }

    /// <summary>The size of the server, as the flavor was when the server was made.</summary>
    public required Flavor Flavor { get; init; }

    /// <summary>The id of the image that the server was made from; <see langword="null"/> when it boots from a volume.</summary>
    public string? ImageId { get; init; }

    /// <summary>What the service says about the server in one word; computed from <see cref="VmState"/> and <see cref="TaskState"/>.</summary>
    public ServerStatus Status => ServerStateText.StatusOf(VmState, TaskState);

    /// <summary>The stable state that the server is in (<c>OS-EXT-STS:vm_state</c>).</summary>
    public ServerVmState VmState { get; init; }

    /// <summary>What is being done to the server (<c>OS-EXT-STS:task_state</c>).</summary>
    /// <value>The default is <see cref="ServerTaskState.None"/>.</value>
    public ServerTaskState TaskState { get; init; }

    /// <summary>What the hypervisor says about the server (<c>OS-EXT-STS:power_state</c>).</summary>
    public ServerPowerState PowerState { get; init; }

    /// <summary>Why the server is in <see cref="ServerStatus.Error"/>; <see langword="null"/> in every other status, and when an administrator wrote the state.</summary>
    public ServerFault? Fault { get; init; }

    /// <summary>Whether and by whom the server is locked against changes.</summary>
    /// <value>The default is <see cref="ServerLock.None"/>.</value>
    public ServerLock Lock { get; init; }

    /// <summary>Why the server is locked, in the words of who locked it; <see langword="null"/> when nobody said, or it is not locked.</summary>
    public string? LockReason { get; init; }

    /// <summary>The name of the key pair whose public key the server got; <see langword="null"/> for none.</summary>
    public string? KeyName { get; init; }

    /// <summary>The script or data that the server got for its first boot, as plain text; <see langword="null"/> for none.</summary>
    public string? UserData { get; init; }

    /// <summary>The availability zone that the server runs in.</summary>
    public required string AvailabilityZone { get; init; }

    /// <summary>The availability zone that somebody asked for, which it stays in whatever becomes of it; <see langword="null"/> when nobody did.</summary>
    public string? PinnedAvailabilityZone { get; init; }

    /// <summary>
    /// The host that the server is on (<c>OS-EXT-SRV-ATTR:host</c>); <see langword="null"/> while it is on none. Over the wire only
    /// administrators see it.
    /// </summary>
    public string? Host { get; init; }

    /// <summary>A digest of project and host, by which an owner sees that two servers share a host; empty while the server is on none.</summary>
    public string HostId => Host is null ? string.Empty : Sha224.HexOf(ProjectId + Host);

    /// <summary>The move that is under way, or that can be reverted; <see langword="null"/> when there is none.</summary>
    public ServerMove? Move { get; init; }

    /// <summary>The server's own name for itself, which its guest sees; from the name unless somebody said otherwise.</summary>
    public string HostName { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the server at its hypervisor (<c>OS-EXT-SRV-ATTR:instance_name</c>).</summary>
    /// <remarks>The real service takes a number for it; here it is the begin of the id.</remarks>
    public string InstanceName => $"instance-{(Id.Length > 8 ? Id[..8] : Id)}";

    /// <summary>What somebody wrote about the server; <see langword="null"/> when nobody did.</summary>
    public string? Description { get; init; }

    /// <summary>The id that servers have in common that were made with one request (<c>OS-EXT-SRV-ATTR:reservation_id</c>); empty for a server that was made by itself.</summary>
    public string ReservationId { get; init; } = string.Empty;

    /// <summary>The server's place among those that were made with one request, from 0.</summary>
    public int LaunchIndex { get; init; }

    /// <summary>Whether the server has a disk that tells it what it would otherwise ask the metadata service.</summary>
    public bool HasConfigDrive { get; init; }

    /// <summary>How its disk is laid out.</summary>
    /// <value>The default is <see cref="ServerDiskConfig.Auto"/>.</value>
    public ServerDiskConfig DiskConfig { get; init; }

    /// <summary>The IPv4 address under which the server is to be reached, as its owner says; empty when nobody said.</summary>
    public string AccessIpv4 { get; init; } = string.Empty;

    /// <summary>The IPv6 address under which the server is to be reached, as its owner says; empty when nobody said.</summary>
    public string AccessIpv6 { get; init; } = string.Empty;

    /// <summary>How far it is, in percent: 0 while it is built, 100 once it runs.</summary>
    public int ProgressPercent => LaunchedAt is null ? 0 : 100;

    /// <summary>The wishes about its host that it was made with; <see langword="null"/> when there were none. Its group is among them.</summary>
    public ServerSchedulerHints? SchedulerHints { get; init; }

    /// <summary>The id of the image that it was put aside as; <see langword="null"/> unless it is shelved.</summary>
    public string? ShelvedImageId { get; init; }

    /// <summary>The id of the image that it is rescued with; <see langword="null"/> unless it is rescued.</summary>
    public string? RescueImageId { get; init; }

    /// <summary>The tags.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The owner's own keys and values.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>The names of the security groups of its ports, each once.</summary>
    public IReadOnlyList<string> SecurityGroups { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The addresses of its ports, each followed by the floating IP that leads to it; they are there as soon as the server is active.</summary>
    public IReadOnlyList<ServerAddress> Addresses { get; init => field = ValueList<ServerAddress>.From(value); } = ValueList<ServerAddress>.Empty;

    /// <summary>The volumes of the server in the order in which they were attached (<c>os-extended-volumes:volumes_attached</c>).</summary>
    public IReadOnlyList<ServerVolume> Volumes { get; init => field = ValueList<ServerVolume>.From(value); } = ValueList<ServerVolume>.Empty;

    /// <summary>The addresses by the name of their network, in the order of the names: the <c>networks</c> of the usual clients.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Networks => ValueMap<IReadOnlyList<string>>.From(
        Addresses.GroupBy(address => address.NetworkName, address => address.Address)
            .Select(network => KeyValuePair.Create<string, IReadOnlyList<string>>(network.Key, ValueList<string>.From(network))));

    /// <summary>When the server was asked for, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the server last changed, in UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the server last came up on its host, built, resized or unshelved, in UTC (<c>OS-SRV-USG:launched_at</c>); <see langword="null"/> as long as it never did.</summary>
    public DateTimeOffset? LaunchedAt { get; init; }

    /// <summary>When the server was gone, in UTC (<c>OS-SRV-USG:terminated_at</c>); <see langword="null"/> while it is there.</summary>
    public DateTimeOffset? TerminatedAt => VmState == ServerVmState.Deleted ? UpdatedAt : null;
}
