namespace FakeDrivers.Compute;

/// <summary>What a new server is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateServerRequest
{
    /// <summary>The name: 1 to 255 characters, no blank at either end. Several servers may share it.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the flavor.</summary>
    public required string FlavorId { get; init; }

    /// <summary>The id of the image to boot from.</summary>
    /// <value>The default, <see langword="null"/>, needs a boot volume among <see cref="Volumes"/> or <see cref="BlockDevices"/>.</value>
    public string? ImageId { get; init; }

    /// <summary>The name of one of the user's key pairs.</summary>
    /// <value>The default, <see langword="null"/>, gives the server no key.</value>
    public string? KeyName { get; init; }

    /// <summary>The script or data for the first boot, as plain text of at most 65535 bytes once Base64 is applied to its UTF-8.</summary>
    /// <value>The default, <see langword="null"/>, gives none.</value>
    public string? UserData { get; init; }

    /// <summary>The names or ids of the project's security groups.</summary>
    /// <value>The default is empty and means the group <c>default</c>.</value>
    public IReadOnlyList<string> SecurityGroups { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The existing volumes to attach while the server is built (<c>block_device_mapping</c>).</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<ServerVolumeRequest> Volumes { get; init => field = ValueList<ServerVolumeRequest>.From(value); }
        = ValueList<ServerVolumeRequest>.Empty;

    /// <summary>The networks and ports that the server is plugged into, in this order (<c>nics</c>).</summary>
    /// <value>The default is empty; what happens then says <see cref="NetworkAllocation"/>.</value>
    public IReadOnlyList<ServerNetworkRequest> Networks { get; init => field = ValueList<ServerNetworkRequest>.From(value); }
        = ValueList<ServerNetworkRequest>.Empty;

    /// <summary>What happens when <see cref="Networks"/> names none.</summary>
    /// <value>The default is <see cref="ServerNetworkAllocation.OnlyNetwork"/>.</value>
    public ServerNetworkAllocation NetworkAllocation { get; init; }

    /// <summary>The availability zone to run in.</summary>
    /// <value>The default, <see langword="null"/>, leaves it to the service.</value>
    public string? AvailabilityZone { get; init; }

    /// <summary>The disks to make or to take while the server is built (<c>block_device_mapping_v2</c>); with them, <see cref="Volumes"/> stays empty.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<BlockDevice> BlockDevices { get; init => field = ValueList<BlockDevice>.From(value); } = ValueList<BlockDevice>.Empty;

    /// <summary>The name of the host to run on, which only an administrator may say.</summary>
    /// <value>The default, <see langword="null"/>, leaves it to the service.</value>
    public string? Host { get; init; }

    /// <summary>Wishes about the host.</summary>
    /// <value>The default, <see langword="null"/>, has none.</value>
    public ServerSchedulerHints? SchedulerHints { get; init; }

    /// <summary>What to write about the server, at most 255 characters.</summary>
    /// <value>The default, <see langword="null"/>, writes nothing.</value>
    public string? Description { get; init; }

    /// <summary>The server's own name for itself: letters, digits, <c>-</c> and <c>.</c>, at most 255.</summary>
    /// <value>The default, <see langword="null"/>, makes it from the name.</value>
    public string? HostName { get; init; }

    /// <summary>Whether the server gets a disk that tells it what it would otherwise ask the metadata service.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool HasConfigDrive { get; init; }

    /// <summary>How its disk is laid out.</summary>
    /// <value>The default is <see cref="ServerDiskConfig.Auto"/>.</value>
    public ServerDiskConfig DiskConfig { get; init; }

    /// <summary>The IPv4 address under which the server is to be reached.</summary>
    /// <value>The default is empty.</value>
    public string AccessIpv4 { get; init; } = string.Empty;

    /// <summary>The IPv6 address under which the server is to be reached.</summary>
    /// <value>The default is empty.</value>
    public string AccessIpv6 { get; init; } = string.Empty;

    /// <summary>The password of the guest's administrator, which nobody can read back.</summary>
    /// <value>The default, <see langword="null"/>, lets the service make one.</value>
    public string? AdminPassword { get; init; }

    /// <summary>At most 50 tags of 1 to 60 characters, without slash and comma.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The owner's own keys and values: keys of 1 to 255 characters, values of at most 255.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
